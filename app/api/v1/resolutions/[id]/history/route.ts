import { pageQuery } from "#domain/api/common.ts";
import { listHistory } from "#server/queries/listHistory.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam, query: pageQuery }, ({ actor, params: { id }, query }) =>
  listHistory(actor, id, query),
);
