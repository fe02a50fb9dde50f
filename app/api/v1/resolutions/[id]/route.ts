import { updateResolutionRequest } from "#domain/api/resolutions.ts";
import { perform } from "#server/commands/perform.ts";
import { updateResolution } from "#server/commands/updateResolution.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => readResolution(actor, id));

export const PATCH = apiRoute(
  { params: idParam, body: updateResolutionRequest },
  async ({ actor, params: { id: resolutionId }, body }) => {
    const updated = await perform(actor, updateResolution, { ...body, resolutionId });
    return updated.ok ? readResolution(actor, resolutionId) : updated;
  },
);
