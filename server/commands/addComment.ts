import { randomUUID } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { commentRequest } from "#domain/api/discussion.ts";
import { mayComment } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Answers in a thread, for those who read the thread. */
export const addComment = command({
  name: "addComment",
  input: commentRequest.extend({ resolutionId: id, threadId: id }),
  ...onResolution(mayComment),
  run: async ({ tx, actor, audit, notify }, { resolutionId, threadId, body }) => {
    const thread = await tx.thread.findFirst({ where: { id: threadId, resolutionId } });
    if (!thread) return err(notFound);
    const { audiencePartyId } = thread;
    const commentId = randomUUID();
    const by = { createdBy: actor.userId, partyId: actor.partyId };
    await tx.comment.create({ data: { id: commentId, threadId, resolutionId, audiencePartyId, body, ...by } });
    audit({ type: "commentAdded", resolutionId, audiencePartyId, data: { threadId, commentId } });
    notify({ kind: "row", resolutionId, row: "thread", id: threadId, audiencePartyId });
    return ok({ commentId });
  },
});
