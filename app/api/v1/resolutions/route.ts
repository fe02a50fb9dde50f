import { createResolutionRequest, resolutionQuery } from "#domain/api/resolutions.ts";
import { createResolution } from "#server/commands/createResolution.ts";
import { perform } from "#server/commands/perform.ts";
import { listResolutions } from "#server/queries/listResolutions.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: resolutionQuery }, ({ actor, query }) => listResolutions(actor, query));

export const POST = apiRoute({ body: createResolutionRequest, status: 201 }, async ({ actor, body }) => {
  const created = await perform(actor, createResolution, body);
  return created.ok ? readResolution(actor, created.value.id) : created;
});
