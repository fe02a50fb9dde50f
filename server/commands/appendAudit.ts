import { randomBytes } from "node:crypto";
import { nextEntry, SALT_BYTES, type ChainHead } from "#domain/audit/chain.ts";
import type { AuditEvent } from "#domain/audit/events.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What happened, as a command says it; who and when are added. */
export interface AuditDraft {
  /** A past tense of the product's words: "versionFrozen". */
  readonly type: string;
  /** Null for what concerns the assembly: accounts, parties, settings. */
  readonly resolutionId: string | null;
  /** Null or absent: everyone who reads the resolution reads the event. */
  readonly audiencePartyId?: string | null;
  /** Ids, hashes and choices; never the words of a text, a comment or a reason, which can be withdrawn and this cannot. */
  readonly data: { readonly [key: string]: Json };
}

/** Who did it; null for the server itself. */
export type AuditActor = Pick<Actor, "userId" | "partyId" | "role"> | null;

/**
 * Appends the events to the chain of their (resolution, audience), or to the assembly's, in the caller's transaction. The
 * chain's row is locked until it ends, and chains in one order, so that two commands cannot wait for each other.
 */
export async function appendAudit(tx: Transaction, actor: AuditActor, drafts: readonly AuditDraft[]): Promise<void> {
  const chains = Map.groupBy(drafts, (draft) => `${draft.resolutionId ?? ""} ${draft.audiencePartyId ?? ""}`);
  for (const key of [...chains.keys()].toSorted()) await appendToChain(tx, actor, chains.get(key) ?? []);
}

interface ChainRow extends ChainHead {
  readonly id: string;
  readonly now: Date;
}

async function appendToChain(tx: Transaction, actor: AuditActor, drafts: readonly AuditDraft[]): Promise<void> {
  const resolutionId = drafts[0]?.resolutionId ?? null;
  const audiencePartyId = drafts[0]?.audiencePartyId ?? null;
  const chain = await lockChain(tx, resolutionId, audiencePartyId);
  const common = { resolutionId, audiencePartyId, actor: actorOf(actor), at: chain.now.toISOString() };
  let end: ChainHead = chain;
  const rows = drafts.map(({ type, data }) => {
    const event = { type, ...common, data } satisfies AuditEvent;
    const { seq, salt, leaf, link } = nextEntry(end, event, randomBytes(SALT_BYTES).toString("hex"));
    end = { length: seq, head: link };
    return { chainId: chain.id, resolutionId, audiencePartyId, seq, event, salt, leaf, link, at: chain.now };
  });
  // Without RETURNING: the assembly's events are not for everyone who causes one.
  await tx.auditEvent.createMany({ data: rows });
  await tx.auditChain.updateMany({ where: { id: chain.id }, data: { length: end.length, head: end.head } });
}

async function lockChain(tx: Transaction, resolutionId: string | null, partyId: string | null): Promise<ChainRow> {
  await tx.$executeRaw`INSERT INTO audit_chains (resolution_id, audience_party_id)
    VALUES (${resolutionId}::uuid, ${partyId}::uuid) ON CONFLICT DO NOTHING`;
  const rows = await tx.$queryRaw<
    ChainRow[]
  >`SELECT id::text, length, head, date_trunc('milliseconds', clock_timestamp()) AS now
    FROM audit_chains WHERE resolution_id IS NOT DISTINCT FROM ${resolutionId}::uuid
      AND audience_party_id IS NOT DISTINCT FROM ${partyId}::uuid FOR UPDATE`;
  const row = rows[0];
  if (!row) throw new Error("The audit chain is out of the actor's reach");
  return row;
}

const actorOf = (actor: AuditActor) => actor && { userId: actor.userId, partyId: actor.partyId, role: actor.role };
