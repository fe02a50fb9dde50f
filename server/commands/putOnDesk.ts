import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";

type DeskItem = { readonly resolutionId: string; readonly audiencePartyId: string | null } & (
  { readonly sourceId: string } | { readonly statementId: string }
);

/** Shows a source or a statement on a resolution's desk, once for each audience. */
export async function putOnDesk(tx: Transaction, actor: Actor, item: DeskItem): Promise<void> {
  const there = await tx.resolutionEvidence.findFirst({ where: item, select: { id: true } });
  if (!there) await tx.resolutionEvidence.create({ data: { ...item, createdBy: actor.userId } });
}
