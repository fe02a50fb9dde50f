import { addEvidenceRequest, addEvidenceUpload } from "#domain/api/articles.ts";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { readEvidenceEntry } from "#server/queries/readEvidenceEntry.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";
import { MAX_EVIDENCE_BODY_BYTES } from "../../../_http/readJson.ts";

export const GET = apiRoute({ params: idParam }, ({ actor, params: { id } }) => listEvidence(actor, id));

export const POST = apiRoute(
  {
    params: idParam,
    body: addEvidenceRequest,
    maxBodyBytes: MAX_EVIDENCE_BODY_BYTES,
    upload: addEvidenceUpload,
    work: "reading",
    status: 201,
  },
  async ({ actor, params: { id: resolutionId }, body }) => {
    const archived = await archiveEvidence(actor, resolutionId, body);
    return archived.ok ? readEvidenceEntry(actor, resolutionId, archived.value.sourceId) : archived;
  },
);
