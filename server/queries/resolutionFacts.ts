import type { Actor } from "#domain/policy/actor.ts";
import { mayRead, type ResolutionFacts } from "#domain/policy/policy.ts";
import type { Transaction } from "#server/db/transaction.ts";

/**
 * What the policy needs to know of a resolution; null when there is none that the actor may read, so that a refusal
 * cannot betray that it exists. Row-level security says the same again below.
 *
 * @param lock takes the lock of the resolution's head first, which every edit waits for: for commands whose right depends
 *   on the state, so that no freezing or reopening comes between the question and the change
 */
export async function resolutionFacts(
  tx: Transaction,
  actor: Actor,
  resolutionId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ResolutionFacts | null> {
  if (lock) await tx.$queryRaw`SELECT 1 FROM resolution_head WHERE resolution_id = ${resolutionId}::uuid FOR UPDATE`;
  const row = await tx.resolution.findUnique({
    where: { id: resolutionId },
    select: { head: { select: { state: true } }, parties: { select: { partyId: true, approves: true } } },
  });
  if (!row?.head) return null;
  const grants = await tx.resolutionGrant.findMany({
    where: { resolutionId, revokedAt: null },
    select: { userId: true },
  });
  const facts: ResolutionFacts = {
    state: row.head.state,
    partyIds: row.parties.map(({ partyId }) => partyId),
    approvingPartyIds: row.parties.filter(({ approves }) => approves).map(({ partyId }) => partyId),
    guestIds: grants.map(({ userId }) => userId),
  };
  return mayRead(actor, facts) ? facts : null;
}
