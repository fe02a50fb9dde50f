import { evidencePackQuery } from "#domain/api/citing.ts";
import { evidencePack } from "#server/queries/evidencePack.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { attachment } from "../../../_http/attachment.ts";
import { chunkStream } from "../../../_http/chunkStream.ts";
import { idParam } from "../../../_http/idParam.ts";
import { logFault } from "../../../_http/logFault.ts";

export const GET = apiRoute(
  { params: idParam, query: evidencePackQuery, work: "evidencePack" },
  async ({ request, actor, params: { id: resolutionId }, query }) => {
    const pack = await evidencePack(actor, resolutionId, query);
    if (!pack.ok) return pack;
    const { name, chunks } = pack.value;
    const bytes = chunkStream(chunks, (error) => logFault(request, error));
    return attachment({ bytes, mediaType: "application/zip", fileName: `${name} evidence.zip` });
  },
);
