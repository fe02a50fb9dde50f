import { clearedSessionCookie } from "#server/auth/sessionCookie.ts";

/** Takes the session from a browser; the page itself wipes its offline stores. */
export const signedOutResponse = (): Response =>
  new Response(null, {
    status: 204,
    headers: { "Set-Cookie": clearedSessionCookie(), "Cache-Control": "no-store" },
  });
