import type { Connection } from "@hocuspocus/server";
import type { CollabCloseReason } from "#domain/api/collabProtocol.ts";
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

/**
 * Asks again for the rights of somebody who was let in.
 *
 * @returns why they may not go on as they are, where they may not; `mode` is what their connection was opened for
 */
export async function renewedAccess(
  { actor, resolutionId }: Access,
  mode: "reads" | "writes",
): Promise<Access | CollabCloseReason> {
  const access = await loadAccess({ userId: actor.userId, credential: actor.credential, resolutionId });
  if (access === "expired") return "renew";
  if (access === "revoked") return "revoked";
  // The page's clientID is bound to the party.
  if (access.actor.partyId !== actor.partyId) return "renew";
  if (mode === "writes") return writes(access) ? access : "frozen";
  return writes(access) ? "renew" : access;
}

/** What Hocuspocus carries with a connection. */
export type CollabContext = {
  access: Access;
  /** The Yjs clientID of the page, from its ticket. */
  readonly clientId: number;
};

export type CollabConnection = Connection<CollabContext>;

export const writes = ({ actor, facts }: Access): boolean => mayWrite(actor, facts);

/**
 * What the holder of a credential may do on a resolution now: `revoked` where they may not even read it, `expired` where
 * only their session or token ran out, so that they may sign in again and go on.
 */
export function loadAccess(who: {
  readonly userId: string;
  readonly credential: Actor["credential"];
  readonly resolutionId: string;
}): Promise<Access | "revoked" | "expired"> {
  return asSystem(async (tx) => {
    const held = await holderOf(tx, who.credential);
    const actor = held && actorOfAccount(held.user, who.credential);
    if (actor?.userId !== who.userId) return "revoked";
    if (held?.expires && held.expires.getTime() <= Date.now()) return "expired";
    // The epoch first: rights that change in between then make the next edit fail instead of passing unseen.
    const head = await tx.resolutionHead.findUnique({ where: { resolutionId: who.resolutionId } });
    const facts = await resolutionFacts(tx, actor, who.resolutionId);
    if (!head || !facts) return "revoked";
    return {
      actor,
      resolutionId: who.resolutionId,
      facts,
      resolutionEpoch: head.accessEpoch,
      colour: await partyColour(tx, actor),
    };
  });
}

async function holderOf(tx: Transaction, { kind, id }: Actor["credential"]) {
  const select = { user: { select: actorFields } };
  if (kind === "session") return tx.session.findUnique({ where: { id }, select: { ...select, expires: true } });
  const token = await tx.apiToken.findFirst({ where: { id, revokedAt: null }, select: { ...select, expiresAt: true } });
  return token && { user: token.user, expires: token.expiresAt };
}

async function partyColour(tx: Transaction, { partyId }: Actor): Promise<Access["colour"]> {
  if (partyId === null) return null;
  const party = await tx.party.findUnique({ where: { id: partyId }, select: { colour: true } });
  const colour = party?.colour;
  if (typeof colour !== "object" || colour === null || Array.isArray(colour)) return null;
  const { light, dark } = colour;
  return typeof light === "string" && typeof dark === "string" ? { light, dark } : null;
}
