import { updateMeRequest } from "#domain/api/people.ts";
import { ok } from "#domain/result.ts";
import { perform } from "#server/commands/perform.ts";
import { updateMe } from "#server/commands/updateMe.ts";
import { meOf } from "#server/queries/meOf.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({}, async ({ actor }) => ok(await meOf(actor)));

export const PATCH = apiRoute({ body: updateMeRequest }, async ({ actor, body }) => {
  const done = await perform(actor, updateMe, body);
  return done.ok ? ok(await meOf(actor)) : done;
});
