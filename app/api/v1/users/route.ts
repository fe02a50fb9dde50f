import { ok } from "#domain/result.ts";
import { listUsers } from "#server/queries/listUsers.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({}, async ({ actor }) => ok(await listUsers(actor)));
