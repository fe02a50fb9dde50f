import type { ResolutionSummary } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayRead } from "#domain/policy/policy.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { loadResolutions } from "./loadResolution.ts";
import { loadSummaries } from "./loadSummaries.ts";
import { wholeList, type List } from "./wholeList.ts";

/** The resolutions that the actor may read, the one changed last first. */
export const listResolutions = (actor: Actor): Promise<Result<List<ResolutionSummary>, Failure>> =>
  withActor(actor, async (tx) => {
    const readable = (await loadResolutions(tx)).filter(({ facts }) => mayRead(actor, facts));
    return ok(
      wholeList(
        await loadSummaries(
          tx,
          readable.map(({ row }) => row),
        ),
      ),
    );
  });
