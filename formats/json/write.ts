import { EXPORT_DOCUMENT_FORMAT, type ExportDocument } from "#domain/api/exportDocument.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import type { ExportModel, Written } from "../model.ts";

/** The text as JSON, complete and in its canonical bytes, so that equal texts are equal files. */
export function writeJson(model: ExportModel): Promise<Written> {
  const has = (...parts: readonly ExportModel["parts"][number][]): boolean =>
    parts.some((part) => model.parts.includes(part));
  const document: ExportDocument = {
    format: EXPORT_DOCUMENT_FORMAT,
    source: model.source,
    sha256: model.sha256,
    value: model.value,
    approvals: has("approvals") ? [...model.approvals] : null,
    positions: has("positions", "internalPositions") ? [...model.positions] : null,
    threads: has("threads", "internalThreads")
      ? model.threads.map((thread) => ({ ...thread, comments: [...thread.comments] }))
      : null,
    earlier: model.earlier,
  };
  const bytes = canonicalBytes(document);
  return Promise.resolve({ bytes, mediaType: "application/json", extension: "json", warnings: [] });
}
