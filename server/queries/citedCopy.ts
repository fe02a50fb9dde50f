import type { Transaction } from "#server/db/transaction.ts";

/** Evidence id -> when it was last cited in a text. */
export type LastCited = ReadonlyMap<string, Date>;

/** When the text's writers cited these items last; those that nobody cited by a note are missing. */
export async function lastCited(
  tx: Transaction,
  resolutionId: string,
  evidenceIds: readonly string[],
): Promise<LastCited> {
  const rows = await tx.citation.groupBy({
    by: ["evidenceId"],
    where: { resolutionId, evidenceId: { in: [...evidenceIds] } },
    _max: { createdAt: true },
  });
  return new Map(rows.flatMap(({ evidenceId, _max: { createdAt } }) => (createdAt ? [[evidenceId, createdAt]] : [])));
}

/**
 * The archived copy that citing a source as a whole names: the newest that there was when it was cited, which is the one that
 * whoever cited it could read. Without a citation the first one, which the source was archived with.
 *
 * @param captures the oldest first
 */
export const citedCopy = <T extends { readonly capturedAt: Date }>(
  captures: readonly T[],
  citedAt: Date | undefined,
): T | undefined =>
  (citedAt && captures.findLast(({ capturedAt }) => capturedAt.getTime() <= citedAt.getTime())) ?? captures[0];
