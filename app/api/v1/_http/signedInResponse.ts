import { sessionCookie } from "#server/auth/sessionCookie.ts";
import type { SignedIn } from "#server/auth/signIn.ts";
import { meOf } from "#server/queries/meOf.ts";

/** Tells somebody who has just signed in who they are, and gives their browser the session. */
export async function signedInResponse({ actor, token }: SignedIn): Promise<Response> {
  const headers = { "Set-Cookie": sessionCookie(token), "Cache-Control": "no-store" };
  return Response.json(await meOf(actor), { status: 201, headers });
}
