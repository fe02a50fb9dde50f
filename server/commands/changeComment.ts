import { id } from "#domain/api/common.ts";
import { commentRequest } from "#domain/api/discussion.ts";
import { mayComment } from "#domain/policy/policy.ts";
import { ok } from "#domain/result.ts";
import { onResolution } from "./onResolution.ts";
import { ownComment } from "./ownComment.ts";
import { command } from "./perform.ts";

/** Changes the words of one's own comment, which then says that it was changed. */
export const changeComment = command({
  name: "changeComment",
  input: commentRequest.extend({ resolutionId: id, threadId: id, commentId: id }),
  ...onResolution(mayComment),
  run: async ({ tx, actor, audit, notify }, { body, ...place }) => {
    const comment = await ownComment(tx, actor, place);
    if (!comment.ok) return comment;
    const { resolutionId, threadId, commentId } = place;
    const { audiencePartyId } = comment.value;
    await tx.$executeRaw`UPDATE comments SET body = ${body}, edited_at = now() WHERE id = ${commentId}::uuid`;
    audit({ type: "commentChanged", resolutionId, audiencePartyId, data: { threadId, commentId } });
    notify({ kind: "row", resolutionId, row: "thread", id: threadId, audiencePartyId });
    return ok({ commentId });
  },
});
