import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { perform } from "#server/commands/perform.ts";
import { takeBackStance } from "#server/commands/takeBackStance.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";

export const DELETE = apiRoute({ params: z.object({ id, stanceId: id }) }, ({ actor, params }) =>
  perform(actor, takeBackStance, { claimId: params.id, stanceId: params.stanceId }),
);
