import type { ThreadView } from "#domain/api/discussion.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import type { Failure } from "#server/commands/failure.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { loadThreads } from "./loadThreads.ts";
import { readingOf } from "./readingOf.ts";
import { wholeList, type List } from "./list.ts";

/** The threads of a resolution that the actor may read, the oldest first. */
export const listThreads = (actor: Actor, resolutionId: string): Promise<Result<List<ThreadView>, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) =>
    wholeList(await loadThreads(tx, actor, resolutionId, await loadLiveText(tx, row))),
  );
