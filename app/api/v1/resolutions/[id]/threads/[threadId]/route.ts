import { id } from "#domain/api/common.ts";
import { updateThreadRequest } from "#domain/api/discussion.ts";
import { z } from "#domain/zod.ts";
import { perform } from "#server/commands/perform.ts";
import { settleThread } from "#server/commands/settleThread.ts";
import { readThread } from "#server/queries/readThread.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";

export const PATCH = apiRoute(
  { params: z.object({ id, threadId: id }), body: updateThreadRequest },
  async ({ actor, params: { id: resolutionId, threadId }, body }) => {
    const settled = await perform(actor, settleThread, { ...body, resolutionId, threadId });
    return settled.ok ? readThread(actor, resolutionId, threadId) : settled;
  },
);
