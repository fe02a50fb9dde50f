import { citeRequest } from "#domain/api/citations.ts";
import { citeEvidence } from "#server/commands/citeEvidence.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const POST = apiRoute(
  { params: idParam, body: citeRequest, status: 201 },
  ({ actor, params: { id: resolutionId }, body }) => perform(actor, citeEvidence, { ...body, resolutionId }),
);
