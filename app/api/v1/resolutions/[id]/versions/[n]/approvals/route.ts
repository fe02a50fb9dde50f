import { decisionRequest } from "#domain/api/resolutions.ts";
import { decideVersion } from "#server/commands/decideVersion.ts";
import { perform } from "#server/commands/perform.ts";
import { readVersionSummary } from "#server/queries/readVersionSummary.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";
import { versionParams } from "../../../../../_http/versionParams.ts";

export const POST = apiRoute(
  { params: versionParams, body: decisionRequest, status: 201 },
  async ({ actor, params: { id: resolutionId, n }, body }) => {
    const decided = await perform(actor, decideVersion, { ...body, resolutionId, n });
    return decided.ok ? readVersionSummary(actor, resolutionId, n) : decided;
  },
);
