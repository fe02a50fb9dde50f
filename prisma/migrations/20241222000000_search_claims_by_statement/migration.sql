-- A claim is found by those who read a text that a statement bearing on it stands beside, as its board shows it to them, and not
-- only where a clause states it.

-- Who finds what several rows make together: everybody where none is one party's, that party where the others are its own or
-- everybody's, and nobody (no row) where they are of two.
CREATE FUNCTION search_together(VARIADIC audiences uuid[]) RETURNS TABLE (audience uuid) LANGUAGE sql IMMUTABLE AS $$
  SELECT min(a::text)::uuid FROM unnest(audiences) AS a HAVING count(DISTINCT a) < 2
$$;

-- For whoever keeps claims, and for those who read a text whose clause states it, or beside which a statement bears on it.
CREATE OR REPLACE FUNCTION search_put_claim(in_claim uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_entries WHERE kind = 'claim' AND row_id = in_claim::text AND resolution_id IS NOT NULL;
  PERFORM search_put('claim', c.id::text, place.audience, place.resolution_id, NULL, c.created_at,
    search_values(c.proposition), NULL)
  FROM claims c CROSS JOIN LATERAL (
    SELECT c.audience_party_id AS audience, NULL::uuid AS resolution_id
    UNION SELECT coalesce(l.audience_party_id, c.audience_party_id), l.resolution_id FROM claim_clauses l
      WHERE l.claim_id = c.id AND l.removed_at IS NULL
    UNION SELECT t.audience, e.resolution_id FROM claim_stances s
      JOIN statements said ON said.id = s.statement_id
      JOIN resolution_evidence e ON e.statement_id = s.statement_id
      CROSS JOIN LATERAL search_together(c.audience_party_id, s.audience_party_id, said.audience_party_id, e.audience_party_id) AS t
      WHERE s.claim_id = c.id AND s.removed_at IS NULL) AS place
  WHERE c.id = in_claim;
END $$;
CREATE FUNCTION search_put_claims_on(in_statement uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put_claim(bearing.claim_id) FROM (
    SELECT DISTINCT s.claim_id FROM claim_stances s WHERE s.statement_id = in_statement ORDER BY 1) AS bearing
$$;

CREATE OR REPLACE FUNCTION search_refresh(in_kind text, in_row uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE in_kind
    WHEN 'source' THEN PERFORM search_put_source(in_row);
    WHEN 'statement' THEN
      PERFORM search_put_statement(in_row);
      PERFORM search_put_claims_on(in_row);
    WHEN 'claim' THEN PERFORM search_put_claim(in_row);
    WHEN 'speaker' THEN PERFORM search_put_family(in_row);
  END CASE;
END $$;

-- The statement may stand on desks, and stances be taken on it, that the one who writes does not read.
CREATE FUNCTION search_on_claim_stance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_put_claim(NEW.claim_id);
  PERFORM search_refresh_later('claim', NEW.claim_id);
  RETURN NULL;
END $$;
CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON claim_stances FOR EACH ROW EXECUTE FUNCTION search_on_claim_stance();

CREATE OR REPLACE FUNCTION search_on_desk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE link resolution_evidence;
BEGIN
  IF TG_OP = 'INSERT' THEN
    link := NEW;
  ELSE
    link := OLD;
    DELETE FROM search_entries WHERE kind IN ('source', 'statement') AND row_id = coalesce(link.source_id, link.statement_id)::text
      AND resolution_id = link.resolution_id;
  END IF;
  PERFORM search_put_source(link.source_id, link.resolution_id);
  PERFORM search_put_statement(link.statement_id, link.resolution_id);
  IF link.statement_id IS NOT NULL THEN
    PERFORM search_put_claims_on(link.statement_id);
    PERFORM search_refresh_later('statement', link.statement_id);
  END IF;
  RETURN NULL;
END $$;

-- What was there before. The owner is bound by row-level security too, but for this moment.
DO $$
DECLARE
  name text;
  names text[] := ARRAY['statements', 'claims', 'claim_clauses', 'claim_stances', 'resolution_evidence', 'search_entries',
    'search_vocabulary'];
BEGIN
  FOREACH name IN ARRAY names LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', name); END LOOP;
  PERFORM search_put_claim(id) FROM claims;
  FOREACH name IN ARRAY names LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name); END LOOP;
END $$;
