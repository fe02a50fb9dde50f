import type { AuditAnswer, AuditEventView } from "#domain/api/resolutions.ts";
import { verifyChain, type AuditEntry } from "#domain/audit/chain.ts";
import { auditEvent } from "#domain/audit/events.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadPeople, type NamePerson } from "./loadPeople.ts";
import { readingOf } from "./readingOf.ts";

/**
 * What happened to a resolution, as far as the actor may read it, the newest first, each event with what is needed to check
 * it; and whether every chain holds from its first event to the head that is stored.
 */
export const readAudit = (actor: Actor, resolutionId: string): Promise<Result<AuditAnswer, Failure>> =>
  readingOf(actor, resolutionId, async (tx) => {
    const chains = await chainsOf(tx, resolutionId);
    const events = chains.flatMap((chain) => chain.events);
    const name = await loadPeople(
      tx,
      events.map(({ event }) => auditEvent.safeParse(event).data?.actor?.userId ?? null),
    );
    const items = events.map((row) => viewOf(row, name)).toSorted(newestFirst);
    return { items, next: null, intact: chains.every(isIntact) };
  });

const chainsOf = (tx: Transaction, resolutionId: string) =>
  tx.auditChain.findMany({ where: { resolutionId }, include: { events: { orderBy: { seq: "asc" } } } });

type ChainRow = Awaited<ReturnType<typeof chainsOf>>[number];
type EventRow = ChainRow["events"][number];

/** An event that cannot be read any more was not written so. */
function isIntact({ resolutionId, audiencePartyId, length, head, events }: ChainRow): boolean {
  const entries = events.flatMap(({ seq, salt, leaf, link, event }): AuditEntry[] => {
    const parsed = auditEvent.safeParse(event);
    return parsed.success ? [{ seq, salt, leaf, link, event: parsed.data }] : [];
  });
  const verified = verifyChain({ resolutionId, audiencePartyId }, entries);
  return verified.ok && verified.value.length === length && verified.value.head === head;
}

function viewOf(row: EventRow, name: NamePerson): AuditEventView {
  const event = auditEvent.safeParse(row.event).data;
  const actor = event?.actor ?? null;
  return {
    id: row.id,
    seq: row.seq,
    audience: row.audiencePartyId ?? "all",
    type: event?.type ?? "unreadable",
    actor: actor && name(actor.userId, actor.partyId),
    at: row.at.toISOString(),
    data: event?.data ?? {},
    salt: row.salt,
    leaf: row.leaf,
    link: row.link,
  };
}

const newestFirst = (a: AuditEventView, b: AuditEventView): number =>
  Date.parse(b.at) - Date.parse(a.at) || b.seq - a.seq;
