import type { ClaimQuery, ClaimView } from "#domain/api/claims.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayKeepClaims } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { claimIds } from "./claimIds.ts";
import { cursorOf, placeOf } from "./evidencePlaces.ts";
import { badCursor, type List, pageOf, wholeList } from "./list.ts";
import { loadClaims } from "./loadClaims.ts";

const PAGE_SIZE = 50;

/** The claims that the actor may read, the one made last first; of one resolution where one is asked for. */
export async function listClaims(
  actor: Actor,
  { cursor, resolution }: ClaimQuery = {},
): Promise<Result<List<ClaimView>, Failure>> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (after === null) return err(badCursor);
  if (!mayKeepClaims(actor)) return ok(wholeList([]));
  return withActor(
    actor,
    async (tx) => {
      const places = await claimIds(tx, { resolutionId: resolution, after, take: PAGE_SIZE + 1 });
      const page = pageOf(places, PAGE_SIZE, cursorOf);
      const claims = await loadClaims(
        tx,
        page.items.map(({ id }) => id),
      );
      return ok({ items: claims.map(({ view }) => view), next: page.next });
    },
    { isolation: "RepeatableRead" },
  );
}
