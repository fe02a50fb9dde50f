import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { perform } from "#server/commands/perform.ts";
import { removeObserver } from "#server/commands/removeObserver.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";

export const DELETE = apiRoute({ params: z.object({ id, userId: id }) }, ({ actor, params }) =>
  perform(actor, removeObserver, { resolutionId: params.id, userId: params.userId }),
);
