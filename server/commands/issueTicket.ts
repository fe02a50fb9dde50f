import { randomInt } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { ticketRequest, type Ticket } from "#domain/api/resolutions.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayRead, mayWrite } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { signTicket, TICKET_LIFETIME_MS } from "#server/auth/collabTicket.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { secret } from "#server/env.ts";
import type { Failure } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Yjs clientIDs are 32 bits wide, so a fresh one may be taken. */
const CLIENT_ID_ATTEMPTS = 5;
const CLIENT_ID_LIMIT = 2 ** 32;

/** Gives a page the right to open the shared document, with a clientID that is its own for good. All but the address. */
export const issueTicket = command({
  name: "issueTicket",
  input: ticketRequest.extend({ resolutionId: id }),
  ...onResolution(mayRead),
  run: async ({ tx, actor, facts: { row, facts } }, { resolutionId, clientId: inUse }) => {
    const client =
      inUse === undefined ? await freshClient(tx, actor, resolutionId) : await renew(tx, actor, resolutionId, inUse);
    if (!client.ok) return client;
    const expires = Date.now() + TICKET_LIFETIME_MS;
    const token = signTicket(
      {
        resolutionId,
        userId: actor.userId,
        partyId: actor.partyId,
        credential: { ...actor.credential },
        clientId: client.value,
        accessEpochs: { user: actor.accessEpoch, resolution: row.head.accessEpoch },
        schemaVersion: SCHEMA_VERSION,
        exp: expires,
      },
      secret(),
    );
    return ok<Omit<Ticket, "url">>({
      documentName: row.documentName,
      token,
      clientId: client.value,
      schemaVersion: SCHEMA_VERSION,
      expiresAt: new Date(expires).toISOString(),
      readOnly: !mayWrite(actor, facts),
    });
  },
});

async function freshClient(tx: Transaction, actor: Actor, resolutionId: string): Promise<Result<number, Failure>> {
  const { userId, partyId } = actor;
  for (let attempt = 0; attempt < CLIENT_ID_ATTEMPTS; attempt++) {
    const clientId = randomInt(1, CLIENT_ID_LIMIT);
    const data = { resolutionId, clientId, userId, partyId };
    const { count } = await tx.journalClient.createMany({ data, skipDuplicates: true });
    if (count === 1) return ok(clientId);
  }
  throw new Error("No clientID is free.");
}

/** Somebody else's clientID, or one from another party's days, is not renewed: the page must begin with a new one. */
async function renew(
  tx: Transaction,
  { userId, partyId }: Actor,
  resolutionId: string,
  clientId: number,
): Promise<Result<number, Failure>> {
  const own = await tx.journalClient.findFirst({ where: { resolutionId, clientId, userId, partyId } });
  return own ? ok(clientId) : err({ kind: "conflict", code: "clientIdNotYours" });
}
