import type { CaptureView } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { captureViewsOf } from "./captureViewsOf.ts";
import { wholeList, type List } from "./list.ts";
import { loadCaptures } from "./loadCaptures.ts";
import { readingOf } from "./readingOf.ts";
import { sourceOnDesk } from "./sourceOnDesk.ts";

/** Every capture of a source's page, the newest first, with the sentences that changed from one to the next. */
export async function listCaptures(
  actor: Actor,
  resolutionId: string,
  sourceId: string,
): Promise<Result<List<CaptureView>, Failure>> {
  const rows = await readingOf(actor, resolutionId, async (tx) =>
    (await sourceOnDesk(tx, resolutionId, sourceId)) ? loadCaptures(tx, sourceId) : null,
  );
  // Compared when the transaction is over: a long page takes its time.
  return rows.ok ? ok(wholeList(captureViewsOf(rows.value))) : rows;
}
