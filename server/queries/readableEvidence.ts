import type { Transaction } from "#server/db/transaction.ts";

/**
 * Those of the statements that stand on the desk of a text that the asker reads (M14). "For all" is said to a person as
 * everyone in the resolution, so that a row for all is no more than that.
 */
export async function readableStatementIds(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const links = await tx.resolutionEvidence.findMany({
    where: { statementId: { in: [...ids] } },
    select: { statementId: true },
  });
  return new Set(links.flatMap(({ statementId }) => statementId ?? []));
}

/** Whether the source stands on the desk of a text that the asker reads, and is shown to them there. */
export async function isReadableSource(tx: Transaction, sourceId: string): Promise<boolean> {
  const link = await tx.resolutionEvidence.findFirst({ where: { sourceId }, select: { id: true } });
  const source = link && (await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }));
  return source !== null;
}
