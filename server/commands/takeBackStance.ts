import { id } from "#domain/api/common.ts";
import { mayAnswerForClaim, mayKeepClaims } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { forbidden, notFound } from "./failure.ts";
import { command } from "./perform.ts";

/** Takes a stance back. The row stays on record; a stance is never changed. */
export const takeBackStance = command({
  name: "takeBackStance",
  input: z.object({ claimId: id, stanceId: id }),
  policy: (actor) => mayKeepClaims(actor),
  run: async ({ tx, actor, audit, notify }, { claimId, stanceId }) => {
    const stance = await tx.claimStance.findFirst({
      where: { id: stanceId, claimId, removedAt: null },
      select: { audiencePartyId: true, partyId: true },
    });
    if (!stance) return err(notFound);
    if (!mayAnswerForClaim(actor, stance)) return err(forbidden);
    const { audiencePartyId } = stance;
    await tx.$executeRaw`UPDATE claim_stances SET removed_at = now(), removed_by = ${actor.userId}::uuid
      WHERE id = ${stanceId}::uuid`;
    audit({ type: "stanceTakenBack", resolutionId: null, audiencePartyId, data: { claimId, stanceId } });
    notify({ kind: "row", resolutionId: null, row: "claim", id: claimId, audiencePartyId });
    return ok(undefined);
  },
});
