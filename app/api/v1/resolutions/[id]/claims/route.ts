import { listResolutionClaims } from "#server/queries/listResolutionClaims.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => listResolutionClaims(actor, id));
