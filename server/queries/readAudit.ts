import type { AuditAnswer, AuditEventView } from "#domain/api/resolutions.ts";
import { verifyChain, type AuditEntry } from "#domain/audit/chain.ts";
import { auditEvent } from "#domain/audit/events.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { auditTrail } from "./auditTrail.ts";
import { decisionsMatchAudit } from "./decisionsMatchAudit.ts";
import { readingOf } from "./readingOf.ts";

/**
 * What happened to a resolution, as far as the actor may read it, the newest first, each event with what is needed to check
 * it; and whether every chain holds from its first event to the head that is stored, and every version and decision is what
 * its chain recorded.
 */
export const readAudit = (actor: Actor, resolutionId: string): Promise<Result<AuditAnswer, Failure>> =>
  readingOf(actor, resolutionId, async (tx) => {
    const items = (await auditTrail(tx, resolutionId)).toSorted(newestFirst);
    const chainsHold = (await chainsOf(tx, resolutionId)).every(isIntact);
    return { items, next: null, intact: chainsHold && (await decisionsMatchAudit(tx, resolutionId, items)) };
  });

const newestFirst = (a: AuditEventView, b: AuditEventView): number =>
  Date.parse(b.at) - Date.parse(a.at) || b.seq - a.seq;

const chainsOf = (tx: Transaction, resolutionId: string) =>
  tx.auditChain.findMany({ where: { resolutionId }, include: { events: { orderBy: { seq: "asc" } } } });

type ChainRow = Awaited<ReturnType<typeof chainsOf>>[number];

/** An event that cannot be read was not written so: without it the chain has a gap. */
function isIntact({ resolutionId, audiencePartyId, length, head, events }: ChainRow): boolean {
  const entries = events.flatMap(({ seq, salt, leaf, link, event }): AuditEntry[] => {
    const parsed = auditEvent.safeParse(event);
    return parsed.success ? [{ seq, salt, leaf, link, event: parsed.data }] : [];
  });
  const verified = verifyChain({ resolutionId, audiencePartyId }, entries);
  return verified.ok && verified.value.length === length && verified.value.head === head;
}
