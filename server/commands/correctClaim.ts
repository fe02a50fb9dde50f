import { correctClaimRequest } from "#domain/api/claims.ts";
import { id } from "#domain/api/common.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import { mayAnswerForClaim, mayKeepClaims } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { forbidden, notFound } from "./failure.ts";
import { command } from "./perform.ts";

/**
 * Corrects the words of a claim. Its stances stay: whoever made it answers for what they were put on. The audit chain keeps
 * which words gave way to which, by their hashes.
 */
export const correctClaim = command({
  name: "correctClaim",
  input: correctClaimRequest.extend({ claimId: id }),
  policy: (actor) => mayKeepClaims(actor),
  run: async ({ tx, actor, audit, notify }, { claimId, proposition }) => {
    const claim = await tx.claim.findUnique({
      where: { id: claimId },
      select: { audiencePartyId: true, partyId: true, proposition: true },
    });
    if (!claim) return err(notFound);
    if (!mayAnswerForClaim(actor, claim)) return err(forbidden);
    const { audiencePartyId } = claim;
    const [before, after] = [hashOf(claim.proposition), hashOf(proposition)];
    if (before === after) return ok({ claimId });
    await tx.claim.update({ where: { id: claimId }, data: { proposition } });
    audit({ type: "claimCorrected", resolutionId: null, audiencePartyId, data: { claimId, before, after } });
    notify({ kind: "row", resolutionId: null, row: "claim", id: claimId, audiencePartyId });
    return ok({ claimId });
  },
});

const hashOf = (proposition: unknown): string => sha256Hex(canonicalBytes(proposition));
