import { reopenRequest } from "#domain/api/resolutions.ts";
import { perform } from "#server/commands/perform.ts";
import { reopenDraft } from "#server/commands/reopenDraft.ts";
import { readVersionSummary } from "#server/queries/readVersionSummary.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";

export const POST = apiRoute(
  { params: idParam, body: reopenRequest },
  async ({ actor, params: { id: resolutionId }, body }) => {
    const reopened = await perform(actor, reopenDraft, { ...body, resolutionId });
    return reopened.ok ? readVersionSummary(actor, resolutionId, reopened.value.n) : reopened;
  },
);
