import { id } from "#domain/api/common.ts";
import type { SpeakerMergeView } from "#domain/api/speakers.ts";
import { mayKeepSpeakers } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { databaseTime } from "#server/db/databaseTime.ts";
import { command } from "./perform.ts";

/** Takes a merge back: the alias is a record of its own again, as it was, and the kept one never changed. */
export const undoSpeakerMerge = command({
  name: "undoSpeakerMerge",
  input: z.object({ mergeId: id }),
  facts: (tx, _actor, { mergeId }) => tx.speakerMerge.findUnique({ where: { id: mergeId } }),
  policy: (actor) => mayKeepSpeakers(actor),
  run: async ({ tx, actor, facts: merge, audit, notify }) => {
    const { id: mergeId, keptId, mergedId, audiencePartyId, createdAt } = merge;
    const undoneAt = await databaseTime(tx);
    const undone = await tx.speakerMerge.updateMany({
      where: { id: mergeId, undoneAt: null },
      data: { undoneAt, undoneBy: actor.userId },
    });
    if (undone.count === 0) return err({ kind: "conflict", code: "mergeUndone" });
    await tx.speaker.updateMany({ where: { id: mergedId, mergedInto: keptId }, data: { mergedInto: null } });
    audit({ type: "speakerMergeUndone", resolutionId: null, audiencePartyId, data: { mergeId, keptId, mergedId } });
    notify({ kind: "row", resolutionId: null, row: "speaker", id: mergedId, audiencePartyId });
    const view: SpeakerMergeView = {
      id: mergeId,
      keptId,
      mergedId,
      createdAt: createdAt.toISOString(),
      undoneAt: undoneAt.toISOString(),
    };
    return ok(view);
  },
});
