import { asSystem } from "#server/db/asSystem.ts";

/** What the one who changed something reads is found at once; others need not wait longer than this. */
export const REFRESH_SEARCH_INTERVAL_MS = 5_000;
/** At a time: a record may have thousands of statements, and other processes take the next ones. */
const BATCH = 10;
/** Ten records of thousands of statements each, on a machine that is busy; a batch cut short is begun again. */
const TIMEOUT_MS = 120_000;

/** Brings entries of the search up to date that the one who changed a name or a source may not read all. */
export async function refreshSearch(): Promise<void> {
  while ((await refreshBatch()) === BATCH);
}

const refreshBatch = (): Promise<number> =>
  asSystem(
    async (tx) => {
      const due = await tx.$queryRaw<{ kind: string; rowId: string }[]>`
        DELETE FROM search_refreshes WHERE id IN (SELECT id FROM search_refreshes LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
        RETURNING kind, row_id AS "rowId"`;
      for (const { kind, rowId } of new Map(due.map((each) => [`${each.kind} ${each.rowId}`, each])).values())
        await tx.$executeRaw`SELECT search_refresh(${kind}, ${rowId}::uuid)`;
      return due.length;
    },
    { timeoutMs: TIMEOUT_MS },
  );
