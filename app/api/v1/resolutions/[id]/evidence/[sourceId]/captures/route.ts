import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { recaptureSource } from "#server/commands/recaptureSource.ts";
import { listCaptures } from "#server/queries/listCaptures.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";

const params = z.object({ id, sourceId: id });

export const GET = apiRoute({ params }, ({ actor, params: { id: resolutionId, sourceId } }) =>
  listCaptures(actor, resolutionId, sourceId),
);

export const POST = apiRoute({ params, work: "reading" }, ({ actor, params: { id: resolutionId, sourceId } }) =>
  recaptureSource(actor, resolutionId, sourceId),
);
