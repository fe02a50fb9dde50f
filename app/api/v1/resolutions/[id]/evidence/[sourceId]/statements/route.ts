import { id } from "#domain/api/common.ts";
import { addStatementsRequest } from "#domain/api/evidence.ts";
import { z } from "#domain/zod.ts";
import { confirmStatements } from "#server/commands/confirmStatements.ts";
import { perform } from "#server/commands/perform.ts";
import { readEvidenceEntry } from "#server/queries/readEvidenceEntry.ts";
import { apiRoute } from "../../../../../_http/apiRoute.ts";
import { MAX_EVIDENCE_BODY_BYTES } from "../../../../../_http/readJson.ts";

const params = z.object({ id, sourceId: id });

export const POST = apiRoute(
  { params, body: addStatementsRequest, maxBodyBytes: MAX_EVIDENCE_BODY_BYTES, status: 201 },
  async ({ actor, params: { id: resolutionId, sourceId }, body }) => {
    const confirmed = await perform(actor, confirmStatements, { ...body, resolutionId, sourceId });
    return confirmed.ok ? readEvidenceEntry(actor, resolutionId, sourceId) : confirmed;
  },
);
