import { bundleQuery } from "#domain/api/exporting.ts";
import { bundle } from "#server/queries/bundle.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { attachment } from "../../../_http/attachment.ts";
import { chunkStream } from "../../../_http/chunkStream.ts";
import { idParam } from "../../../_http/idParam.ts";
import { logFault } from "../../../_http/logFault.ts";

export const GET = apiRoute(
  { params: idParam, query: bundleQuery, work: "evidencePack" },
  async ({ request, actor, params: { id: resolutionId }, query }) => {
    const made = await bundle(actor, resolutionId, query);
    if (!made.ok) return made;
    const { name, chunks } = made.value;
    const bytes = chunkStream(chunks, (error) => logFault(request, error));
    return attachment({ bytes, mediaType: "application/zip", fileName: `${name}.zip` });
  },
);
