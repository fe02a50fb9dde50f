-- Search by desk: what stands on desks is found under each of them, so that a word of a text that the asker does not read is
-- neither looked through nor taken for spelling. Instruments and measures are found too; what others than the one who
-- writes may read is brought up to date by a job.

-- Words are compared within a scope, which is now a column of its own.
DROP INDEX search_vocabulary_once;
DROP INDEX search_vocabulary_length;
DROP INDEX search_entries_once;
DROP FUNCTION app_search(text, text, text[], integer);
DROP FUNCTION app_similar_words(text[], integer[], integer[]);
DROP FUNCTION app_search_scopes();
DROP FUNCTION search_put_source(uuid), search_put_statement(uuid), search_put_speaker(uuid), search_put_claim(uuid),
  search_names(uuid);
TRUNCATE search_entries, search_vocabulary;

-- AlterTable
ALTER TABLE "search_vocabulary" ADD COLUMN     "scope" TEXT NOT NULL;

-- CreateTable
CREATE TABLE "search_refreshes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "row_id" UUID NOT NULL,

    CONSTRAINT "search_refreshes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resolution_evidence_source_id_idx" ON "resolution_evidence"("source_id");

-- CreateIndex
CREATE INDEX "resolution_evidence_statement_id_idx" ON "resolution_evidence"("statement_id");

-- CreateIndex
CREATE INDEX "citations_evidence_id_idx" ON "citations"("evidence_id");

-- Who finds an entry, in few letters, because each of its words bears them: everybody, whoever keeps claims, a party, those
-- who read a text, and of these a party.
DROP FUNCTION search_scope(uuid, uuid);
CREATE FUNCTION search_scope(kind text, audience_party_id uuid, resolution_id uuid) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN audience_party_id IS NULL AND resolution_id IS NULL THEN CASE kind WHEN 'claim' THEN 'kept' ELSE 'all' END
    ELSE left(md5(concat_ws('/', resolution_id::text, audience_party_id::text)), 16) END;

ALTER TABLE search_entries DROP CONSTRAINT search_entries_kind;
ALTER TABLE search_entries ADD CONSTRAINT search_entries_kind
  CHECK (kind IN ('source', 'statement', 'claim', 'speaker', 'clause', 'instrument', 'measure'));
