import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { perform } from "#server/commands/perform.ts";
import { undoSpeakerMerge } from "#server/commands/undoSpeakerMerge.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";

export const POST = apiRoute({ params: z.object({ mergeId: id }) }, ({ actor, params }) =>
  perform(actor, undoSpeakerMerge, params),
);
