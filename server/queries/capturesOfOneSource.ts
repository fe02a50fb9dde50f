import type { Transaction } from "#server/db/transaction.ts";

/** The capture and the others of its source. */
export async function capturesOfOneSource(tx: Transaction, captureId: string): Promise<string[]> {
  const all = { source: { captures: { some: { id: captureId } } } };
  const captures = await tx.capture.findMany({ where: all, select: { id: true } });
  return captures.map(({ id }) => id);
}
