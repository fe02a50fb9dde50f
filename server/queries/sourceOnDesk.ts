import type { Transaction } from "#server/db/transaction.ts";
import { isId } from "./isId.ts";

/**
 * A source of this resolution's desk with the text of one capture; null when the asker may not read it here.
 *
 * @param captureId one of the source's captures; without it the newest, which is the one that is read
 */
export async function sourceOnDesk(tx: Transaction, resolutionId: string, sourceId: string, captureId?: string) {
  if (!isId(sourceId)) return null;
  const link = await tx.resolutionEvidence.findFirst({ where: { resolutionId, sourceId }, select: { id: true } });
  if (!link) return null;
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    include: {
      captures: {
        where: captureId === undefined ? {} : { id: captureId },
        select: { id: true, text: true },
        orderBy: [{ capturedAt: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
  });
  const capture = source?.captures[0];
  return source && capture ? { ...source, capture } : null;
}
