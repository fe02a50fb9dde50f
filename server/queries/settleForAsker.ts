import { randomUUID } from "node:crypto";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import type { ImportedText } from "#formats/reading/imported.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { type ImportWishes, settleImport, type SettledImport } from "#server/importing/settleImport.ts";
import { possibleIds } from "./loadArchive.ts";
import { readableStatementIds } from "./readableEvidence.ts";

/**
 * The text that is made of a file for the asker: it goes on to cite what they read in this assembly, and nothing else. What
 * their party alone has is cited in its own draft; to show it to others is a command of its own, which asks first (E4, Q12).
 */
export async function settleForAsker(
  tx: Transaction,
  text: ImportedText,
  wishes: Pick<ImportWishes, "style" | "language" | "title" | "partyIds">,
): Promise<SettledImport> {
  const isPrivate = wishes.partyIds.length < 2;
  const cited = await readableEvidence(tx, possibleIds(evidenceIdsIn(Object.values(text.blocks).flat())));
  const citable = cited.filter(({ audiencePartyId }) => isPrivate || audiencePartyId === null);
  return settleImport(text, { ...wishes, citable: new Set(citable.map(({ id }) => id)), newId: randomUUID });
}

type Cited = { readonly id: string; readonly audiencePartyId: string | null };

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
  return [...statements, ...sources, ...instruments, ...provisions];
}
