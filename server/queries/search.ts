import type { SearchHit, SearchKind, SearchQuery } from "#domain/api/search.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { maySearch } from "#domain/policy/policy.ts";
import { ok, type Result } from "#domain/result.ts";
import { editDistance } from "#domain/search/editDistance.ts";
import { rankFields } from "#domain/search/rankFields.ts";
import { editsIn, indexQuery, leniently, lettersOf, type SearchTerm } from "#domain/search/searchQuery.ts";
import { queryWords } from "#domain/search/searchWords.ts";
import type { TextMatch } from "#domain/search/matchText.ts";
import { bestStart, marked, snippet } from "#domain/search/snippet.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { wholeList, type List } from "./list.ts";
import type { Candidate, SearchEntry, SearchPlace } from "./searchCandidate.ts";
import { searchCandidates } from "./searchCandidates.ts";

/** Entries that are read for each one to be answered: the index ranks by headings, the answer by the texts themselves. */
const READ_FOR_EACH = 2;
/** Where too few of them hold (the index knows pairs of characters, not their order), so many more are read the next time. */
const READ_MORE = 4;
/** Of a kind, and no more: each may be a book. */
const READ_MAX = 250;
/** A misspelled word stands for the nearest known ones. */
const FORMS_MAX = 6;

/**
 * What the actor may read of sources, statements, claims, speakers, clauses, instruments and measures that holds every word
 * of `q`, the best first and kinds together. Nothing that they may not read is shown, counted or ranked by, nor does it cost
 * time: the index is asked for the actor's own scopes, ranks count words of the entry alone, and there is no total.
 *
 * @param locale of the names that are shown, where there are several
 */
export async function search(
  actor: Actor,
  { q, kinds, limit, near }: SearchQuery,
  locale: string = actor.locale,
): Promise<Result<List<SearchHit>, Failure>> {
  const words = queryWords(q);
  if (words.length === 0 || !maySearch(actor)) return ok(wholeList([]));
  return withActor(actor, async (tx) => {
    const terms = await termsOf(tx, words);
    const lenient = leniently(terms);
    const wanted = { kinds, limit, place: { locale, near: near ?? null } };
    const strict = await findHits(tx, terms, wanted);
    const isSecond = strict.length === 0 && lenient.some((term) => term.lenient);
    const found = isSecond ? await findHits(tx, lenient, wanted) : strict;
    return ok(wholeList(kinds.flatMap((kind) => found.filter((hit) => hit.kind === kind).slice(0, limit))));
  });
}

type Wanted = { readonly kinds: readonly SearchKind[]; readonly limit: number; readonly place: SearchPlace };

/** Hits of each kind, the best first: reads on where entries did not hold what the index said of them. */
async function findHits(tx: Transaction, terms: readonly SearchTerm[], wanted: Wanted): Promise<SearchHit[]> {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  let ranked: SearchHit[] = [];
  let open = wanted.kinds;
  for (let perKind = wanted.limit * READ_FOR_EACH; open.length > 0; perKind = Math.min(perKind * READ_MORE, READ_MAX)) {
    const entries = await findEntries(tx, terms, open, perKind, wanted.place.near);
    const fresh = entries.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    candidates.push(...(await searchCandidates(tx, fresh, wanted.place)));
    ranked = rank(candidates, terms);
    const countOf = (list: readonly { readonly kind: SearchKind }[], kind: SearchKind) =>
      list.filter((each) => each.kind === kind).length;
    open = open.filter(
      (kind) => perKind < READ_MAX && countOf(entries, kind) === perKind && countOf(ranked, kind) < wanted.limit,
    );
  }
  return ranked;
}

/** The words asked for; one that nothing readable begins with may be a misspelled one. */
async function termsOf(tx: Transaction, words: readonly string[]): Promise<SearchTerm[]> {
  const long = words.filter((word) => editsIn(word) > 0);
  const likely = await nearestWords(tx, long, false);
  // A word with both its first and its last letter wrong is looked for among all, if nothing else comes near.
  const far = long.filter((word) => likely.get(word)?.length === 0);
  const formsOf = new Map([...likely, ...(await nearestWords(tx, far, true))]);
  return words.map((word) => ({ word, forms: formsOf.get(word) ?? [], lenient: false }));
}

