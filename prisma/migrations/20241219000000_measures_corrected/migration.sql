-- What a statement asks for is corrected and removed by those who noted it. Removed, it is found no longer.

GRANT UPDATE (text), DELETE ON measures TO whereas_app;
CREATE POLICY app_deletes ON measures FOR DELETE TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));

CREATE FUNCTION search_on_measure_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN DELETE FROM search_entries WHERE kind = 'measure' AND row_id = OLD.id::text; RETURN NULL; END $$;
CREATE TRIGGER search_entry_removed AFTER DELETE ON measures FOR EACH ROW EXECUTE FUNCTION search_on_measure_removed();
