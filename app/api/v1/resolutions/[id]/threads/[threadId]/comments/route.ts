import { id } from "#domain/api/common.ts";
import { commentRequest } from "#domain/api/discussion.ts";
import { z } from "#domain/zod.ts";
import { addComment } from "#server/commands/addComment.ts";
import { perform } from "#server/commands/perform.ts";
import { readComment } from "#server/queries/readThread.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";

export const POST = apiRoute(
  { params: z.object({ id, threadId: id }), body: commentRequest, status: 201 },
  async ({ actor, params: { id: resolutionId, threadId }, body }) => {
    const added = await perform(actor, addComment, { ...body, resolutionId, threadId });
    return added.ok ? readComment(actor, resolutionId, threadId, added.value.commentId) : added;
  },
);
