import { id } from "#domain/api/common.ts";
import { correctStatementRequest } from "#domain/api/evidence.ts";
import { z } from "#domain/zod.ts";
import { correctStatement } from "#server/commands/correctStatement.ts";
import { perform } from "#server/commands/perform.ts";
import { removeStatement } from "#server/commands/removeStatement.ts";
import { readEvidenceEntry } from "#server/queries/readEvidenceEntry.ts";
import { apiRoute } from "../../../../../../_http/apiRoute.ts";

const params = z.object({ id, sourceId: id, statementId: id });

export const PATCH = apiRoute(
  { params, body: correctStatementRequest },
  async ({ actor, params: { id: resolutionId, ...place }, body }) => {
    const corrected = await perform(actor, correctStatement, { ...body, resolutionId, ...place });
    return corrected.ok ? readEvidenceEntry(actor, resolutionId, place.sourceId) : corrected;
  },
);

export const DELETE = apiRoute({ params }, ({ actor, params: { id: resolutionId, ...place } }) =>
  perform(actor, removeStatement, { resolutionId, ...place }),
);
