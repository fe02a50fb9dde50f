import type { Transaction } from "#server/db/transaction.ts";
import { isReadableSource } from "#server/queries/readableEvidence.ts";

/** Whether the actor reads the source, and everyone whom a row of this audience is for may. */
export async function linkableSource(
  tx: Transaction,
  sourceId: string | null | undefined,
  audiencePartyId: string | null,
): Promise<boolean> {
  if (sourceId === null || sourceId === undefined) return true;
  if (!(await isReadableSource(tx, sourceId))) return false;
  const source = await tx.source.findUnique({ where: { id: sourceId }, select: { audiencePartyId: true } });
  return source !== null && (source.audiencePartyId === null || source.audiencePartyId === audiencePartyId);
}
