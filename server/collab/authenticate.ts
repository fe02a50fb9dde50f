import type { Extension } from "@hocuspocus/server";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { verifyTicket } from "#server/auth/collabTicket.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { secret } from "#server/env.ts";
import { type CollabContext, loadAccess, writes } from "./access.ts";
import { Refused } from "./refusal.ts";

/** Lets in who holds a ticket for this document whose session or token still holds; who may not write, reads. */
export const authenticate: Extension<CollabContext> = {
  extensionName: "authenticate",
  async onAuthenticate({ token, documentName, connectionConfig }): Promise<CollabContext> {
    const context = await admitTicket(token, documentName);
    connectionConfig.readOnly = !writes(context.access);
    return context;
  },
};

async function admitTicket(token: string, documentName: string): Promise<CollabContext> {
  const ticket = verifyTicket(token, secret(), Date.now());
  if (!ticket.ok) throw new Refused("renew");
  const { schemaVersion, resolutionId, partyId, clientId } = ticket.value;
  // An editor with an older schema deletes what it does not know by merely opening the text.
  if (schemaVersion !== SCHEMA_VERSION) throw new Refused("reload");
  const { access, isDocument } = await look(ticket.value, documentName);
  if (access === "revoked") throw new Refused("revoked");
  if (access === "expired") throw new Refused("renew");
  // The clientID is bound to the party: who has changed it needs another.
  if (!isDocument || access.actor.partyId !== partyId || access.resolutionId !== resolutionId)
    throw new Refused("renew");
  return { access, clientId };
}

async function look(who: Parameters<typeof loadAccess>[0], documentName: string) {
  try {
    const resolution = await asSystem((tx) =>
      tx.resolution.findUnique({ where: { id: who.resolutionId }, select: { documentName: true } }),
    );
    return { access: await loadAccess(who), isDocument: resolution?.documentName === documentName };
  } catch (error) {
    console.error("A ticket cannot be checked:", error);
    throw new Refused("unavailable");
  }
}
