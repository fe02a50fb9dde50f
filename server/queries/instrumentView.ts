import { instrumentView, type InstrumentView } from "#domain/api/instruments.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { CitedPlaces } from "./citedPlaces.ts";
import { loadPeople } from "./loadPeople.ts";
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
  return rows.map((row) =>
    instrumentView.parse({
      ...row,
      body: nameOf(row.body),
      audience: row.audiencePartyId ?? "all",
      addedBy: name(row.createdBy, row.partyId),
      addedAt: row.createdAt.toISOString(),
      ...(cited === undefined ? {} : { citedIn: [...(cited.get(row.id) ?? [])] }),
    }),
  );
}
