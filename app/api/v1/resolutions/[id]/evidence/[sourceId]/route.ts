import { id } from "#domain/api/common.ts";
import { correctSourceRequest } from "#domain/api/evidence.ts";
import { z } from "#domain/zod.ts";
import { bringSource } from "#server/commands/bringSource.ts";
import { correctSource } from "#server/commands/correctSource.ts";
import { perform } from "#server/commands/perform.ts";
import { readEvidence } from "#server/queries/readEvidence.ts";
import { readEvidenceEntry } from "#server/queries/readEvidenceEntry.ts";
import { apiRoute } from "../../../../_http/apiRoute.ts";

const params = z.object({ id, sourceId: id });

export const GET = apiRoute({ params }, ({ actor, params: { id: resolutionId, sourceId } }) =>
  readEvidence(actor, resolutionId, sourceId),
);

export const PUT = apiRoute({ params }, async ({ actor, params: { id: resolutionId, sourceId } }) => {
  const brought = await perform(actor, bringSource, { resolutionId, sourceId });
  return brought.ok ? readEvidenceEntry(actor, resolutionId, sourceId) : brought;
});

export const PATCH = apiRoute(
  { params, body: correctSourceRequest },
  async ({ actor, params: { id: resolutionId, sourceId }, body }) => {
    const corrected = await perform(actor, correctSource, { ...body, resolutionId, sourceId });
    return corrected.ok ? readEvidenceEntry(actor, resolutionId, sourceId) : corrected;
  },
);
