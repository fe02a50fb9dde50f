import { searchQuery } from "#domain/api/search.ts";
import { search } from "#server/queries/search.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: searchQuery }, ({ actor, query, locale }) => search(actor, query, locale));
