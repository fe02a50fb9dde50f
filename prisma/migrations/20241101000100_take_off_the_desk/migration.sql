-- A statement that was confirmed by mistake is taken off a resolution's desk; the statement itself stays.
GRANT DELETE ON resolution_evidence TO whereas_app;
CREATE POLICY app_deletes ON resolution_evidence FOR DELETE TO whereas_app
  USING (app_in_audience(audience_party_id) AND resolution_id IN (SELECT app_readable_resolutions()));
