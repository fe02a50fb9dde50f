import type { PositionView } from "#domain/api/discussion.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { loadPositions } from "./loadPositions.ts";
import { readingOf } from "./readingOf.ts";

/** One position on record. */
export const readPosition = (
  actor: Actor,
  resolutionId: string,
  positionId: string,
): Promise<Result<PositionView, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => {
    const { items } = await loadPositions(tx, actor, row);
    return items.find(({ id }) => id === positionId) ?? null;
  });
