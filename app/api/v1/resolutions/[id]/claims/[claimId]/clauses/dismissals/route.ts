import { dismissClaimClauseRequest } from "#domain/api/claims.ts";
import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { dismissClaimLink } from "#server/commands/dismissClaimLink.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../../../../../_http/apiRoute.ts";

const params = z.object({ id, claimId: id });

export const POST = apiRoute(
  { params, body: dismissClaimClauseRequest },
  ({ actor, params: { id: resolutionId, claimId }, body }) =>
    perform(actor, dismissClaimLink, { ...body, resolutionId, claimId }),
);
