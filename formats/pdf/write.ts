import type { PdfStandard } from "#domain/api/exporting.ts";
import type { ExportModel, ExportWarning, Written } from "../model.ts";
import { printablePages } from "../printable.ts";
import { compileTypst } from "./compile.ts";
import { pageData } from "./pageData.ts";

/** A draft's page carries no time of its own: equal text must be equal bytes, whenever it is asked for. */
const DRAFT_TIMESTAMP_SECONDS = 0;

/**
 * The text as a tagged PDF: PDF/UA-1, tagged, titled, every glyph mapped to text, or PDF/A-2a for archives that ask for it.
 * Typst refuses to write a file that breaks the standard it is to say of itself. Equal models give equal bytes.
 */
export async function writePdf(model: ExportModel, standard: PdfStandard = "ua-1"): Promise<Written> {
  const pages = printablePages(model);
  const { bytes, missing } = compileTypst(JSON.stringify(pages.map(pageData)), standard, timestampOf(model));
  return {
    bytes,
    mediaType: "application/pdf",
    extension: "pdf",
    warnings: [...pages.flatMap(({ warnings }) => warnings), ...missingGlyphs(missing)],
  };
}

function timestampOf({ source }: ExportModel): number {
  if (source.kind === "draft") return DRAFT_TIMESTAMP_SECONDS;
  const time = Date.parse(source.frozenAt);
  return Number.isNaN(time) ? DRAFT_TIMESTAMP_SECONDS : Math.floor(time / 1000);
}

function missingGlyphs(missing: readonly string[]): ExportWarning[] {
  if (missing.length === 0) return [];
  const message = `The page's fonts do not have these characters, which are named by number instead: ${missing.join(", ")}.`;
  return [{ code: "characterNotInFont", blockId: null, message, named: missing.join(", ") }];
}
