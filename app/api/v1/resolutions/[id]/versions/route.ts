import { freezeRequest } from "#domain/api/resolutions.ts";
import { freezeVersion } from "#server/commands/freezeVersion.ts";
import { perform } from "#server/commands/perform.ts";
import { listVersions } from "#server/queries/listVersions.ts";
import { readVersionSummary } from "#server/queries/readVersionSummary.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => listVersions(actor, id));

export const POST = apiRoute(
  { params: idParam, body: freezeRequest, status: 201 },
  async ({ actor, params: { id: resolutionId }, body }) => {
    const frozen = await perform(actor, freezeVersion, { ...body, resolutionId });
    return frozen.ok ? readVersionSummary(actor, resolutionId, frozen.value.n) : frozen;
  },
);
