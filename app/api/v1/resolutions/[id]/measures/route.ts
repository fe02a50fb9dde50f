import { measureRequest } from "#domain/api/measures.ts";
import { noteMeasure } from "#server/commands/noteMeasure.ts";
import { perform } from "#server/commands/perform.ts";
import { listMeasures } from "#server/queries/listMeasures.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => listMeasures(actor, id));

export const POST = apiRoute(
  { params: idParam, body: measureRequest, status: 201 },
  async ({ actor, params: { id: resolutionId }, body }) => {
    const noted = await perform(actor, noteMeasure, { resolutionId, ...body });
    return noted.ok ? listMeasures(actor, resolutionId) : noted;
  },
);
