import { importUpload } from "#domain/api/importing.ts";
import { importFile } from "#server/commands/importFile.ts";
import { apiRoute } from "../../_http/apiRoute.ts";

export const POST = apiRoute({ upload: importUpload, work: "reading" }, ({ actor, body, locale }) =>
  importFile(actor, body, locale),
);
