import type { ExportFormat, PdfStandard } from "#domain/api/exporting.ts";
import type { ExportModel, Written } from "#formats/model.ts";

/** `standard`: what a PDF is to hold to. */
type Writer = (model: ExportModel, standard?: PdfStandard) => Promise<Written>;

/** Loaded when one is asked for: a Word or PDF writer is large, and most requests need neither. */
export const WRITERS: Readonly<Record<ExportFormat, () => Promise<Writer>>> = {
  docx: async () => (await import("#formats/docx/write.ts")).writeDocx,
  pdf: async () => (await import("#formats/pdf/write.ts")).writePdf,
  hwpx: async () => (await import("#formats/hwpx/write.ts")).writeHwpx,
  odt: async () => (await import("#formats/odt/write.ts")).writeOdt,
  akn: async () => (await import("#formats/akn/write.ts")).writeAkn,
  html: async () => (await import("#formats/html/write.ts")).writeHtml,
  markdown: async () => (await import("#formats/markdown/write.ts")).writeMarkdown,
  text: async () => (await import("#formats/text/write.ts")).writeText,
  json: async () => (await import("#formats/json/write.ts")).writeJson,
};
