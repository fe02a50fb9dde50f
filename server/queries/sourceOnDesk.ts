import type { Transaction } from "#server/db/transaction.ts";
import { isId } from "./isId.ts";

/** A source of this resolution's desk with the text of its first capture; null when the asker may not read it here. */
export async function sourceOnDesk(tx: Transaction, resolutionId: string, sourceId: string) {
  if (!isId(sourceId)) return null;
  const link = await tx.resolutionEvidence.findFirst({ where: { resolutionId, sourceId }, select: { id: true } });
  if (!link) return null;
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    include: { captures: { select: { id: true, text: true }, orderBy: { capturedAt: "asc" }, take: 1 } },
  });
  const capture = source?.captures[0];
  return source && capture ? { ...source, capture } : null;
}
