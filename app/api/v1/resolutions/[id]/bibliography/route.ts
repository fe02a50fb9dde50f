import { bibliographyQuery } from "#domain/api/citing.ts";
import { readBibliography } from "#server/queries/readBibliography.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { attachment } from "../../../_http/attachment.ts";
import { idParam } from "../../../_http/idParam.ts";

export const GET = apiRoute(
  { params: idParam, query: bibliographyQuery },
  async ({ actor, params: { id: resolutionId }, query }) => {
    const written = await readBibliography(actor, resolutionId, query);
    return written.ok ? attachment(written.value) : written;
  },
);
