import { inLanguage, localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { audienceOf, bodiesOf, field, idsOf, type LoadCandidates, NOWHERE } from "./searchCandidate.ts";

/** Claims, each in a text that shows it. */
export const loadClaimCandidates: LoadCandidates = async (tx, entries, { locale, near }) => {
  const rows = await tx.claim.findMany({ where: { id: { in: idsOf(entries) } } });
  const textOf = await textsOf(
    tx,
    rows.map(({ id }) => id),
    near,
  );
  return rows.map((row) => {
    const proposition = inLanguage(localizedText.parse(row.proposition), locale);
    return {
      hit: {
        ...NOWHERE,
        kind: "claim",
        id: row.id,
        audience: audienceOf(row),
        language: null,
        date: null,
        resolutionId: textOf.get(row.id) ?? null,
      },
      title: field(proposition, 1),
      bodies: bodiesOf(row.proposition).filter(({ text }) => text !== proposition),
      others: [],
      datedAt: row.createdAt,
    };
  });
};

/**
 * Which of the asker's texts show these claims: the one they are at, else one whose clause states it, else one on whose desk
 * a statement bears on it.
 */
async function textsOf(
  tx: Transaction,
  claimIds: readonly string[],
  near: string | null,
): Promise<ReadonlyMap<string, string>> {
  const wanted = { claimId: { in: [...claimIds] }, removedAt: null };
  const clauses = await tx.claimClause.findMany({ where: wanted, select: { claimId: true, resolutionId: true } });
  const stances = await tx.claimStance.findMany({ where: wanted, select: { claimId: true, statementId: true } });
  const desks = await tx.resolutionEvidence.findMany({
    where: { statementId: { in: stances.map(({ statementId }) => statementId) } },
    select: { statementId: true, resolutionId: true },
  });
  const desksOf = Map.groupBy(desks, ({ statementId }) => statementId);
  const shown = [
    ...stances.flatMap(({ claimId, statementId }) =>
      (desksOf.get(statementId) ?? []).map(({ resolutionId }) => [claimId, resolutionId] as const),
    ),
    ...clauses.map(({ claimId, resolutionId }) => [claimId, resolutionId] as const),
  ];
  return new Map([...shown, ...shown.filter(([, resolutionId]) => resolutionId === near)]);
}
