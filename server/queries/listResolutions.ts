import { timestamp, type PageQuery } from "#domain/api/common.ts";
import type { ResolutionSummary } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayRead } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { isId } from "./isId.ts";
import { badCursor, pageOf, type List } from "./list.ts";
import { loadResolutions, type ListPlace } from "./loadResolution.ts";
import { loadSummaries } from "./loadSummaries.ts";

const PAGE_SIZE = 50;

/** The resolutions that the actor may read, the one changed last first. */
export async function listResolutions(
  actor: Actor,
  { cursor }: PageQuery = {},
): Promise<Result<List<ResolutionSummary>, Failure>> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (after === null) return err(badCursor);
  return withActor(actor, async (tx) => {
    const rows = await loadResolutions(tx, PAGE_SIZE + 1, after);
    // The page ends where the database's rows do, whatever the policy then leaves of them.
    const page = pageOf(rows, PAGE_SIZE, ({ row: { updatedAt, id } }) => `${updatedAt.toISOString()} ${id}`);
    const readable = page.items.filter(({ facts }) => mayRead(actor, facts)).map(({ row }) => row);
    return ok({ items: await loadSummaries(tx, readable), next: page.next });
  });
}

function placeOf(cursor: string): ListPlace | null {
  const [at = "", id = "", ...rest] = cursor.split(" ");
  const isPlace = timestamp.safeParse(at).success && isId(id) && rest.length === 0;
  return isPlace ? { updatedAt: new Date(at), id } : null;
}
