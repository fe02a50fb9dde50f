import { openApiDocument } from "#domain/api/openApiDocument.ts";
import { ok } from "#domain/result.ts";
import { publicRoute } from "../_http/apiRoute.ts";

export const GET = publicRoute({}, async () => ok(openApiDocument()));
