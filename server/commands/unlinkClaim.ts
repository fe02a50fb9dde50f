import { id } from "#domain/api/common.ts";
import { mayLinkClaims } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Takes back that a clause states a claim. Like the clause itself, a shared link is everybody's to correct. */
export const unlinkClaim = command({
  name: "unlinkClaim",
  input: z.object({ resolutionId: id, claimId: id, linkId: id }),
  ...onResolution(mayLinkClaims),
  run: async ({ tx, actor, audit, notify }, { resolutionId, claimId, linkId }) => {
    const link = await tx.claimClause.findFirst({
      where: { id: linkId, claimId, resolutionId, removedAt: null },
      select: { audiencePartyId: true, blockId: true },
    });
    if (!link) return err(notFound);
    const { audiencePartyId, blockId } = link;
    await tx.$executeRaw`UPDATE claim_clauses SET removed_at = now(), removed_by = ${actor.userId}::uuid
      WHERE id = ${linkId}::uuid`;
    audit({ type: "claimUnlinked", resolutionId, audiencePartyId, data: { claimId, linkId, blockId } });
    notify({ kind: "row", resolutionId, row: "claim", id: claimId, audiencePartyId });
    return ok(undefined);
  },
});
