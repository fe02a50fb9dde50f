import { timestamp } from "#domain/api/common.ts";
import type { ResolutionQuery, ResolutionSummary } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayRead } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { isId } from "./isId.ts";
import { badCursor, pageOf, type List } from "./list.ts";
import { loadResolutions, type ListPlace } from "./loadResolution.ts";
import { loadSummaries } from "./loadSummaries.ts";

const PAGE_SIZE = 50;

/** The resolutions that the actor may read, the one changed last first: all of them, or those that are asked for. */
export async function listResolutions(
  actor: Actor,
  { cursor, q = "", state, party }: ResolutionQuery = {},
): Promise<Result<List<ResolutionSummary>, Failure>> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (after === null) return err(badCursor);
  return withActor(actor, async (tx) => {
    const ids = await idsByTitle(tx, q);
    const rows = await loadResolutions(tx, { take: PAGE_SIZE + 1, after, ids, state, withParty: party });
    // The page ends where the database's rows do, whatever the policy then leaves of them.
    const page = pageOf(rows, PAGE_SIZE, ({ row: { updatedAt, id } }) => `${updatedAt.toISOString()} ${id}`);
    const readable = page.items.filter(({ facts }) => mayRead(actor, facts)).map(({ row }) => row);
    return ok({ items: await loadSummaries(tx, readable), next: page.next });
  });
}

/** Those whose titles, in whatever language, hold every word of `q` or a part of it; null where nothing is asked. */
async function idsByTitle(tx: Transaction, q: string): Promise<string[] | null> {
  const words = q.normalize("NFC").split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id::text FROM resolutions r
    CROSS JOIN LATERAL (SELECT lower(coalesce(string_agg(normalize(t.value), ' '), '')) AS words FROM jsonb_each_text(r.title) t) AS titles
    WHERE NOT EXISTS (SELECT FROM unnest(${words}::text[]) w (word) WHERE strpos(titles.words, lower(w.word)) = 0)`;
  return rows.map(({ id }) => id);
}

function placeOf(cursor: string): ListPlace | null {
  const [at = "", id = "", ...rest] = cursor.split(" ");
  const isPlace = timestamp.safeParse(at).success && isId(id) && rest.length === 0;
  return isPlace ? { updatedAt: new Date(at), id } : null;
}
