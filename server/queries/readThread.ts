import type { CommentView, ThreadView } from "#domain/api/discussion.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import { loadLiveText } from "./loadLiveText.ts";
import { loadThreads } from "./loadThreads.ts";
import { readingOf } from "./readingOf.ts";

/** One thread with its comments. */
export const readThread = (
  actor: Actor,
  resolutionId: string,
  threadId: string,
): Promise<Result<ThreadView, Failure>> =>
  readingOf(actor, resolutionId, async (tx, { row }) => {
    const [thread] = await loadThreads(tx, actor, resolutionId, await loadLiveText(tx, row), threadId);
    return thread ?? null;
  });

/** One comment of a thread. */
export async function readComment(
  actor: Actor,
  resolutionId: string,
  threadId: string,
  commentId: string,
): Promise<Result<CommentView, Failure>> {
  const thread = await readThread(actor, resolutionId, threadId);
  if (!thread.ok) return thread;
  const comment = thread.value.comments.find(({ id }) => id === commentId);
  return comment ? ok(comment) : err(notFound);
}
