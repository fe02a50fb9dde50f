import { id } from "#domain/api/common.ts";
import { mayJudgeOutlets } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { notFound } from "./failure.ts";
import { command } from "./perform.ts";

/** Takes back one's own note. It is shown no more, and stays on record. */
export const withdrawOutletNote = command({
  name: "withdrawOutletNote",
  input: z.object({ noteId: id }),
  policy: (actor) => mayJudgeOutlets(actor),
  run: async ({ tx, actor, audit }, { noteId }) => {
    const own = { id: noteId, createdBy: actor.userId, withdrawnAt: null };
    const note = await tx.outletNote.findFirst({ where: own, select: { audiencePartyId: true } });
    if (!note) return err(notFound);
    await tx.outletNote.update({ where: { id: noteId }, data: { withdrawnAt: new Date(), withdrawnBy: actor.userId } });
    audit({ type: "outletNoteWithdrawn", resolutionId: null, audiencePartyId: note.audiencePartyId, data: { noteId } });
    return ok(undefined);
  },
});
