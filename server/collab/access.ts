import type { Connection } from "@hocuspocus/server";
import type { Actor } from "#domain/policy/actor.ts";
import { mayWrite, type ResolutionFacts } from "#domain/policy/policy.ts";
import { actorFields, actorOfAccount } from "#server/auth/actorFromCredential.ts";
import { asSystem } from "#server/db/asSystem.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { resolutionFacts } from "#server/queries/resolutionFacts.ts";

/** Whom a connection acts for, and the epochs at which that was found true; the journal compares them with every row. */
export type Access = {
  readonly actor: Actor;
  readonly resolutionId: string;
  readonly facts: ResolutionFacts;
  readonly resolutionEpoch: number;
  readonly colour: { readonly light: string; readonly dark: string } | null;
};

/** What Hocuspocus carries with a connection. */
export type CollabContext = {
  access: Access;
  /** The Yjs clientID of the page, from its ticket. */
  readonly clientId: number;
};

export type CollabConnection = Connection<CollabContext>;

export const writes = ({ actor, facts }: Access): boolean => mayWrite(actor, facts);

/** What the holder of a credential may do on a resolution now; null where they may not even read it. */
export function loadAccess(who: {
  readonly userId: string;
  readonly credential: Actor["credential"];
  readonly resolutionId: string;
}): Promise<Access | null> {
  return asSystem(async (tx) => {
    const actor = await actorOf(tx, who.credential);
    if (actor?.userId !== who.userId) return null;
    // The epoch first: rights that change in between then make the next edit fail instead of passing unseen.
    const head = await tx.resolutionHead.findUnique({ where: { resolutionId: who.resolutionId } });
    const facts = await resolutionFacts(tx, actor, who.resolutionId);
    if (!head || !facts) return null;
    return {
      actor,
      resolutionId: who.resolutionId,
      facts,
      resolutionEpoch: head.accessEpoch,
      colour: await partyColour(tx, actor),
    };
  });
}

async function actorOf(tx: Transaction, credential: Actor["credential"]): Promise<Actor | null> {
  const now = new Date();
  const row =
    credential.kind === "session"
      ? await tx.session.findFirst({
          where: { id: credential.id, expires: { gt: now } },
          select: { user: { select: actorFields } },
        })
      : await tx.apiToken.findFirst({
          where: { id: credential.id, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
          select: { user: { select: actorFields } },
        });
  return row && actorOfAccount(row.user, credential);
}

async function partyColour(tx: Transaction, { partyId }: Actor): Promise<Access["colour"]> {
  if (partyId === null) return null;
  const party = await tx.party.findUnique({ where: { id: partyId }, select: { colour: true } });
  const colour = party?.colour;
  if (typeof colour !== "object" || colour === null || Array.isArray(colour)) return null;
  const { light, dark } = colour;
  return typeof light === "string" && typeof dark === "string" ? { light, dark } : null;
}
