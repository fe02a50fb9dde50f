import { correctClaimRequest } from "#domain/api/claims.ts";
import { correctClaim } from "#server/commands/correctClaim.ts";
import { perform } from "#server/commands/perform.ts";
import { readClaim } from "#server/queries/readClaim.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => readClaim(actor, id));

export const PATCH = apiRoute(
  { params: idParam, body: correctClaimRequest },
  async ({ actor, params: { id: claimId }, body }) => {
    const corrected = await perform(actor, correctClaim, { ...body, claimId });
    return corrected.ok ? readClaim(actor, claimId) : corrected;
  },
);
