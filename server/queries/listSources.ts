import type { SourceView } from "#domain/api/evidence.ts";
import type { SourceQuery } from "#domain/api/evidenceLists.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { cursorOf, placeOf, sourcePlaces } from "./evidencePlaces.ts";
import { badCursor, type List, pageOf } from "./list.ts";
import { sourceViews } from "./loadEvidence.ts";
import { speakerAndAliases } from "./speakerAndAliases.ts";

const PAGE_SIZE = 50;

/** The archived sources that the actor may read in any text, the one archived last first. */
export async function listSources(
  actor: Actor,
  { cursor, speaker }: SourceQuery = {},
): Promise<Result<List<SourceView>, Failure>> {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (after === null) return err(badCursor);
  return withActor(
    actor,
    async (tx) => {
      const speakerIds = speaker === undefined ? null : await speakerAndAliases(tx, speaker);
      const page = pageOf(await sourcePlaces(tx, { after, take: PAGE_SIZE + 1, speakerIds }), PAGE_SIZE, cursorOf);
      const items = await sourceViews(
        tx,
        page.items.map(({ id }) => id),
      );
      return ok({ items, next: page.next });
    },
    { isolation: "RepeatableRead" },
  );
}
