import type { AuditEventView } from "#domain/api/resolutions.ts";
import { auditEvent, type AuditEvent } from "#domain/audit/events.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadPeople } from "./loadPeople.ts";

/** What is shown of an event that somebody has tampered with until it cannot be read. */
const UNREADABLE: Pick<AuditEvent, "type" | "actor" | "data"> = { type: "unreadable", actor: null, data: {} };

/**
 * The audit events of a resolution (null: of the assembly) that row-level security lets the transaction's actor read, the
 * common chain's and their own party's, each with the salt that makes its leaf checkable. Oldest first, chain by chain.
 */
export async function auditTrail(tx: Transaction, resolutionId: string | null): Promise<AuditEventView[]> {
  const rows = await tx.auditEvent.findMany({
    where: { resolutionId },
    orderBy: [{ audiencePartyId: { sort: "asc", nulls: "first" } }, { seq: "asc" }],
  });
  const read = rows.map((row) => ({ ...row, event: auditEvent.safeParse(row.event).data ?? UNREADABLE }));
  const name = await loadPeople(
    tx,
    read.map(({ event }) => event.actor?.userId ?? null),
  );
  return read.map(({ id, seq, audiencePartyId, salt, leaf, link, at, event: { type, actor, data } }) => ({
    id,
    seq,
    audience: audiencePartyId ?? "all",
    type,
    actor: actor && name(actor.userId, actor.partyId),
    at: at.toISOString(),
    data,
    salt,
    leaf,
    link,
  }));
}
