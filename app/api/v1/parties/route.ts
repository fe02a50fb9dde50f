import { partyRequest } from "#domain/api/people.ts";
import { ok } from "#domain/result.ts";
import { createParty } from "#server/commands/createParty.ts";
import { perform } from "#server/commands/perform.ts";
import { listParties } from "#server/queries/listParties.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({}, async ({ actor }) => ok({ items: await listParties(actor), next: null }));

export const POST = apiRoute({ body: partyRequest, status: 201 }, ({ actor, body }) =>
  perform(actor, createParty, body),
);
