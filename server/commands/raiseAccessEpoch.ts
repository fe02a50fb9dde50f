import type { Transaction } from "#server/db/transaction.ts";

/** From here on the journal takes no edit of a ticket that was given before, and every page must ask for a new one. */
export async function raiseAccessEpoch(tx: Transaction, resolutionId: string): Promise<void> {
  await tx.resolutionHead.update({ where: { resolutionId }, data: { accessEpoch: { increment: 1 } } });
}
