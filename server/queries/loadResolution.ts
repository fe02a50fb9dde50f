import type { Transaction } from "#server/db/transaction.ts";

/** A resolution's row with its parties and head, or null when there is none that the asker may read. */
export async function loadResolution(tx: Transaction, resolutionId: string) {
  const row = await tx.resolution.findUnique({
    where: { id: resolutionId },
    include: { parties: { orderBy: [{ sort: "asc" }, { partyId: "asc" }] }, head: true },
  });
  if (row === null || row.head === null) return null;
  return { ...row, head: row.head };
}

export type ResolutionRow = NonNullable<Awaited<ReturnType<typeof loadResolution>>>;

/** Who reads everything in the text: null for all, the party's id for its private draft. */
export function textAudience({ parties }: Pick<ResolutionRow, "parties">): string | null {
  const [first, second] = parties;
  return first !== undefined && second === undefined ? first.partyId : null;
}
