import { inLanguage, type LocalizedText, localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { nameOf } from "./nameOf.ts";
import {
  audienceOf,
  bodiesOf,
  body,
  type Candidate,
  CONTEXT,
  field,
  idsOf,
  type LoadCandidates,
  NOWHERE,
  QUOTE,
} from "./searchCandidate.ts";

/** Clauses as they stand in the settled texts. */
export const loadClauseCandidates: LoadCandidates = async (tx, entries, { locale }) => {
  const titleOf = await titles(
    tx,
    entries.flatMap(({ resolutionId }) => resolutionId ?? []),
  );
  return entries.flatMap(({ rowId, resolutionId, language, text, datedAt }): Candidate[] => {
    const resolutionTitle = titleOf.get(resolutionId ?? "");
    if (!resolutionTitle) return [];
    const blockId = rowId.slice(rowId.indexOf("/") + 1);
    const place = { resolutionTitle, resolutionId, blockId };
    return [
      {
        hit: { ...NOWHERE, ...place, kind: "clause", id: blockId, audience: "all", language, date: null },
        title: field(inLanguage(resolutionTitle, language ?? locale), CONTEXT),
        bodies: [body(text ?? "", QUOTE, language)],
        others: [],
        datedAt,
      },
    ];
  });
};

/** What statements ask for, in the text that it was noted for. */
export const loadMeasureCandidates: LoadCandidates = async (tx, entries, { locale }) => {
  const rows = await tx.measure.findMany({ where: { id: { in: idsOf(entries) } } });
  const titleOf = await titles(
    tx,
    rows.map(({ resolutionId }) => resolutionId),
  );
  return rows.map((row) => {
    const shown = inLanguage(localizedText.parse(row.text), locale);
    const { resolutionId, blockId } = row;
    const place = { resolutionTitle: titleOf.get(resolutionId) ?? null, resolutionId, blockId };
    return {
      hit: { ...NOWHERE, ...place, kind: "measure", id: row.id, audience: audienceOf(row), language: null, date: null },
      title: field(shown, 1),
      bodies: bodiesOf(row.text).filter(({ text }) => text !== shown),
      others: [],
      datedAt: row.createdAt,
    };
  });
};

async function titles(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, LocalizedText>> {
  const rows = await tx.resolution.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
  return new Map(rows.map(({ id, title }) => [id, nameOf(title) ?? {}]));
}
