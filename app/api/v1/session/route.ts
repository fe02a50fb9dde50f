import { signInRequest } from "#domain/api/people.ts";
import { ok } from "#domain/result.ts";
import { clientAddress } from "#server/auth/requestOrigin.ts";
import { signIn } from "#server/auth/signIn.ts";
import { perform } from "#server/commands/perform.ts";
import { signOut } from "#server/commands/signOut.ts";
import { meOf } from "#server/queries/meOf.ts";
import { apiRoute, publicRoute } from "../_http/apiRoute.ts";
import { signedInResponse } from "../_http/signedInResponse.ts";
import { signedOutResponse } from "../_http/signedOutResponse.ts";

export const GET = apiRoute({}, async ({ actor }) => ok(await meOf(actor)));

export const POST = publicRoute({ body: signInRequest }, async ({ request: { headers }, body }) => {
  const origin = { address: clientAddress(headers), userAgent: headers.get("user-agent") };
  const signedIn = await signIn(body, origin);
  return signedIn.ok ? signedInResponse(signedIn.value) : signedIn;
});

export const DELETE = apiRoute({}, async ({ actor }) => {
  const done = await perform(actor, signOut, {});
  return done.ok ? signedOutResponse() : done;
});
