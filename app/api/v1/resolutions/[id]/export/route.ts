import { exportQuery } from "#domain/api/exporting.ts";
import { exportText } from "#server/queries/exportText.ts";
import { apiRoute } from "../../../_http/apiRoute.ts";
import { idParam } from "../../../_http/idParam.ts";
import { attachment } from "../../../_http/attachment.ts";
import { shownFile } from "../../../_http/shownFile.ts";

export const GET = apiRoute(
  { params: idParam, query: exportQuery, work: "export" },
  async ({ actor, params: { id: resolutionId }, query }) => {
    const exported = await exportText(actor, resolutionId, query);
    if (!exported.ok) return exported;
    const { bytes, mediaType, name, extension, sha256 } = exported.value;
    const file = { bytes, mediaType, fileName: `${name}.${extension}`, headers: { "X-Content-SHA256": sha256 } };
    return query.disposition === "inline" ? shownFile(file) : attachment(file);
  },
);
