import { snapshotView, type SnapshotView } from "#domain/api/captures.ts";

/** A snapshot without its bytes, which can be megabytes. */
export const SNAPSHOT_FIELDS = { state: true, sha256: true, gaps: true, failure: true } as const;

type SnapshotRow = {
  readonly state: string;
  readonly sha256: string | null;
  readonly gaps: unknown;
  readonly failure: string | null;
};

/** What became of a page's snapshot; null for what has none. */
export const snapshotViewOf = (row: SnapshotRow | null): SnapshotView | null => snapshotView.nullable().parse(row);
