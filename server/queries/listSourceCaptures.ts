import type { CaptureView } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { captureViewsOf } from "./captureViewsOf.ts";
import { wholeList, type List } from "./list.ts";
import { loadCaptures } from "./loadCaptures.ts";
import { isReadableSource } from "./readableEvidence.ts";

/** Every capture of a source, the newest first, where a text that the actor reads has the source on its desk. */
export async function listSourceCaptures(actor: Actor, sourceId: string): Promise<Result<List<CaptureView>, Failure>> {
  const rows = await withActor(
    actor,
    async (tx) => ((await isReadableSource(tx, sourceId)) ? loadCaptures(tx, sourceId) : null),
    { isolation: "RepeatableRead" },
  );
  // Compared when the transaction is over: a long page takes its time.
  return rows === null ? err(notFound) : ok(wholeList(captureViewsOf(rows)));
}
