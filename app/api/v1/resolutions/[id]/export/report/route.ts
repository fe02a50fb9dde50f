import { exportQuery } from "#domain/api/exporting.ts";
import { exportReport } from "#server/queries/exportReport.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";
import { idParam } from "../../../../_http/idParam.ts";

export const GET = apiRoute(
  { params: idParam, query: exportQuery, work: "export" },
  ({ actor, params: { id: resolutionId }, query, locale }) => exportReport(actor, resolutionId, query, locale),
);
