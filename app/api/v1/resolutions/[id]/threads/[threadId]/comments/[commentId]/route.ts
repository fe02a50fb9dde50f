import { id } from "#domain/api/common.ts";
import { commentRequest } from "#domain/api/discussion.ts";
import { z } from "#domain/zod.ts";
import { changeComment } from "#server/commands/changeComment.ts";
import { deleteComment } from "#server/commands/deleteComment.ts";
import { perform } from "#server/commands/perform.ts";
import { readComment } from "#server/queries/readThread.ts";
import { apiRoute } from "../../../../../../_http/apiRoute.ts";

const params = z.object({ id, threadId: id, commentId: id });

export const PATCH = apiRoute({ params, body: commentRequest }, async ({ actor, params: place, body }) => {
  const { id: resolutionId, threadId, commentId } = place;
  const changed = await perform(actor, changeComment, { ...body, resolutionId, threadId, commentId });
  return changed.ok ? readComment(actor, resolutionId, threadId, commentId) : changed;
});

export const DELETE = apiRoute({ params }, ({ actor, params: { id: resolutionId, ...place } }) =>
  perform(actor, deleteComment, { resolutionId, ...place }),
);
