import * as Y from "yjs";
import type { Transaction } from "#server/db/transaction.ts";

export type LoadedDocument = {
  readonly doc: Y.Doc;
  /** Number of the last journal row that is in it; 0 for a resolution without text. */
  readonly head: number;
};

/** Rows fetched at once: bounds memory where a journal has hundreds of thousands. */
const PAGE_ROWS = 20_000;

/**
 * Rebuilds a resolution's document from its newest snapshot and the journal rows behind it.
 *
 * @param options.at the journal row to stop at, for the text as it once stood; without it, the last
 * @param options.keepDeleted keeps the content of what was deleted, which only the whole journal still has
 */
export async function loadDocument(
  tx: Transaction,
  resolutionId: string,
  { at, keepDeleted = false }: { readonly at?: number; readonly keepDeleted?: boolean } = {},
): Promise<LoadedDocument> {
  const doc = new Y.Doc({ gc: !keepDeleted });
  return { doc, head: await loadInto(tx, doc, resolutionId, at) };
}

/**
 * Fills an empty document in the same way; one that collects no garbage is filled from the whole journal.
 *
 * @returns its head
 */
export async function loadInto(tx: Transaction, doc: Y.Doc, resolutionId: string, at?: number): Promise<number> {
  const snapshot = doc.gc ? await newestSnapshot(tx, resolutionId, at) : null;
  const from = Number(snapshot?.seq ?? 0);
  const updates = await journalRows(tx, resolutionId, from, at);
  // In one transaction: each would otherwise clean up after itself, and merging the updates first is a hundred times slower.
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.bytes);
    for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  });
  return updates.at(-1)?.seq ?? from;
}

/** The rows after `from`, in order, up to `at` or the last. */
async function journalRows(
  tx: Transaction,
  resolutionId: string,
  from: number,
  at?: number,
): Promise<readonly { readonly seq: number; readonly bytes: Uint8Array }[]> {
  const rows: { seq: number; bytes: Uint8Array }[] = [];
  for (;;) {
    const page = await tx.journalEntry.findMany({
      where: { resolutionId, seq: { gt: rows.at(-1)?.seq ?? from, ...(at === undefined ? {} : { lte: at }) } },
      orderBy: { seq: "asc" },
      take: PAGE_ROWS,
      select: { seq: true, bytes: true },
    });
    for (const { seq, bytes } of page) rows.push({ seq: Number(seq), bytes });
    if (page.length < PAGE_ROWS) return rows;
  }
}

const newestSnapshot = (tx: Transaction, resolutionId: string, at: number | undefined) =>
  tx.snapshot.findFirst({
    where: { resolutionId, ...(at === undefined ? {} : { seq: { lte: at } }) },
    orderBy: { seq: "desc" },
    select: { seq: true, bytes: true },
  });
