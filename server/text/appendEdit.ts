import { randomInt } from "node:crypto";
import * as Y from "yjs";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notify } from "#server/bus/notify.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { chainBytes } from "./journalChain.ts";
import { type LoadedDocument, loadDocument } from "./loadDocument.ts";

export type EditAuthor = { readonly userId: string; readonly partyId: string | null };

export type AppendOptions = {
  /** In whose name the row stands in the journal; null for the server's own edits. */
  readonly author: EditAuthor | null;
  /** For what must reach the text of a frozen draft too; writing by people never does. */
  readonly allowWhenFrozen?: boolean;
  /** Whose the written words are from now on; the server's own unless they are somebody's that it puts back. */
  readonly words?: EditAuthor | null;
};

export type AppendFailure = "unknown" | "frozen";

/** Yjs clientIDs are 32 bits wide, so a fresh one may be taken. */
const CLIENT_ID_ATTEMPTS = 5;
const CLIENT_ID_LIMIT = 2 ** 32;

/**
 * Changes a resolution's text from outside a live document: rebuilds it at the head, lets `change` work on it with a fresh
 * clientID, and appends what that made to the journal, all under the head's lock, which is held until `tx` ends. Every
 * instance is told to pull the row. A change that changes nothing appends nothing.
 *
 * @returns the document and head after the change; `unknown` where the resolution has no journal, `frozen` where its state
 *   does not allow writing
 */
export async function appendEdit(
  tx: Transaction,
  resolutionId: string,
  change: (doc: Y.Doc) => void,
  { author, allowWhenFrozen = false, words = null }: AppendOptions,
): Promise<Result<LoadedDocument, AppendFailure>> {
  const [locked] = await tx.$queryRaw<LockedHead[]>`
    SELECT head, state::text AS state, chain FROM resolution_head WHERE resolution_id = ${resolutionId}::uuid FOR UPDATE`;
  if (!locked) return err("unknown");
  if (locked.state !== "open" && !allowWhenFrozen) return err("frozen");
  const { doc, head } = await loadDocument(tx, resolutionId);
  if (head !== Number(locked.head))
    throw new Error(`The journal of ${resolutionId} ends at ${head}, its head says ${locked.head}.`);
  const clientId = await freshClientId(tx, resolutionId, words);
  const update = updateOf(doc, clientId, change);
  if (update === null) return ok({ doc, head });
  await appendRow(tx, resolutionId, { seq: head + 1, update, previousChain: locked.chain, author });
  await notify(tx, { kind: "text", resolutionId });
  return ok({ doc, head: head + 1 });
}

type LockedHead = { readonly head: bigint; readonly state: string; readonly chain: Uint8Array };

/** What `change` did, as one update; null when it did nothing. */
function updateOf(doc: Y.Doc, clientId: number, change: (doc: Y.Doc) => void): Uint8Array<ArrayBuffer> | null {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  doc.clientID = clientId;
  doc.on("update", collect);
  doc.transact(() => change(doc));
  doc.off("update", collect);
  return updates.length === 0 ? null : new Uint8Array(Y.mergeUpdates(updates));
}

async function freshClientId(tx: Transaction, resolutionId: string, owner: EditAuthor | null): Promise<number> {
  for (let attempt = 0; attempt < CLIENT_ID_ATTEMPTS; attempt++) {
    const clientId = randomInt(1, CLIENT_ID_LIMIT);
    const { count } = await tx.journalClient.createMany({
      data: { resolutionId, clientId, userId: owner?.userId ?? null, partyId: owner?.partyId ?? null },
      skipDuplicates: true,
    });
    if (count === 1) return clientId;
  }
  throw new Error("No clientID is free.");
}

async function appendRow(
  tx: Transaction,
  resolutionId: string,
  row: { seq: number; update: Uint8Array<ArrayBuffer>; previousChain: Uint8Array; author: EditAuthor | null },
): Promise<void> {
  const { sha256, chain } = chainBytes(row.previousChain, row.update);
  await tx.journalEntry.create({
    data: {
      resolutionId,
      seq: row.seq,
      bytes: row.update,
      sha256,
      chain,
      userId: row.author?.userId ?? null,
      partyId: row.author?.partyId ?? null,
      schemaVersion: SCHEMA_VERSION,
    },
  });
  await tx.resolutionHead.update({ where: { resolutionId }, data: { head: row.seq, chain } });
}
