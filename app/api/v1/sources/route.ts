import { sourceQuery } from "#domain/api/evidenceLists.ts";
import { listSources } from "#server/queries/listSources.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: sourceQuery }, ({ actor, query }) => listSources(actor, query));
