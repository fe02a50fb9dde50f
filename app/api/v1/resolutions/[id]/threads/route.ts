import { startThreadRequest } from "#domain/api/discussion.ts";
import { perform } from "#server/commands/perform.ts";
import { startThread } from "#server/commands/startThread.ts";
import { listThreads } from "#server/queries/listThreads.ts";
import { readThread } from "#server/queries/readThread.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => listThreads(actor, id));

export const POST = apiRoute(
  { params: idParam, body: startThreadRequest, status: 201 },
  async ({ actor, params: { id: resolutionId }, body }) => {
    const started = await perform(actor, startThread, { ...body, resolutionId });
    return started.ok ? readThread(actor, resolutionId, started.value.threadId) : started;
  },
);
