import type { ResolutionFacts } from "#domain/policy/policy.ts";
import type { Transaction } from "#server/db/transaction.ts";

const withPartiesAndHead = {
  parties: { orderBy: { sort: "asc" } },
  head: true,
} as const;

/** A resolution's row with its parties and head, or null when there is none that the asker may read. */
export async function loadResolution(tx: Transaction, resolutionId: string) {
  const row = await tx.resolution.findUnique({ where: { id: resolutionId }, include: withPartiesAndHead });
  if (row === null || row.head === null) return null;
  return { ...row, head: row.head };
}

export type ResolutionRow = NonNullable<Awaited<ReturnType<typeof loadResolution>>>;

/** Where a resolution stands in the list of those changed last. */
export type ListPlace = { readonly updatedAt: Date; readonly id: string };

type Wanted = {
  readonly take: number;
  readonly after: ListPlace | undefined;
  /** Of these alone; null for any. */
  readonly ids: readonly string[] | null;
  readonly state: ResolutionRow["head"]["state"] | undefined;
  readonly withParty: string | undefined;
};

/** The resolutions that row-level security shows the asker, the one changed last first, with what the policy asks. */
export async function loadResolutions(
  tx: Transaction,
  { take, after, ids, state, withParty }: Wanted,
): Promise<{ row: ResolutionRow; facts: ResolutionFacts }[]> {
  const behind = after && [
    { updatedAt: { lt: after.updatedAt } },
    { updatedAt: after.updatedAt, id: { gt: after.id } },
  ];
  const rows = await tx.resolution.findMany({
    where: {
      ...(behind ? { OR: behind } : {}),
      ...(ids ? { id: { in: [...ids] } } : {}),
      ...(state ? { head: { state } } : {}),
      ...(withParty ? { parties: { some: { partyId: withParty } } } : {}),
    },
    include: withPartiesAndHead,
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take,
  });
  const grants = await tx.resolutionGrant.findMany({
    where: { resolutionId: { in: rows.map(({ id }) => id) }, revokedAt: null },
    select: { resolutionId: true, userId: true },
  });
  const guests = Map.groupBy(grants, ({ resolutionId }) => resolutionId);
  return rows.flatMap(({ head, ...row }) => {
    if (head === null) return [];
    const facts = {
      state: head.state,
      partyIds: row.parties.map(({ partyId }) => partyId),
      approvingPartyIds: row.parties.flatMap(({ partyId, approves }) => (approves ? [partyId] : [])),
      guestIds: (guests.get(row.id) ?? []).map(({ userId }) => userId),
    };
    return [{ row: { ...row, head }, facts }];
  });
}

/** Who reads everything in the text: null for all, the party's id for its private draft. */
export function textAudience({ parties }: Pick<ResolutionRow, "parties">): string | null {
  const [first, second] = parties;
  return first !== undefined && second === undefined ? first.partyId : null;
}