ALTER TABLE search_refreshes ADD CONSTRAINT search_refreshes_kind CHECK (kind IN ('source', 'statement', 'claim', 'speaker'));
CREATE UNIQUE INDEX search_entries_once ON search_entries (kind, row_id, resolution_id, audience_party_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX search_vocabulary_once ON search_vocabulary (scope, word COLLATE "C");
ALTER TABLE search_vocabulary ADD CONSTRAINT search_vocabulary_scope
  CHECK (scope IN (search_scope('', audience_party_id, resolution_id), search_scope('claim', audience_party_id, resolution_id)));
-- With all that a search reads of it, so that the table itself need not be touched.
CREATE INDEX search_vocabulary_length ON search_vocabulary (scope, length) INCLUDE (letters, word);

-- Pairs of characters in a book's worth of text; a vector of words holds a megabyte.
CREATE OR REPLACE FUNCTION search_put(in_kind text, in_row text, in_audience uuid, in_resolution uuid, in_language text,
  in_dated timestamptz, in_head text, in_body text, in_text text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  own_scope text := search_scope(in_kind, in_audience, in_resolution);
  head_words text[] := (search_words(in_head))[1:400];
  all_words text[] := head_words || search_words(left(in_body, 200000));
BEGIN
  INSERT INTO search_entries (kind, row_id, audience_party_id, resolution_id, language, dated_at, text, head, terms)
  VALUES (in_kind, in_row, in_audience, in_resolution, in_language, in_dated, in_text,
    (SELECT coalesce(string_agg(format('%s:%sA', h.term, least(h.n, 16383)), ' '), '')::tsvector
      FROM search_terms(head_words) WITH ORDINALITY AS h (term, n)),
    array_to_tsvector(ARRAY(SELECT own_scope || '/' || t.term FROM search_terms(all_words) WITH ORDINALITY AS t (term, n)
      GROUP BY t.term ORDER BY min(t.n) LIMIT 20000)))
  ON CONFLICT (kind, row_id, resolution_id, audience_party_id) DO UPDATE
    SET language = excluded.language, dated_at = excluded.dated_at, text = excluded.text, head = excluded.head,
      terms = excluded.terms;
  -- In one order, so that two who write the same words at once do not wait for each other.
  INSERT INTO search_vocabulary (audience_party_id, resolution_id, scope, word, length, letters)
  SELECT in_audience, in_resolution, own_scope, w.word, length(w.word), search_letters(w.word)
  FROM (SELECT DISTINCT u.word FROM unnest(all_words) AS u (word)
    WHERE length(u.word) BETWEEN 5 AND 40 AND ascii(u.word) BETWEEN 97 AND 1327) AS w
  ORDER BY w.word COLLATE "C"
  ON CONFLICT DO NOTHING;
END $$;

-- On which desks an item stands, and who of those who read the text finds it there.
CREATE FUNCTION search_desks(in_item uuid, in_audience uuid, in_resolution uuid) RETURNS TABLE (resolution_id uuid, audience uuid)
  LANGUAGE sql STABLE AS $$
  SELECT DISTINCT e.resolution_id, coalesce(e.audience_party_id, in_audience) FROM resolution_evidence e
  WHERE (e.source_id = in_item OR e.statement_id = in_item) AND (in_resolution IS NULL OR e.resolution_id = in_resolution)
    AND (in_audience IS NULL OR e.audience_party_id IS NULL OR e.audience_party_id = in_audience)
  ORDER BY 1, 2
$$;

-- Every record that is one with this one, so far as whoever finds the entry may know: up to the one that was kept, and down
-- to all its aliases.
CREATE FUNCTION search_family(in_speaker uuid, in_audience uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line AS (
    SELECT s.id, s.merged_into FROM speakers s
      WHERE s.id = in_speaker AND (s.audience_party_id IS NULL OR s.audience_party_id = in_audience)
    UNION SELECT k.id, k.merged_into FROM speakers k JOIN line ON k.id = line.merged_into
      WHERE k.audience_party_id IS NULL OR k.audience_party_id = in_audience),
  family AS (
    SELECT id FROM line
    UNION SELECT a.id FROM speakers a JOIN family ON a.merged_into = family.id
      WHERE a.audience_party_id IS NULL OR a.audience_party_id = in_audience)
  SELECT id FROM family
$$;
CREATE FUNCTION search_names(in_speaker uuid, in_audience uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(concat_ws(' ', search_values(name), search_values(office), search_values(organisation),
    (SELECT string_agg(e ->> 'name', ' ') FROM jsonb_array_elements(spellings) AS e)), ' ' ORDER BY id), '')
  FROM speakers WHERE id IN (SELECT search_family(in_speaker, in_audience))
$$;

CREATE FUNCTION search_put_source(in_source uuid, in_resolution uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('source', s.id::text, d.audience, d.resolution_id, s.language, coalesce(s.published_sort, s.created_at),
    concat_ws(' ', s.title, s.outlet, array_to_string(s.authors, ' ')), c.text)
  FROM sources s CROSS JOIN LATERAL search_desks(s.id, s.audience_party_id, in_resolution) AS d LEFT JOIN LATERAL (
    SELECT text FROM captures WHERE source_id = s.id ORDER BY captured_at DESC LIMIT 1) AS c ON true
  WHERE s.id = in_source
$$;
CREATE FUNCTION search_put_statement(in_statement uuid, in_resolution uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('statement', s.id::text, d.audience, d.resolution_id, s.language, s.created_at,
    concat_ws(' ', s.quote, search_values(s.translation), search_names(s.speaker_id, d.audience)), NULL)
  FROM statements s CROSS JOIN LATERAL search_desks(s.id, s.audience_party_id, in_resolution) AS d
  WHERE s.id = in_statement
$$;
CREATE FUNCTION search_put_speaker(in_speaker uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('speaker', s.id::text, s.audience_party_id, NULL, NULL, s.created_at,
    concat_ws(' ', search_names(s.id, s.audience_party_id), search_values(s.affiliation)), search_values(s.offices))
  FROM speakers s WHERE s.id = in_speaker
$$;
-- For whoever keeps claims, and for those who read a text whose clause states it.
CREATE FUNCTION search_put_claim(in_claim uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_entries WHERE kind = 'claim' AND row_id = in_claim::text AND resolution_id IS NOT NULL;
  PERFORM search_put('claim', c.id::text, place.audience, place.resolution_id, NULL, c.created_at,
    search_values(c.proposition), NULL)
  FROM claims c CROSS JOIN LATERAL (
    SELECT c.audience_party_id AS audience, NULL::uuid AS resolution_id
    UNION SELECT coalesce(l.audience_party_id, c.audience_party_id), l.resolution_id FROM claim_clauses l
      WHERE l.claim_id = c.id AND l.removed_at IS NULL) AS place
  WHERE c.id = in_claim;
END $$;
CREATE FUNCTION search_put_instrument(in_instrument uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('instrument', i.id::text, i.audience_party_id, NULL, NULL, i.created_at,
    concat_ws(' ', search_values(i.title), i.symbol, search_values(i.body)), search_values(i.articles))
  FROM instruments i WHERE i.id = in_instrument
$$;
CREATE FUNCTION search_put_measure(in_measure uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('measure', m.id::text, m.audience_party_id, m.resolution_id, NULL, m.created_at, search_values(m.text), NULL)
  FROM measures m WHERE m.id = in_measure
$$;
-- Every record that is one with this one, and what they said: under row-level security, all that the asker may read.
-- `at_most` statements, the latest: a command does not wait for a thousand of them, which the job takes up.
CREATE FUNCTION search_put_family(in_speaker uuid, at_most integer DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  WITH RECURSIVE line AS (
    SELECT s.id, s.merged_into FROM speakers s WHERE s.id = in_speaker
    UNION SELECT k.id, k.merged_into FROM speakers k JOIN line ON k.id = line.merged_into),
  family AS (SELECT id FROM line UNION SELECT a.id FROM speakers a JOIN family ON a.merged_into = family.id)
  SELECT array_agg(id ORDER BY id) INTO ids FROM family;
  PERFORM search_put_speaker(id) FROM unnest(ids) AS id;
  PERFORM search_put_statement(said.id) FROM (
    SELECT s.id FROM statements s WHERE s.speaker_id = ANY (ids) ORDER BY s.created_at DESC LIMIT at_most) AS said;
END $$;

-- What the one who writes may not read has entries too (a party's statement of a speaker for all, a source on the desk of
-- another text). They are not written in the same breath: that would take the longer, the more there are.
CREATE FUNCTION search_refresh_later(in_kind text, in_row uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO public.search_refreshes (kind, row_id) VALUES (in_kind, in_row)
$$;
CREATE FUNCTION search_refresh(in_kind text, in_row uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CASE in_kind
    WHEN 'source' THEN PERFORM search_put_source(in_row);
    WHEN 'statement' THEN PERFORM search_put_statement(in_row);
    WHEN 'claim' THEN PERFORM search_put_claim(in_row);
    WHEN 'speaker' THEN PERFORM search_put_family(in_row);
  END CASE;
END $$;

CREATE OR REPLACE FUNCTION search_on_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_put_source(NEW.id);
  PERFORM search_refresh_later('source', NEW.id);
  RETURN NULL;
END $$;
-- The first capture comes before the source is on a desk.
CREATE OR REPLACE FUNCTION search_on_capture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM captures c WHERE c.source_id = NEW.source_id AND c.id <> NEW.id) THEN
    PERFORM search_put_source(NEW.source_id);
    PERFORM search_refresh_later('source', NEW.source_id);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search_on_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_put_statement(NEW.id);
  PERFORM search_refresh_later('statement', NEW.id);
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search_on_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_put_claim(NEW.id);
  IF TG_OP = 'UPDATE' THEN PERFORM search_refresh_later('claim', NEW.id); END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION search_on_claim_clause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_claim(NEW.claim_id); RETURN NULL; END $$;
CREATE FUNCTION search_on_instrument() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_instrument(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION search_on_measure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_measure(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION search_on_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search_put_source(NEW.source_id, NEW.resolution_id);
    PERFORM search_put_statement(NEW.statement_id, NEW.resolution_id);
  ELSE
    DELETE FROM search_entries WHERE kind IN ('source', 'statement') AND row_id = coalesce(OLD.source_id, OLD.statement_id)::text
      AND resolution_id = OLD.resolution_id;
    PERFORM search_put_source(OLD.source_id, OLD.resolution_id);
    PERFORM search_put_statement(OLD.statement_id, OLD.resolution_id);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION search_on_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_put_family(NEW.id, 200);
  IF TG_OP = 'INSERT' THEN RETURN NULL; END IF;
  PERFORM search_refresh_later('speaker', NEW.id);
  IF OLD.merged_into IS DISTINCT FROM NEW.merged_into AND OLD.merged_into IS NOT NULL THEN
    PERFORM search_put_family(OLD.merged_into, 200);
    PERFORM search_refresh_later('speaker', OLD.merged_into);
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER search_entry ON sources;
CREATE TRIGGER search_entry AFTER UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION search_on_source();
DROP TRIGGER search_entry ON statements;
CREATE TRIGGER search_entry AFTER UPDATE ON statements FOR EACH ROW EXECUTE FUNCTION search_on_statement();
CREATE TRIGGER search_entry AFTER INSERT OR DELETE ON resolution_evidence FOR EACH ROW EXECUTE FUNCTION search_on_desk();
CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON claim_clauses FOR EACH ROW EXECUTE FUNCTION search_on_claim_clause();
CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON instruments FOR EACH ROW EXECUTE FUNCTION search_on_instrument();
CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON measures FOR EACH ROW EXECUTE FUNCTION search_on_measure();

-- What was there before. The owner is bound by row-level security too, but for this moment.
DO $$
DECLARE
  name text;
  names text[] := ARRAY['sources', 'captures', 'statements', 'speakers', 'claims', 'claim_clauses', 'instruments', 'measures',
    'settled_states', 'resolution_evidence', 'search_entries', 'search_vocabulary'];
BEGIN
  FOREACH name IN ARRAY names LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', name); END LOOP;
  PERFORM search_put_source(id) FROM sources;
  PERFORM search_put_statement(id) FROM statements;
  PERFORM search_put_speaker(id) FROM speakers;
  PERFORM search_put_claim(id) FROM claims;
  PERFORM search_put_instrument(id) FROM instruments;
  PERFORM search_put_measure(id) FROM measures;
  PERFORM search_put_clauses(resolution_id, max(head)) FROM settled_states GROUP BY resolution_id;
  FOREACH name IN ARRAY names LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name); END LOOP;
END $$;

-- No person's request reads or writes what is to be brought up to date: how much there is tells what others have.
ALTER TABLE search_refreshes ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_refreshes FORCE ROW LEVEL SECURITY;
REVOKE ALL ON search_refreshes FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_refreshes TO whereas_system;
CREATE POLICY owner_inserts ON search_refreshes FOR INSERT TO whereas_owner WITH CHECK (true);

CREATE FUNCTION app_search_scopes() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 50 AS $$
  SELECT 'all' WHERE public.app_role() IS NOT NULL AND public.app_role() <> 'administrator'
  UNION ALL SELECT 'kept' WHERE public.app_role() IN ('drafter', 'contributor', 'approver', 'clerk')
  UNION ALL SELECT public.search_scope('', public.app_party_id(), NULL) WHERE public.app_party_id() IS NOT NULL
  UNION ALL SELECT public.search_scope('', own.party, r.id)
    FROM (SELECT DISTINCT readable AS id FROM public.app_readable_resolutions() AS readable) AS r
    CROSS JOIN (SELECT NULL::uuid UNION SELECT public.app_party_id()) AS own (party)
$$;

-- The likeliest entries of each kind, each thing once: where it stands on several desks, by the text `near` first. `query` has
-- an @ before each word, for the scope; `heading` has none. The rank counts words of the entry itself and nothing about
-- other entries.
CREATE FUNCTION app_search(query text, heading text, kinds text[], per_kind integer, near uuid) RETURNS TABLE (id uuid, rank real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT ranked.id, ranked.rank FROM (
    SELECT once.id, once.rank, row_number() OVER (
        PARTITION BY once.kind ORDER BY once.rank DESC, once.dated_at DESC NULLS LAST, once.id) AS place
    FROM (
      SELECT DISTINCT ON (found.kind, found.row_id, found.text_id) found.*
      FROM public.app_search_scopes() AS scope CROSS JOIN LATERAL (
        SELECT e.id, e.kind, e.row_id, e.dated_at, e.resolution_id, ts_rank(e.head, heading::tsquery) AS rank,
          CASE e.kind WHEN 'clause' THEN e.resolution_id END AS text_id
        FROM public.search_entries AS e
        WHERE e.terms @@ replace(query, '@', scope || '/')::tsquery AND e.kind = ANY (kinds)) AS found
      ORDER BY found.kind, found.row_id, found.text_id, found.resolution_id IS NOT DISTINCT FROM near DESC,
        found.resolution_id NULLS LAST) AS once) AS ranked
  WHERE ranked.place <= per_kind
$$;

-- For each word that no known word begins with: the known ones of like length that differ in few letters. The word itself
-- where one begins with it.
CREATE FUNCTION app_similar_words(wanted text[], masks integer[], spread integer[])
  RETURNS TABLE (word text, known text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE scopes text[] := ARRAY(SELECT public.app_search_scopes());
BEGIN
  FOR i IN 1 .. coalesce(array_length(wanted, 1), 0) LOOP
    word := wanted[i];
    IF EXISTS (SELECT FROM public.search_vocabulary v WHERE v.scope = ANY (scopes)
        AND v.word COLLATE "C" >= wanted[i] AND v.word COLLATE "C" < wanted[i] || U&'\FFFF') THEN
      known := wanted[i];
      RETURN NEXT;
    ELSE
      RETURN QUERY SELECT DISTINCT wanted[i], v.word FROM public.search_vocabulary v
        WHERE v.scope = ANY (scopes)
          AND v.length BETWEEN length(wanted[i]) - spread[i] AND length(wanted[i]) + spread[i]
          AND bit_count((v.letters # masks[i])::bit(32)) <= 2 * spread[i];
    END IF;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION search_refresh(text, uuid), app_search_scopes(), app_search(text, text, text[], integer, uuid),
  app_similar_words(text[], integer[], integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_refresh(text, uuid) TO whereas_system;
GRANT EXECUTE ON FUNCTION app_search_scopes(), app_search(text, text, text[], integer, uuid),
  app_similar_words(text[], integer[], integer[]) TO whereas_app;
