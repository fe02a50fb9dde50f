import { id } from "#domain/api/common.ts";
import { mayChangeParticipants } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { raiseAccessEpoch } from "./raiseAccessEpoch.ts";

/** Takes an observer's access back: what they have open closes, and their tickets open nothing more. */
export const removeObserver = command({
  name: "removeObserver",
  input: z.object({ resolutionId: id, userId: id }),
  ...onResolution(mayChangeParticipants, { lock: true }),
  run: async ({ tx, facts: { facts }, audit, notify }, { resolutionId, userId }) => {
    if (!facts.guestIds.includes(userId)) return err(notFound);
    await tx.$executeRaw`UPDATE resolution_grants SET revoked_at = now()
      WHERE resolution_id = ${resolutionId}::uuid AND user_id = ${userId}::uuid AND revoked_at IS NULL`;
    await raiseAccessEpoch(tx, resolutionId);
    audit({ type: "observerRemoved", resolutionId, data: { userId } });
    notify({ kind: "access", resolutionId, userId });
    notify({ kind: "row", resolutionId, row: "resolution", id: resolutionId, audiencePartyId: null });
    return ok(undefined);
  },
});
