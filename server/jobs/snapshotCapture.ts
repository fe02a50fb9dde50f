import { fetchRecord } from "#domain/api/captures.ts";
import { notify } from "#server/bus/notify.ts";
import { charsetOf } from "#server/capture/files/fileKind.ts";
import { makeSnapshot, type CapturedPage, type SnapshotOptions } from "#server/capture/snapshot/makeSnapshot.ts";
import { asSystem } from "#server/db/asSystem.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { env } from "#server/env.ts";

/** A page that ended the process twice ends it no third time, and a machine that was too busy for it may be so once. */
const MAX_ATTEMPTS = 2;

/** Longer than making one may take: whoever had it before is gone. */
const CLAIM = "5 minutes";

/**
 * Makes the snapshot that waits longest; false where none waits. Several processes make different ones. What cannot be made
 * is told in its row, and the capture stands as it is.
 *
 * @param options how to fetch, other than the installation says: for tests
 */
export async function snapshotCapture(options: Partial<SnapshotOptions> = {}): Promise<boolean> {
  const claimed = await claim();
  if (claimed === null) return false;
  const { captureId, attempts } = claimed;
  const page = await asSystem((tx) => capturedPage(tx, captureId));
  const made =
    attempts > MAX_ATTEMPTS
      ? { ok: false as const, error: { code: "unreadable" } }
      : await makeSnapshot(page, { rules: env.fetchRules, ...options });
  // Taken up again when the claim has run out.
  if (!made.ok && made.error.code === "timedOut" && attempts < MAX_ATTEMPTS) return true;
  const data = made.ok
    ? { state: "made", bytes: made.value.bytes, sha256: made.value.sha256, gaps: { ...made.value.gaps } }
    : { state: "failed", failure: made.error.code };
  await asSystem(async (tx) => {
    await tx.captureSnapshot.update({ where: { captureId }, data });
    await tellReaders(tx, captureId);
  });
  return true;
}

async function claim(): Promise<{ readonly captureId: string; readonly attempts: number } | null> {
  const rows = await asSystem(
    (tx) => tx.$queryRaw<{ captureId: string; attempts: number }[]>`
      UPDATE capture_snapshots SET attempts = attempts + 1, claimed_at = now()
      WHERE capture_id = (
        SELECT capture_id FROM capture_snapshots
        WHERE state = 'pending' AND (claimed_at IS NULL OR claimed_at < now() - ${CLAIM}::interval)
        ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING capture_id AS "captureId", attempts`,
  );
  return rows[0] ?? null;
}

async function capturedPage(tx: Transaction, captureId: string): Promise<CapturedPage> {
  const { bytes, url, fetched } = await tx.capture.findUniqueOrThrow({
    where: { id: captureId },
    select: { bytes: true, url: true, fetched: true },
  });
  const record = fetchRecord.nullable().parse(fetched);
  const type = record?.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  const address = record?.hops.at(-1)?.address;
  const origin = url === null || address === undefined ? null : { url, address };
  return { bytes, charset: charsetOf({ bytes, name: "", type }), origin };
}

/** Pages that show the source on a desk. */
async function tellReaders(tx: Transaction, captureId: string): Promise<void> {
  const { sourceId, audiencePartyId } = await tx.capture.findUniqueOrThrow({
    where: { id: captureId },
    select: { sourceId: true, audiencePartyId: true },
  });
  const desks = await tx.resolutionEvidence.findMany({
    where: { sourceId },
    select: { resolutionId: true },
    distinct: ["resolutionId"],
  });
  for (const { resolutionId } of desks)
    await notify(tx, { kind: "row", resolutionId, row: "evidence", id: sourceId, audiencePartyId });
}
