import { createTokenRequest } from "#domain/api/people.ts";
import { ok } from "#domain/result.ts";
import { createToken } from "#server/commands/createToken.ts";
import { perform } from "#server/commands/perform.ts";
import { listTokens } from "#server/queries/listTokens.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({}, async ({ actor }) => ok(await listTokens(actor)));

export const POST = apiRoute({ body: createTokenRequest, status: 201 }, ({ actor, body }) =>
  perform(actor, createToken, body),
);
