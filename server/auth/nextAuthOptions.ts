import type { AuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { perform } from "#server/commands/perform.ts";
import { signOut } from "#server/commands/signOut.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { env } from "#server/env.ts";
import { actorFromSessionToken } from "./actorFromCredential.ts";
import { hashSecretToken } from "./secretToken.ts";
import { SESSION_COOKIE } from "./sessionCookie.ts";
import { SESSION_MAX_AGE_MS } from "./sessionLifetime.ts";

/** next-auth over our session rows, which hold no token but its hash, and renew and end by our own rules. */
const adapter: Adapter = {
  async getSessionAndUser(sessionToken) {
    const actor = await actorFromSessionToken(sessionToken);
    if (!actor) return null;
    const row = await asSystem((tx) =>
      tx.session.findUnique({ where: { tokenHash: hashSecretToken(sessionToken) }, select: { expires: true } }),
    );
    const { userId, name, email } = actor;
    return (
      row && {
        session: { sessionToken, userId, expires: row.expires },
        user: { id: userId, name, email, emailVerified: null },
      }
    );
  },
  // Our own reading of the session has renewed it already.
  updateSession: () => null,
  async deleteSession(sessionToken) {
    const actor = await actorFromSessionToken(sessionToken);
    if (actor) await perform(actor, signOut, {});
  },
};

/** Password sign-in is `/api/v1/session`; providers of other kinds join here. */
export const nextAuthOptions: AuthOptions = {
  adapter,
  providers: [],
  session: { strategy: "database", maxAge: SESSION_MAX_AGE_MS / 1000 },
  useSecureCookies: env.publicUrl.startsWith("https:"),
  cookies: {
    sessionToken: {
      name: SESSION_COOKIE,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: env.publicUrl.startsWith("https:") },
    },
  },
  // next-auth's own pages know neither our content security policy nor the reader's language.
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
};
