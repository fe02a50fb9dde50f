import type { InstrumentView } from "#domain/api/instruments.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { instrumentViews } from "./instrumentView.ts";
import { isId } from "./isId.ts";

/** One treaty, resolution or law. */
export async function readInstrument(actor: Actor, instrumentId: string): Promise<Result<InstrumentView, Failure>> {
  if (!isId(instrumentId)) return err(notFound);
  const [view] = await withActor(actor, async (tx) =>
    instrumentViews(tx, await tx.instrument.findMany({ where: { id: instrumentId } })),
  );
  return view === undefined ? err(notFound) : ok(view);
}
