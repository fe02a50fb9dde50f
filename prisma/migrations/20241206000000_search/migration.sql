-- Search. One row for each thing that can be found, with its words: n-grams of our own, because the parsers that come with
-- Postgres know no Korean, and trigrams lose words of two syllables.
-- CreateTable
CREATE TABLE "search_entries" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "audience_party_id" UUID,
    "resolution_id" UUID,
    "language" TEXT,
    "dated_at" TIMESTAMPTZ(3),
    "text" TEXT,
    "head" tsvector NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_vocabulary" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "audience_party_id" UUID,
    "resolution_id" UUID,
    "word" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "letters" INTEGER NOT NULL,

    CONSTRAINT "search_vocabulary_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "statements_speaker_id_idx" ON "statements"("speaker_id");

ALTER TABLE search_entries ADD CONSTRAINT search_entries_kind
  CHECK (kind IN ('source', 'statement', 'claim', 'speaker', 'clause'));
CREATE UNIQUE INDEX search_entries_once ON search_entries (kind, row_id, resolution_id) NULLS NOT DISTINCT;

-- Who may find a word is part of the word in the index: asking for one's own never touches an entry of anybody else's, so
-- neither the answer nor the time it takes depends on them.
CREATE FUNCTION search_scope(audience_party_id uuid, resolution_id uuid) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce('r' || resolution_id::text, 'p' || audience_party_id::text, 'all');

-- No pending list: it would be read through by every search, whosever entries it holds.
CREATE INDEX search_entries_terms ON search_entries USING gin (terms) WITH (fastupdate = off);
CREATE UNIQUE INDEX search_vocabulary_once
  ON search_vocabulary (search_scope(audience_party_id, resolution_id), word COLLATE "C");
CREATE INDEX search_vocabulary_length ON search_vocabulary (search_scope(audience_party_id, resolution_id), length);

-- domain/search/searchWords.ts says the same of what is asked for.
CREATE FUNCTION search_words(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT left(m[1], 60) FROM regexp_matches(
    lower(normalize(regexp_replace(normalize(coalesce(words, ''), NFD), '[\u0300-\u036f]', '', 'g'), NFC)),
    '([0-9a-z\u00df-\u024f\u0370-\u052f]+|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+)', 'g') AS m);

-- A word of Hangul, kana or Chinese characters is its pairs of characters; any other is itself.
CREATE FUNCTION search_terms(words text[]) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 200 AS $$
  SELECT CASE WHEN ascii(w) >= 12352 AND length(w) > 1 THEN substr(w, n, 2) ELSE w END
  FROM unnest(words) AS w, LATERAL generate_series(1, CASE WHEN ascii(w) >= 12352 THEN greatest(length(w) - 1, 1) ELSE 1 END) AS n
$$;

-- Which of the letters a to z a word has, as bits.
CREATE FUNCTION search_letters(word text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(bit_or(1 << (ascii(c) - 97)), 0) FROM regexp_split_to_table(word, '') AS c WHERE c BETWEEN 'a' AND 'z');

