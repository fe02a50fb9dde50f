import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";
import { perform } from "#server/commands/perform.ts";
import { removeStatement } from "#server/commands/removeStatement.ts";
import { apiRoute } from "../../../../../../_http/apiRoute.ts";

export const DELETE = apiRoute(
  { params: z.object({ id, sourceId: id, statementId: id }) },
  ({ actor, params: { id: resolutionId, ...place } }) => perform(actor, removeStatement, { resolutionId, ...place }),
);
