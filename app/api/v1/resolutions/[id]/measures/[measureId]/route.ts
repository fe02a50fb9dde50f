import { id } from "#domain/api/common.ts";
import { correctMeasureRequest } from "#domain/api/measures.ts";
import { z } from "#domain/zod.ts";
import { correctMeasure } from "#server/commands/correctMeasure.ts";
import { perform } from "#server/commands/perform.ts";
import { removeMeasure } from "#server/commands/removeMeasure.ts";
import { listMeasures } from "#server/queries/listMeasures.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";

const params = z.object({ id, measureId: id });

export const PATCH = apiRoute(
  { params, body: correctMeasureRequest },
  async ({ actor, params: { id: resolutionId, measureId }, body }) => {
    const corrected = await perform(actor, correctMeasure, { resolutionId, measureId, ...body });
    return corrected.ok ? listMeasures(actor, resolutionId) : corrected;
  },
);

export const DELETE = apiRoute({ params }, ({ actor, params: { id: resolutionId, measureId } }) =>
  perform(actor, removeMeasure, { resolutionId, measureId }),
);