-- Writes the entry of one thing, and its longer Latin words into the vocabulary that misspelled ones are looked up in. What
-- is longer is found by its beginning: 200,000 characters are a hundred pages, 400 words a long headline.
CREATE FUNCTION search_put(in_kind text, in_row text, in_audience uuid, in_resolution uuid, in_language text,
  in_dated timestamptz, in_head text, in_body text, in_text text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  scope text := search_scope(in_audience, in_resolution);
  head_words text[] := (search_words(in_head))[1:400];
  all_words text[] := head_words || search_words(left(in_body, 200000));
BEGIN
  INSERT INTO search_entries (kind, row_id, audience_party_id, resolution_id, language, dated_at, text, head, terms)
  VALUES (in_kind, in_row, in_audience, in_resolution, in_language, in_dated, in_text,
    (SELECT coalesce(string_agg(format('%s:%sA', h.term, least(h.n, 16383)), ' '), '')::tsvector
      FROM search_terms(head_words) WITH ORDINALITY AS h (term, n)),
    array_to_tsvector(ARRAY(SELECT DISTINCT scope || '/' || t.term FROM search_terms(all_words) AS t (term))))
  ON CONFLICT (kind, row_id, resolution_id) DO UPDATE
    SET language = excluded.language, dated_at = excluded.dated_at, text = excluded.text, head = excluded.head,
      terms = excluded.terms;
  -- In one order, so that two who write the same words at once do not wait for each other.
  INSERT INTO search_vocabulary (audience_party_id, resolution_id, word, length, letters)
  SELECT in_audience, in_resolution, w.word, length(w.word), search_letters(w.word)
  FROM (SELECT DISTINCT u.word FROM unnest(all_words) AS u (word)
    WHERE length(u.word) BETWEEN 5 AND 40 AND ascii(u.word) BETWEEN 97 AND 1327) AS w
  ORDER BY w.word COLLATE "C"
  ON CONFLICT DO NOTHING;
END $$;

-- All that a localized name or list of spellings says.
CREATE FUNCTION search_values(localized jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(string_agg(v #>> '{}', ' '), '')
    FROM jsonb_path_query(coalesce(localized, '{}'), 'strict $.** ? (@.type() == "string")') AS v);

-- Every name of a record and of those that it was merged into: what the one who writes may read of them.
CREATE FUNCTION search_names(in_speaker uuid) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line AS (
    SELECT s.* FROM speakers s WHERE s.id = in_speaker
    UNION SELECT k.* FROM speakers k JOIN line ON k.id = line.merged_into)
  SELECT coalesce(string_agg(concat_ws(' ', search_values(name), search_values(office), search_values(organisation),
    (SELECT string_agg(e ->> 'name', ' ') FROM jsonb_array_elements(spellings) AS e)), ' '), '') FROM line
$$;

CREATE FUNCTION search_put_source(in_source uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('source', s.id::text, s.audience_party_id, NULL, s.language, coalesce(s.published_sort, s.created_at),
    concat_ws(' ', s.title, s.outlet, array_to_string(s.authors, ' ')), c.text)
  FROM sources s LEFT JOIN LATERAL (
    SELECT text FROM captures WHERE source_id = s.id ORDER BY captured_at DESC LIMIT 1) AS c ON true
  WHERE s.id = in_source
$$;
CREATE FUNCTION search_put_statement(in_statement uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('statement', s.id::text, s.audience_party_id, NULL, s.language, s.created_at,
    concat_ws(' ', s.quote, search_values(s.translation), search_names(s.speaker_id)), NULL)
  FROM statements s WHERE s.id = in_statement
$$;
CREATE FUNCTION search_put_speaker(in_speaker uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('speaker', s.id::text, s.audience_party_id, NULL, NULL, s.created_at,
    concat_ws(' ', search_names(s.id), search_values(s.affiliation)), search_values(s.offices))
  FROM speakers s WHERE s.id = in_speaker
$$;
CREATE FUNCTION search_put_claim(in_claim uuid) RETURNS void LANGUAGE sql AS $$
  SELECT search_put('claim', c.id::text, c.audience_party_id, NULL, NULL, c.created_at, search_values(c.proposition), NULL)
  FROM claims c WHERE c.id = in_claim
$$;
-- Every clause as it stands in the settled text; an older state that is stored later changes nothing.
CREATE FUNCTION search_put_clauses(in_resolution uuid, in_head bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM settled_states WHERE resolution_id = in_resolution AND head > in_head) THEN RETURN; END IF;
  DELETE FROM search_entries WHERE kind = 'clause' AND resolution_id = in_resolution;
  PERFORM search_put('clause', said.language || '/' || said.block_id, NULL, in_resolution, said.language, said.created_at,
    said.words, NULL, said.words)
  FROM (SELECT l.language, b.block ->> 'id' AS block_id, s.created_at,
      (SELECT string_agg(p.piece ->> 'text', '' ORDER BY p.n)
        FROM jsonb_array_elements(b.block -> 'content') WITH ORDINALITY AS p (piece, n)) AS words
    FROM settled_states s, jsonb_each(s.blocks) AS l (language, blocks), jsonb_array_elements(l.blocks) AS b (block)
    WHERE s.resolution_id = in_resolution AND s.head = in_head) AS said
  WHERE said.words <> '' AND said.block_id IS NOT NULL;
END $$;

CREATE FUNCTION search_on_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_source(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION search_on_capture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_source(NEW.source_id); RETURN NULL; END $$;
CREATE FUNCTION search_on_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_statement(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION search_on_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_claim(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION search_on_settled_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_put_clauses(NEW.resolution_id, NEW.head); RETURN NULL; END $$;
-- Its statements, and its aliases with theirs, are found by its names too.
CREATE FUNCTION search_on_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  WITH RECURSIVE aliases AS (SELECT NEW.id AS id UNION SELECT s.id FROM speakers s JOIN aliases a ON s.merged_into = a.id)
  SELECT array_agg(id) INTO ids FROM aliases;
  PERFORM search_put_speaker(id) FROM unnest(ids) AS id;
  PERFORM search_put_statement(s.id) FROM statements s WHERE s.speaker_id = ANY (ids);
  RETURN NULL;
END $$;

CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION search_on_source();
CREATE TRIGGER search_entry AFTER INSERT ON captures FOR EACH ROW EXECUTE FUNCTION search_on_capture();
CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON statements FOR EACH ROW EXECUTE FUNCTION search_on_statement();
CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION search_on_claim();
CREATE TRIGGER search_entry AFTER INSERT OR UPDATE ON speakers FOR EACH ROW EXECUTE FUNCTION search_on_speaker();
CREATE TRIGGER search_entry AFTER INSERT ON settled_states FOR EACH ROW EXECUTE FUNCTION search_on_settled_state();

-- What was there before. The owner is bound by row-level security too, but for this moment.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['sources', 'captures', 'statements', 'speakers', 'claims', 'settled_states'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  PERFORM search_put_source(id) FROM sources;
  PERFORM search_put_statement(id) FROM statements;
  PERFORM search_put_speaker(id) FROM speakers;
  PERFORM search_put_claim(id) FROM claims;
  PERFORM search_put_clauses(resolution_id, max(head)) FROM settled_states GROUP BY resolution_id;
  FOREACH name IN ARRAY ARRAY['sources', 'captures', 'statements', 'speakers', 'claims', 'settled_states'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- Who reads an entry is who reads what it stands for. Whoever writes that writes the entry, by the triggers above.

ALTER TABLE search_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE search_vocabulary ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_vocabulary FORCE ROW LEVEL SECURITY;
REVOKE ALL ON search_entries, search_vocabulary FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_entries, search_vocabulary TO whereas_system;
GRANT SELECT, INSERT, DELETE, UPDATE (language, dated_at, text, head, terms) ON search_entries TO whereas_app;
GRANT SELECT, INSERT ON search_vocabulary TO whereas_app;

CREATE POLICY app_reads ON search_entries FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));
CREATE POLICY app_inserts ON search_entries FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));
CREATE POLICY app_updates ON search_entries FOR UPDATE TO whereas_app
  USING (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));
CREATE POLICY app_deletes ON search_entries FOR DELETE TO whereas_app
  USING (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));
CREATE POLICY app_reads ON search_vocabulary FOR SELECT TO whereas_app
  USING (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));
CREATE POLICY app_inserts ON search_vocabulary FOR INSERT TO whereas_app
  WITH CHECK (app_in_audience(audience_party_id) AND (resolution_id IS NULL OR resolution_id IN (SELECT app_readable_resolutions())));

-- An index over words cannot be used below row-level security, because the operators of full-text search may tell of rows
-- that they are not to see. So the two questions to the index run as the owner and are asked for the asker's scopes alone;
-- what they answer is read again as the asker.
CREATE POLICY owner_reads ON search_entries FOR SELECT TO whereas_owner USING (true);
CREATE POLICY owner_reads ON search_vocabulary FOR SELECT TO whereas_owner USING (true);

CREATE FUNCTION app_search_scopes() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 50 AS $$
  SELECT 'all' WHERE public.app_role() IS NOT NULL AND public.app_role() <> 'administrator'
  UNION ALL SELECT 'p' || public.app_party_id()::text WHERE public.app_party_id() IS NOT NULL
  UNION ALL SELECT DISTINCT 'r' || r::text FROM public.app_readable_resolutions() AS r
$$;

-- The likeliest entries of each kind. `query` has an @ before each word, for the scope; `heading` has none. The rank counts
-- words of the entry itself and nothing about other entries.
CREATE FUNCTION app_search(query text, heading text, kinds text[], per_kind integer) RETURNS TABLE (id uuid, rank real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT ranked.id, ranked.rank FROM (
    SELECT found.id, found.rank, row_number() OVER (
        PARTITION BY found.kind ORDER BY found.rank DESC, found.dated_at DESC NULLS LAST, found.id) AS place
    FROM public.app_search_scopes() AS scope CROSS JOIN LATERAL (
      SELECT e.id, e.kind, e.dated_at, ts_rank(e.head, heading::tsquery) AS rank
      FROM public.search_entries AS e
      WHERE e.terms @@ replace(query, '@', scope || '/')::tsquery AND e.kind = ANY (kinds)) AS found) AS ranked
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
    IF EXISTS (SELECT FROM public.search_vocabulary v
      WHERE public.search_scope(v.audience_party_id, v.resolution_id) = ANY (scopes)
        AND v.word COLLATE "C" >= wanted[i] AND v.word COLLATE "C" < wanted[i] || U&'\FFFF') THEN
      known := wanted[i];
      RETURN NEXT;
    ELSE
      RETURN QUERY SELECT DISTINCT wanted[i], v.word FROM public.search_vocabulary v
        WHERE public.search_scope(v.audience_party_id, v.resolution_id) = ANY (scopes)
          AND v.length BETWEEN length(wanted[i]) - spread[i] AND length(wanted[i]) + spread[i]
          AND bit_count((v.letters # masks[i])::bit(32)) <= 2 * spread[i];
    END IF;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION app_search_scopes(), app_search(text, text, text[], integer),
  app_similar_words(text[], integer[], integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_search_scopes(), app_search(text, text, text[], integer),
  app_similar_words(text[], integer[], integer[]) TO whereas_app;
