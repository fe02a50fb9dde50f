import { instrumentView, type InstrumentView } from "#domain/api/instruments.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadPeople } from "./loadPeople.ts";
import { nameOf } from "./nameOf.ts";

type Row = Awaited<ReturnType<Transaction["instrument"]["findMany"]>>[number];

/** Instruments' rows as they are shown. */
export async function instrumentViews(tx: Transaction, rows: readonly Row[]): Promise<InstrumentView[]> {
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
    }),
  );
}
