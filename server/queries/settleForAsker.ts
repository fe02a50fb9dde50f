import { randomUUID } from "node:crypto";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import type { ImportedText, ImportFinding } from "#formats/reading/imported.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { type ImportWishes, settleImport, type SettledImport } from "#server/importing/settleImport.ts";
import { possibleIds } from "./loadArchive.ts";
import { readableStatementIds } from "./readableEvidence.ts";

/**
 * The text that is made of a file for the asker: it goes on to cite what they read in this assembly, and nothing else. What
 * their party alone has would be shown to all who take part, which they are told.
 */
export async function settleForAsker(
  tx: Transaction,
  text: ImportedText,
  wishes: Pick<ImportWishes, "style" | "language" | "title" | "partyIds">,
): Promise<SettledImport> {
  const cited = await readableEvidence(tx, possibleIds(evidenceIdsIn(Object.values(text.blocks).flat())));
  const citable = new Set(cited.map(({ id }) => id));
  const settled = settleImport(text, { ...wishes, citable, newId: randomUUID });
  if (wishes.partyIds.length < 2) return settled;
  const published = cited.filter(({ audiencePartyId }) => audiencePartyId !== null);
  return { ...settled, report: [...settled.report, ...published.map(({ name }) => shown(name))] };
}

const shown = (words: string): ImportFinding => ({
  severity: "warning",
  code: "evidencePublished",
  params: { words },
  where: { blockId: null, place: null },
});

type Cited = { readonly id: string; readonly audiencePartyId: string | null; readonly name: string };

/** Those of the items that stand on a desk the asker reads (M14); instruments are read by whom their row's audience says. */
async function readableEvidence(tx: Transaction, ids: readonly string[]): Promise<Cited[]> {
  const where = { id: { in: [...ids] } };
  const onDesk = await readableStatementIds(tx, ids);
  const statements = await tx.statement.findMany({ where: { id: { in: [...onDesk] } } });
  const links = await tx.resolutionEvidence.findMany({ where: { sourceId: where.id }, select: { sourceId: true } });
  const onDeskSources = links.flatMap(({ sourceId }) => sourceId ?? []);
  const sources = await tx.source.findMany({ where: { id: { in: onDeskSources } } });
  const instruments = await tx.instrument.findMany({ where });
  const provisions = await tx.instrumentProvision.findMany({ where });
  return [
    ...statements.map(({ id, audiencePartyId, quote }) => ({ id, audiencePartyId, name: quote })),
    ...sources.map(({ id, audiencePartyId, title }) => ({ id, audiencePartyId, name: title })),
    ...instruments.map(({ id, audiencePartyId, symbol }) => ({ id, audiencePartyId, name: symbol ?? "" })),
    ...provisions.map(({ id, audiencePartyId, article }) => ({ id, audiencePartyId, name: article })),
  ];
}
