import type { CopyView } from "#domain/api/evidence.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { SNAPSHOT_FIELDS, snapshotViewOf } from "./snapshotViewOf.ts";

/** What proves a copy, and what became of its snapshot. */
export async function loadCopy(tx: Transaction, captureId: string): Promise<CopyView> {
  const { capturedAt, snapshot, ...hashes } = await tx.capture.findUniqueOrThrow({
    where: { id: captureId },
    select: { id: true, sha256: true, textSha256: true, capturedAt: true, snapshot: { select: SNAPSHOT_FIELDS } },
  });
  const [size] = await tx.$queryRaw<{ bytes: number }[]>`
    SELECT octet_length(bytes) AS bytes FROM captures WHERE id = ${captureId}::uuid`;
  return {
    ...hashes,
    capturedAt: capturedAt.toISOString(),
    sizeBytes: size?.bytes ?? 0,
    snapshot: snapshotViewOf(snapshot),
  };
}
