import type { VersionSummary } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { loadVersions } from "./loadVersions.ts";
import { readingOf } from "./readingOf.ts";

/** One version with its decisions, without its text. */
export const readVersionSummary = (
  actor: Actor,
  resolutionId: string,
  n: number,
): Promise<Result<VersionSummary, Failure>> =>
  readingOf(actor, resolutionId, async (tx) => (await loadVersions(tx, resolutionId, n))[0] ?? null);
