import { perform } from "#server/commands/perform.ts";
import { signOutEverywhere } from "#server/commands/signOutEverywhere.ts";
import { apiRoute } from "../_http/apiRoute.ts";
import { signedOutResponse } from "../_http/signedOutResponse.ts";

export const DELETE = apiRoute({}, async ({ actor }) => {
  const done = await perform(actor, signOutEverywhere, {});
  return done.ok ? signedOutResponse() : done;
});
