-- Search: one sort instead of two, and misspelled words looked up by a letter that is likely right.

-- A slip of the pen seldom hits both the first and the last letter: words that share one of them are a small part of all.
CREATE INDEX search_vocabulary_first ON search_vocabulary (scope, left(word, 1) COLLATE "C", length) INCLUDE (letters, word);
CREATE INDEX search_vocabulary_last ON search_vocabulary (scope, right(word, 1) COLLATE "C", length) INCLUDE (letters, word);

-- The likeliest entries of each kind, each thing once: where it stands on several desks, by the text `near` first. `query` has
-- an @ before each word, for the scope; `heading` has none. The rank counts words of the entry itself and nothing about
-- other entries; one thing's entries lie side by side in it.
CREATE OR REPLACE FUNCTION app_search(query text, heading text, kinds text[], per_kind integer, near uuid)
  RETURNS TABLE (id uuid, rank real) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT once.id, once.rank FROM (
    SELECT DISTINCT ON (ranked.kind, ranked.row_id, ranked.text_id) ranked.id, ranked.rank
    FROM (
      SELECT found.*, dense_rank() OVER (PARTITION BY found.kind
          ORDER BY found.rank DESC, found.dated_at DESC NULLS LAST, found.row_id, found.text_id) AS place
      FROM public.app_search_scopes() AS scope CROSS JOIN LATERAL (
        SELECT e.id, e.kind COLLATE "C" AS kind, e.row_id COLLATE "C" AS row_id, e.dated_at, e.resolution_id,
          ts_rank(e.head, heading::tsquery) AS rank, CASE e.kind WHEN 'clause' THEN e.resolution_id END AS text_id
        FROM public.search_entries AS e
        WHERE e.terms @@ replace(query, '@', scope || '/')::tsquery AND e.kind = ANY (kinds)) AS found) AS ranked
    WHERE ranked.place <= per_kind
    ORDER BY ranked.kind, ranked.row_id, ranked.text_id, ranked.resolution_id IS NOT DISTINCT FROM near DESC,
      ranked.resolution_id NULLS LAST) AS once
$$;

-- For each word that no known word begins with: the known ones of like length that differ in few letters, of those that begin
-- or end alike unless `anywhere`. The word itself where one begins with it.
DROP FUNCTION app_similar_words(text[], integer[], integer[]);
CREATE FUNCTION app_similar_words(wanted text[], masks integer[], spread integer[], anywhere boolean)
  RETURNS TABLE (word text, known text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  scopes text[] := ARRAY(SELECT public.app_search_scopes());
  shortest integer;
  longest integer;
BEGIN
  FOR i IN 1 .. coalesce(array_length(wanted, 1), 0) LOOP
    word := wanted[i];
    shortest := length(wanted[i]) - spread[i];
    longest := length(wanted[i]) + spread[i];
    IF EXISTS (SELECT FROM public.search_vocabulary v WHERE v.scope = ANY (scopes)
        AND v.word COLLATE "C" >= wanted[i] AND v.word COLLATE "C" < wanted[i] || U&'\FFFF') THEN
      known := wanted[i];
      RETURN NEXT;
    ELSIF anywhere THEN
      RETURN QUERY SELECT DISTINCT wanted[i], v.word FROM public.search_vocabulary v
        WHERE v.scope = ANY (scopes) AND v.length BETWEEN shortest AND longest
          AND bit_count((v.letters # masks[i])::bit(32)) <= 2 * spread[i];
    ELSE
      RETURN QUERY SELECT wanted[i], v.word FROM public.search_vocabulary v
        WHERE v.scope = ANY (scopes) AND left(v.word, 1) COLLATE "C" = left(wanted[i], 1)
          AND v.length BETWEEN shortest AND longest AND bit_count((v.letters # masks[i])::bit(32)) <= 2 * spread[i]
        UNION SELECT wanted[i], v.word FROM public.search_vocabulary v
        WHERE v.scope = ANY (scopes) AND right(v.word, 1) COLLATE "C" = right(wanted[i], 1)
          AND v.length BETWEEN shortest AND longest AND bit_count((v.letters # masks[i])::bit(32)) <= 2 * spread[i];
    END IF;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION app_similar_words(text[], integer[], integer[], boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_similar_words(text[], integer[], integer[], boolean) TO whereas_app;
