import { id } from "#domain/api/common.ts";
import { sha256 } from "#domain/api/evidence.ts";
import { z } from "#domain/zod.ts";
import { bringBackProposal } from "#server/commands/bringBackProposal.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../../../../../_http/apiRoute.ts";

export const DELETE = apiRoute(
  { params: z.object({ id, sourceId: id, selectorHash: sha256 }) },
  ({ actor, params: { id: resolutionId, ...place } }) => perform(actor, bringBackProposal, { resolutionId, ...place }),
);
