import { statementQuery } from "#domain/api/evidenceLists.ts";
import { listStatements } from "#server/queries/listStatements.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: statementQuery }, ({ actor, query }) => listStatements(actor, query));
