import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { Me } from "#domain/api/people.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { redirect } from "#i18n/navigation.ts";
import { currentActor } from "#server/auth/currentActor.ts";
import { meOf } from "#server/queries/meOf.ts";

/** The person a page is for; whoever is not signed in is sent to the door and comes back to `path` afterwards. */
export async function signedIn(path: string): Promise<{ actor: Actor; me: Me }> {
  // Pages with a person's own content are never made ahead of the request.
  await headers();
  const actor = await currentActor();
  if (!actor) return redirect({ href: { pathname: "/sign-in", query: { next: path } }, locale: await getLocale() });
  return { actor, me: await meOf(actor) };
}
