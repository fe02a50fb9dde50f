import type { VersionSummary } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { loadVersions } from "./loadVersions.ts";
import { readingOf } from "./readingOf.ts";
import { wholeList, type List } from "./list.ts";

/** A resolution's versions with their decisions, the newest first. */
export const listVersions = (actor: Actor, resolutionId: string): Promise<Result<List<VersionSummary>, Failure>> =>
  readingOf(actor, resolutionId, async (tx) => wholeList(await loadVersions(tx, resolutionId)));
