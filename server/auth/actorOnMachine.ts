import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { actorFields, actorOfAccount } from "./actorFromCredential.ts";

/**
 * The person whom somebody at the machine, who holds the database anyway, names to act as: with that person's rights and
 * no more, so that what they take or make is what it would be on the screen. Null where no such account may act.
 */
export function actorOnMachine(email: string): Promise<Actor | null> {
  return asSystem(async (tx) => {
    const account = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: actorFields });
    return account === null ? null : actorOfAccount(account, { kind: "token", id: "command-line" });
  });
}
