import { turnMeasureRequest } from "#domain/api/measures.ts";
import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { perform } from "#server/commands/perform.ts";
import { turnMeasure } from "#server/commands/turnMeasure.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";

const params = z.object({ id, measureId: id });

export const POST = apiRoute(
  { params, body: turnMeasureRequest, status: 201 },
  ({ actor, params: { id: resolutionId, measureId }, body }) =>
    perform(actor, turnMeasure, { resolutionId, measureId, ...body }),
);
