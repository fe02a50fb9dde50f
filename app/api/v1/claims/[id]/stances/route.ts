import { claimStanceRequest } from "#domain/api/claims.ts";
import { perform } from "#server/commands/perform.ts";
import { putStance } from "#server/commands/putStance.ts";
import { readClaim } from "#server/queries/readClaim.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

/** Answers the claim that the stance hangs on: a published copy has an id of its own. */
export const POST = apiRoute(
  { params: idParam, body: claimStanceRequest, status: 201 },
  async ({ actor, params: { id: claimId }, body }) => {
    const put = await perform(actor, putStance, { ...body, claimId });
    return put.ok ? readClaim(actor, put.value.claimId) : put;
  },
);
