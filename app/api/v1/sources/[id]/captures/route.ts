import { recaptureReadableSource } from "#server/commands/recaptureReadableSource.ts";
import { listSourceCaptures } from "#server/queries/listSourceCaptures.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => listSourceCaptures(actor, id));

export const POST = apiRoute({ params: idParam, work: "reading" }, ({ actor, params: { id } }) =>
  recaptureReadableSource(actor, id),
);
