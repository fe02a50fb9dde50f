import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor } from "#domain/policy/actor.ts";
import { actorFromSessionToken } from "./actorFromCredential.ts";
import { SESSION_COOKIE } from "./sessionCookie.ts";

/** Who looks at the page being rendered; asked of the database once for each page. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  return token === undefined ? null : actorFromSessionToken(token);
});
