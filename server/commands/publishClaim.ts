import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";

/**
 * Copies a party's own claim for all, or finds the copy made before; answers the copy's id. What the party has said of it
 * comes along for the party alone: its stances and the clauses it linked are its own until each is published.
 */
export async function publishClaim(tx: Transaction, actor: Actor, claimId: string): Promise<string> {
  const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId } });
  if (claim.audiencePartyId === null) return claimId;
  const before = await tx.claim.findFirst({ where: { publishedFrom: claimId, audiencePartyId: null } });
  if (before) return before.id;
  const id = randomUUID();
  const made = { createdBy: actor.userId, partyId: actor.partyId };
  await tx.claim.create({
    data: { id, audiencePartyId: null, proposition: claim.proposition ?? {}, publishedFrom: claimId, ...made },
  });
  const kept = { where: { claimId, removedAt: null }, omit: { id: true, createdAt: true } } as const;
  for (const stance of await tx.claimStance.findMany(kept))
    await tx.claimStance.create({ data: { ...stance, claimId: id, ...made } });
  for (const clause of await tx.claimClause.findMany(kept))
    await tx.claimClause.create({ data: { ...clause, claimId: id, ...made } });
  return id;
}