/** For each word that may be misspelled the known ones that come near; nothing is said of a word that is known itself. */
async function nearestWords(
  tx: Transaction,
  words: readonly string[],
  anywhere: boolean,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (words.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ word: string; known: string }[]>`
    SELECT word, known FROM app_similar_words(${[...words]}::text[], ${words.map(lettersOf)}::integer[],
      ${words.map(editsIn)}::integer[], ${anywhere})`;
  const knownOf = Map.groupBy(rows, ({ word }) => word);
  const similar = words.map((word) => [word, (knownOf.get(word) ?? []).map(({ known }) => known)] as const);
  const isKnown = ([word, known]: (typeof similar)[number]) => known.includes(word);
  return new Map(similar.filter((each) => !isKnown(each)).map(([word, known]) => [word, nearest(word, known)]));
}

function nearest(word: string, known: readonly string[]): string[] {
  const limit = editsIn(word);
  return known
    .map((form) => ({ form, distance: editDistance(word, form, limit) }))
    .filter(({ form, distance }) => distance <= limit && form !== word)
    .toSorted((a, b) => a.distance - b.distance || (a.form < b.form ? -1 : 1))
    .slice(0, FORMS_MAX)
    .map(({ form }) => form);
}

async function findEntries(
  tx: Transaction,
  terms: readonly SearchTerm[],
  kinds: readonly SearchKind[],
  perKind: number,
  near: string | null,
): Promise<SearchEntry[]> {
  const { query, heading } = indexQuery(terms);
  return tx.$queryRaw<SearchEntry[]>`
    SELECT e.id, e.kind, e.row_id AS "rowId", e.resolution_id AS "resolutionId", e.language, e.text, e.dated_at AS "datedAt"
    FROM app_search(${query}, ${heading}, ${[...kinds]}::text[], ${perKind}::integer, ${near}::uuid) AS found
    JOIN search_entries AS e ON e.id = found.id`;
}

function rank(candidates: readonly Candidate[], terms: readonly SearchTerm[]): SearchHit[] {
  const ranked = candidates.flatMap((candidate) => {
    const { hit, title, bodies, others, datedAt } = candidate;
    const fit = rankFields([title, ...bodies, ...others], terms);
    if (!fit) return [];
    const [inTitle = [], ...inBodies] = fit.matches;
    // What was found in a translation alone is shown in it.
    const found = bodies.findIndex((_, each) => (inBodies[each] ?? []).length > 0);
    const at = Math.max(0, found);
    const body = bodies[at];
    const shown = {
      ...hit,
      language: body?.language ?? hit.language,
      title: mutable(marked(title.text, inTitle)),
      translated: hit.kind === "statement" && at > 0,
      place: hit.kind === "source" ? placeOf(inBodies[at] ?? []) : null,
      snippet: body && body.text !== "" ? mutable(snippet(body.text, inBodies[at] ?? [])) : null,
    };
    return [{ shown, score: fit.score, at: datedAt?.getTime() ?? 0 }];
  });
  const sorted = ranked.toSorted((a, b) => b.score - a.score || b.at - a.at || (a.shown.id < b.shown.id ? -1 : 1));
  // A record may be met again by another of its aliases.
  const keyOf = ({ kind, id, resolutionId, language }: SearchHit) => [kind, id, resolutionId, language].join(" ");
  return [...new Map(sorted.toReversed().map(({ shown }) => [keyOf(shown), shown])).values()].toReversed();
}

/** Where in the archived text the words of a snippet begin. */
function placeOf(matches: readonly TextMatch[]): SearchHit["place"] {
  const from = bestStart(matches);
  const match = matches.find(({ start }) => start === from);
  return match ? { start: match.start, end: match.end } : null;
}

/** Offsets are read-only in the domain and a plain list in the API's shape. */
const mutable = ({ text, highlights }: ReturnType<typeof snippet>): SearchHit["title"] => ({
  text,
  highlights: highlights.map(([start, end]) => [start, end]),
});
