import { randomUUID } from "node:crypto";
import { dismissClaimClauseRequest } from "#domain/api/claims.ts";
import { id } from "#domain/api/common.ts";
import { mayLinkClaims } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { textAudience } from "#server/queries/loadResolution.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/**
 * Says that a clause does not state a claim, though it cites a statement that bears on it: it is no longer proposed to the
 * actor's party, of which nobody else learns, nor, where they act for none, to anybody. It is kept as a link that was taken
 * back in the moment it was made; to link the clause brings it back.
 */
export const dismissClaimLink = command({
  name: "dismissClaimLink",
  input: dismissClaimClauseRequest.extend({ resolutionId: id, claimId: id }),
  ...onResolution(mayLinkClaims),
  run: async ({ tx, actor, facts: { row }, audit, notify }, { resolutionId, claimId, blockId, language }) => {
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { audiencePartyId: true } });
    if (!claim) return err(notFound);
    const audiencePartyId = textAudience(row) ?? actor.partyId;
    const place = { resolutionId, claimId, audiencePartyId, blockId };
    const there = await tx.claimClause.findFirst({ where: place, select: { id: true } });
    if (there) return ok(undefined);
    const linkId = randomUUID();
    const made = { createdBy: actor.userId, partyId: actor.partyId };
    await tx.claimClause.create({ data: { id: linkId, ...place, language, ...made } });
    await tx.$executeRaw`UPDATE claim_clauses SET removed_at = now(), removed_by = ${actor.userId}::uuid
      WHERE id = ${linkId}::uuid`;
    audit({ type: "claimLinkDismissed", resolutionId, audiencePartyId, data: { claimId, linkId, blockId } });
    notify({ kind: "row", resolutionId, row: "claim", id: claimId, audiencePartyId });
    return ok(undefined);
  },
});
