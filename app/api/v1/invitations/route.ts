import { createInvitationRequest } from "#domain/api/people.ts";
import { mayAdminister } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { createInvitation } from "#server/commands/createInvitation.ts";
import { forbidden } from "#server/commands/failure.ts";
import { perform } from "#server/commands/perform.ts";
import { listInvitations } from "#server/queries/listInvitations.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({}, async ({ actor }) =>
  mayAdminister(actor) ? ok(await listInvitations(actor)) : err(forbidden),
);

export const POST = apiRoute({ body: createInvitationRequest, status: 201 }, ({ actor, body }) =>
  perform(actor, createInvitation, body),
);
