import { claimClauseQuery, claimClauseRequest } from "#domain/api/claims.ts";
import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { linkClaim } from "#server/commands/linkClaim.ts";
import { perform } from "#server/commands/perform.ts";
import { unlinkClaim } from "#server/commands/unlinkClaim.ts";
import { readResolutionClaim } from "#server/queries/listResolutionClaims.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";

const params = z.object({ id, claimId: id });

/** Answers the claim that the clause is linked to: a published copy has an id of its own. */
export const POST = apiRoute(
  { params, body: claimClauseRequest, status: 201 },
  async ({ actor, params: { id: resolutionId, claimId }, body }) => {
    const linked = await perform(actor, linkClaim, { ...body, resolutionId, claimId });
    return linked.ok ? readResolutionClaim(actor, resolutionId, linked.value.claimId) : linked;
  },
);

export const DELETE = apiRoute(
  { params, query: claimClauseQuery },
  ({ actor, params: { id: resolutionId, claimId }, query: { link: linkId } }) =>
    perform(actor, unlinkClaim, { resolutionId, claimId, linkId }),
);
