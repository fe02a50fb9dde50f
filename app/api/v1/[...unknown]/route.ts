import { err } from "#domain/result.ts";
import { notFound } from "#server/commands/failure.ts";
import { publicRoute } from "../_http/apiRoute.ts";

/** What is no address of the API is answered like everything else that is not there: with a problem, not with a page. */
const nothingHere = publicRoute({}, async () => err(notFound));

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
