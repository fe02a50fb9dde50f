import { id } from "#domain/api/common.ts";
import { updateThreadRequest } from "#domain/api/discussion.ts";
import { mayComment } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";

/** Resolves a thread or reopens it. Its mark stays in the text, so that reopening finds its words. */
export const settleThread = command({
  name: "settleThread",
  input: updateThreadRequest.extend({ resolutionId: id, threadId: id }),
  ...onResolution(mayComment),
  run: async ({ tx, actor, audit, notify }, { resolutionId, threadId, status }) => {
    const thread = await tx.thread.findFirst({ where: { id: threadId, resolutionId } });
    if (!thread) return err(notFound);
    const { audiencePartyId, resolvedAt } = thread;
    if ((resolvedAt === null) === (status === "open")) return ok({ threadId });
    if (status === "resolved")
      await tx.$executeRaw`UPDATE threads SET resolved_at = now(), resolved_by = ${actor.userId}::uuid
        WHERE id = ${threadId}::uuid`;
    else await tx.thread.update({ where: { id: threadId }, data: { resolvedAt: null, resolvedBy: null } });
    const type = status === "resolved" ? "threadResolved" : "threadReopened";
    audit({ type, resolutionId, audiencePartyId, data: { threadId } });
    notify({ kind: "row", resolutionId, row: "thread", id: threadId, audiencePartyId });
    return ok({ threadId });
  },
});
