import type { Transaction } from "#server/db/transaction.ts";
import { SNAPSHOT_FIELDS } from "./snapshotViewOf.ts";

/** A source's captures, the oldest first; without their bytes, which can be megabytes each. */
export const loadCaptures = (tx: Transaction, sourceId: string) =>
  tx.capture.findMany({
    where: { sourceId },
    select: {
      id: true,
      sha256: true,
      text: true,
      textSha256: true,
      capturedAt: true,
      url: true,
      fetched: true,
      snapshot: { select: SNAPSHOT_FIELDS },
    },
    orderBy: [{ capturedAt: "asc" }, { id: "asc" }],
  });

export type CaptureRow = Awaited<ReturnType<typeof loadCaptures>>[number];
