import type { ResolutionSummary } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { loadSummaries } from "./loadSummaries.ts";
import { readableResolution } from "./readableResolution.ts";
import { wholeList, type List } from "./wholeList.ts";

/** The resolutions that the actor may read, the one changed last first. */
export const listResolutions = (actor: Actor): Promise<Result<List<ResolutionSummary>, Failure>> =>
  withActor(actor, async (tx) => {
    const ids = await tx.resolution.findMany({ select: { id: true }, orderBy: [{ updatedAt: "desc" }, { id: "asc" }] });
    const found = [];
    for (const { id } of ids) found.push(await readableResolution(tx, actor, id));
    const rows = found.flatMap((resolution) => (resolution === null ? [] : [resolution.row]));
    return ok(wholeList(await loadSummaries(tx, rows)));
  });
