import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { perform } from "#server/commands/perform.ts";
import { withdrawDistinction } from "#server/commands/withdrawDistinction.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";

export const DELETE = apiRoute({ params: z.object({ distinctionId: id }) }, ({ actor, params }) =>
  perform(actor, withdrawDistinction, params),
);
