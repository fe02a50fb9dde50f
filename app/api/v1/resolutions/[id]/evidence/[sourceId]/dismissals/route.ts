import { id } from "#domain/api/common.ts";
import { dismissProposalRequest } from "#domain/api/evidence.ts";
import { z } from "#domain/zod.ts";
import { dismissProposal } from "#server/commands/dismissProposal.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";

const params = z.object({ id, sourceId: id });

export const POST = apiRoute(
  { params, body: dismissProposalRequest, status: 201 },
  ({ actor, params: { id: resolutionId, sourceId }, body }) =>
    perform(actor, dismissProposal, { ...body, resolutionId, sourceId }),
);
