import { randomUUID } from "node:crypto";
import { claimClauseRequest } from "#domain/api/claims.ts";
import { id } from "#domain/api/common.ts";
import { mayLinkClaims } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { loadLiveText } from "#server/queries/loadLiveText.ts";
import { textAudience } from "#server/queries/loadResolution.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { publishForClaim } from "./publishForClaim.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Says that a clause states a claim. In one party's private draft that is the party's alone, whatever was asked. */
export const linkClaim = command({
  name: "linkClaim",
  input: claimClauseRequest.extend({ resolutionId: id, claimId: id }),
  ...onResolution(mayLinkClaims),
  run: async ({ tx, actor, facts: { row }, audit, notify }, { resolutionId, blockId, language, ...request }) => {
    const audience = resolveAudience(actor, request.audience);
    if (!audience.ok) return audience;
    const audiencePartyId = textAudience(row) ?? audience.value;
    const claim = await publishForClaim(tx, actor, { ...request, audiencePartyId });
    if (!claim.ok) return claim;
    const { claimId, isPublished } = claim.value;
    const text = await loadLiveText(tx, row);
    if (!text.blocks[language]?.some((block) => block.id === blockId))
      return err({ kind: "conflict", code: "clauseGone" });
    const place = { resolutionId, claimId, audiencePartyId, blockId };
    const there = await tx.claimClause.findFirst({ where: { ...place, removedAt: null }, select: { id: true } });
    if (there) return ok({ claimId, linkId: there.id });
    const linkId = randomUUID();
    await tx.claimClause.create({
      data: { id: linkId, ...place, language, createdBy: actor.userId, partyId: actor.partyId },
    });
    if (isPublished) audit({ type: "claimPublished", resolutionId, audiencePartyId, data: { claimId } });
    audit({ type: "claimLinked", resolutionId, audiencePartyId, data: { claimId, linkId, blockId, language } });
    notify({ kind: "row", resolutionId, row: "claim", id: claimId, audiencePartyId });
    if (isPublished) notify({ kind: "row", resolutionId: null, row: "claim", id: claimId, audiencePartyId });
    return ok({ claimId, linkId });
  },
});
