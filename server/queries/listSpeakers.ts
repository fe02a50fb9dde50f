import type { SpeakerQuery, SpeakerSummary } from "#domain/api/speakers.ts";
import { plainLetters } from "#domain/evidence/nameWords.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayReadSpeakers } from "#domain/policy/policy.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { isId } from "./isId.ts";
import { badCursor, pageOf, wholeList, type List } from "./list.ts";
import { nameInEveryLanguage, namesOf, speakerSummaryOf, withAliases } from "./speakerViews.ts";

const PAGE_SIZE = 100;

/** The people and organisations that the actor may read, in the order of their names in `locale`; `q` is looked for in all their names and spellings. */
export async function listSpeakers(
  actor: Actor,
  { cursor, q = "" }: SpeakerQuery = {},
  locale: string = actor.locale,
): Promise<Result<List<SpeakerSummary>, Failure>> {
  if (cursor !== undefined && !isId(cursor)) return err(badCursor);
  if (!mayReadSpeakers(actor)) return ok(wholeList([]));
  // Names stand in records by language and in aliases: an assembly has some thousands, which are looked through here.
  const rows = await withActor(actor, (tx) => tx.speaker.findMany());
  const wanted = plainLetters(q.trim());
  const found = withAliases(rows)
    .filter(({ row, aliases }) => [row, ...aliases].some((each) => holds(namesOf(each), wanted)))
    .map(({ row, aliases }) => ({ ...speakerSummaryOf(row), name: nameInEveryLanguage(row, aliases) }))
    .toSorted((a, b) => compareNames(a, b, locale));
  const from = cursor === undefined ? 0 : found.findIndex(({ id }) => id === cursor) + 1;
  return ok(pageOf(found.slice(from, from + PAGE_SIZE + 1), PAGE_SIZE, ({ id }) => id));
}

const holds = (names: readonly string[], wanted: string): boolean =>
  wanted === "" || names.some((name) => plainLetters(name).includes(wanted));

const compareNames = (a: SpeakerSummary, b: SpeakerSummary, locale: string): number =>
  inLanguage(a.name, locale).localeCompare(inLanguage(b.name, locale), locale) || (a.id < b.id ? -1 : 1);
