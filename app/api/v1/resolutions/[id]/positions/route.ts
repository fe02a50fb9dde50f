import { recordPositionRequest } from "#domain/api/discussion.ts";
import { perform } from "#server/commands/perform.ts";
import { recordPosition } from "#server/commands/recordPosition.ts";
import { listPositions } from "#server/queries/listPositions.ts";
import { readPosition } from "#server/queries/readPosition.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => listPositions(actor, id));

export const POST = apiRoute(
  { params: idParam, body: recordPositionRequest, status: 201 },
  async ({ actor, params: { id: resolutionId }, body }) => {
    const recorded = await perform(actor, recordPosition, { ...body, resolutionId });
    return recorded.ok ? readPosition(actor, resolutionId, recorded.value.positionId) : recorded;
  },
);
