import { language } from "#domain/api/common.ts";
import type { Me } from "#domain/api/people.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { withActor } from "#server/db/withActor.ts";
import { partyFields, partyOf } from "./listParties.ts";

/** The asker, as they are at this moment. */
export async function meOf(actor: Actor): Promise<Me> {
  const { userId, email, role, partyId } = actor;
  const { user, party } = await withActor(actor, async (tx) => ({
    user: await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, locale: true } }),
    party: partyId === null ? null : await tx.party.findUnique({ where: { id: partyId }, select: partyFields }),
  }));
  const locale = language.catch("en").parse(user.locale);
  return { id: userId, name: user.name, email, role, party: party && partyOf(party), locale };
}
