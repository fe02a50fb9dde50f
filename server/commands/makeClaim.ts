import { randomUUID } from "node:crypto";
import { claimRequest } from "#domain/api/claims.ts";
import { mayKeepClaims } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { command } from "./perform.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Puts down a proposition that statements assert, deny, doubt or cannot confirm. */
export const makeClaim = command({
  name: "makeClaim",
  input: claimRequest,
  policy: (actor) => mayKeepClaims(actor),
  run: async ({ tx, actor, audit, notify }, { proposition, audience: wanted }) => {
    const audience = resolveAudience(actor, wanted);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    const claimId = randomUUID();
    await tx.claim.create({
      data: { id: claimId, audiencePartyId, proposition, createdBy: actor.userId, partyId: actor.partyId },
    });
    audit({ type: "claimMade", resolutionId: null, audiencePartyId, data: { claimId } });
    notify({ kind: "row", resolutionId: null, row: "claim", id: claimId, audiencePartyId });
    return ok({ claimId });
  },
});
