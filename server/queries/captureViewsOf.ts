import { fetchRecord, type CaptureView } from "#domain/api/captures.ts";
import { changedSentences } from "#domain/evidence/changedSentences.ts";
import type { CaptureRow } from "./loadCaptures.ts";
import { snapshotViewOf } from "./snapshotViewOf.ts";

/** A page that changed in more places was rewritten: a list of all would be its whole text, twice. */
const MAX_CHANGES = 200;

/** Captures as they are shown, the newest first, each with what changed against the one before. */
export const captureViewsOf = (rows: readonly CaptureRow[]): CaptureView[] =>
  rows.map((row, i) => captureViewOf(row, rows[i - 1])).toReversed();

function captureViewOf(row: CaptureRow, before: CaptureRow | undefined): CaptureView {
  const { id, sha256, textSha256, url, fetched } = row;
  const changes =
    before === undefined || before.textSha256 === textSha256 ? [] : changedSentences(before.text, row.text);
  return {
    id,
    sha256,
    textSha256,
    capturedAt: row.capturedAt.toISOString(),
    url,
    fetched: fetched === null ? null : fetchRecord.parse(fetched),
    snapshot: snapshotViewOf(row.snapshot),
    changes: changes.slice(0, MAX_CHANGES),
    furtherChanges: Math.max(0, changes.length - MAX_CHANGES),
  };
}
