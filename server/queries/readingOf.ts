import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { isId } from "./isId.ts";
import { readableResolution, type ReadableResolution } from "./readableResolution.ts";

/**
 * Reads something of one resolution as the actor, in one snapshot of the database: `notFound` where they may not read the
 * resolution, or where `read` answers null.
 */
export function readingOf<T>(
  actor: Actor,
  resolutionId: string,
  read: (tx: Transaction, resolution: ReadableResolution) => Promise<T | null>,
): Promise<Result<T, Failure>> {
  if (!isId(resolutionId)) return Promise.resolve(err(notFound));
  return withActor(
    actor,
    async (tx) => {
      const resolution = await readableResolution(tx, actor, resolutionId);
      const value = resolution === null ? null : await read(tx, resolution);
      return value === null ? err(notFound) : ok(value);
    },
    { isolation: "RepeatableRead" },
  );
}
