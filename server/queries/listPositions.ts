import type { z } from "#domain/zod.ts";
import type { positionsAnswer } from "#domain/api/discussion.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { loadPositions } from "./loadPositions.ts";
import { readingOf } from "./readingOf.ts";
import { wholeList } from "./list.ts";

/** The parties' positions that the actor may read, and where they stand on each clause. */
export const listPositions = (
  actor: Actor,
  resolutionId: string,
): Promise<Result<z.infer<typeof positionsAnswer>, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => {
    const { items, matrix } = await loadPositions(tx, actor, row);
    return { ...wholeList(items), matrix };
  });
