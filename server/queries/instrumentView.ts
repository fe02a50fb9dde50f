import { instrumentView, type InstrumentView } from "#domain/api/instruments.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { CitedPlaces } from "./citedPlaces.ts";
import { loadPeople } from "./loadPeople.ts";
import { possibleIds } from "./loadArchive.ts";
import { nameOf } from "./nameOf.ts";

type Row = Awaited<ReturnType<Transaction["instrument"]["findMany"]>>[number];

/** Instruments' rows as they are shown; with the places of one text, where that cites them. */
export async function instrumentViews(
  tx: Transaction,
  rows: readonly Row[],
  cited?: CitedPlaces,
): Promise<InstrumentView[]> {
  const name = await loadPeople(
    tx,
    rows.map(({ createdBy }) => createdBy),
  );
  const readable = await readableSources(tx, rows);
  const provisions = await tx.instrumentProvision.findMany({
    where: { instrumentId: { in: rows.map(({ id }) => id) }, id: { in: possibleIds([...(cited?.keys() ?? [])]) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) =>
    instrumentView.parse({
      ...row,
      body: nameOf(row.body),
      audience: row.audiencePartyId ?? "all",
      sourceId: row.sourceId !== null && readable.has(row.sourceId) ? row.sourceId : null,
      addedBy: name(row.createdBy, row.partyId),
      addedAt: row.createdAt.toISOString(),
      ...(cited === undefined ? {} : { citedIn: [...(cited.get(row.id) ?? [])] }),
      ...(cited === undefined ? {} : { provisions: provisions.flatMap((each) => placed(each, row.id, cited)) }),
    }),
  );
}

type Provision = Awaited<ReturnType<Transaction["instrumentProvision"]["findMany"]>>[number];

const placed = ({ id, instrumentId, article, paragraph }: Provision, of: string, cited: CitedPlaces) =>
  instrumentId === of ? [{ id, article, paragraph, citedIn: cited.get(id) ?? [] }] : [];

/** Of the archived texts, those on the desk of a text that the asker reads (M14). */
async function readableSources(tx: Transaction, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const links = await tx.resolutionEvidence.findMany({
    where: { sourceId: { in: rows.flatMap(({ sourceId }) => sourceId ?? []) } },
    select: { sourceId: true },
  });
  return new Set(links.flatMap(({ sourceId }) => sourceId ?? []));
}
