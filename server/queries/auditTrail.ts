import { auditEvent as storedEvent } from "#domain/audit/events.ts";
import type { AuditEventView } from "#domain/api/resolutions.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadPeople } from "./loadPeople.ts";

/**
 * The audit events of a resolution (null: of the assembly) that row-level security lets the transaction's actor read, the
 * common chain's and their own party's, each with the salt that makes its leaf checkable. Oldest first, chain by chain.
 */
export async function auditTrail(tx: Transaction, resolutionId: string | null): Promise<AuditEventView[]> {
  const rows = await tx.auditEvent.findMany({
    where: { resolutionId },
    orderBy: [{ audiencePartyId: { sort: "asc", nulls: "first" } }, { seq: "asc" }],
  });
  const read = rows.map((row) => ({ ...row, event: storedEvent.parse(row.event) }));
  const name = await loadPeople(
    tx,
    read.map(({ event }) => event.actor?.userId ?? null),
  );
  return read.map(({ id, seq, audiencePartyId, salt, leaf, link, event: { type, actor, at, data } }) => ({
    id,
    seq,
    audience: audiencePartyId ?? "all",
    type,
    actor: actor && name(actor.userId, actor.partyId),
    at,
    data,
    salt,
    leaf,
    link,
  }));
}
