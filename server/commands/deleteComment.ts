import { id } from "#domain/api/common.ts";
import { mayComment } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import { onResolution } from "./onResolution.ts";
import { ownComment } from "./ownComment.ts";
import { command } from "./perform.ts";

/** Deletes the words of one's own comment for good. Its place stays, so that the answers to it still make sense. */
export const deleteComment = command({
  name: "deleteComment",
  input: z.object({ resolutionId: id, threadId: id, commentId: id }),
  ...onResolution(mayComment),
  run: async ({ tx, actor, audit, notify }, place) => {
    const comment = await ownComment(tx, actor, place);
    if (!comment.ok) return comment;
    const { resolutionId, threadId, commentId } = place;
    const { audiencePartyId } = comment.value;
    await tx.$executeRaw`UPDATE comments SET body = '', deleted_at = now() WHERE id = ${commentId}::uuid`;
    audit({ type: "commentDeleted", resolutionId, audiencePartyId, data: { threadId, commentId } });
    notify({ kind: "row", resolutionId, row: "thread", id: threadId, audiencePartyId });
    return ok(undefined);
  },
});
