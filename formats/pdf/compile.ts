import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PdfStandard } from "#domain/api/exporting.ts";
import { projectRoot } from "../projectRoot.ts";
import { loadFonts, type Fonts } from "./fonts.ts";
import { settable } from "./settable.ts";

/** The page's bytes, and the characters that it names because no font has them ("U+1F600"). */
export type SetPage = { readonly bytes: Uint8Array; readonly missing: readonly string[] };

type Typesetter = { readonly compiler: NodeCompiler; readonly template: string; readonly fonts: Fonts };

let typesetter: Typesetter | null = null;

/**
 * The page as PDF bytes. `data` is JSON, which the template reads as data, never as markup. Typst is native and synchronous:
 * it holds the process for its second, so a server runs it in one of its own. Throws when Typst refuses the page, which
 * means that the template or the data's preparation is wrong.
 */
export function compileTypst(data: string, standard: PdfStandard, timestampSeconds: number): SetPage {
  typesetter ??= load();
  const { compiler, template, fonts } = typesetter;
  const page = settableData(data, fonts);
  const inputs = { data: page.data, "fallback-families": JSON.stringify(fonts.fallbackFamilies) };
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    const document = compiled.result;
    if (document === null) throw refused(compiled.takeDiagnostics()?.shortDiagnostics);
    const bytes = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: timestampSeconds });
    return { bytes, missing: page.missing };
  } finally {
    // Another text shares next to nothing with this one, and what a long one leaves behind is hundreds of megabytes.
    compiler.evictCache(0);
  }
}

function load(): Typesetter {
  const folder = join(projectRoot(), "formats", "pdf");
  const fonts = loadFonts();
  return {
    compiler: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fonts.blobs] }] }),
    template: readFileSync(join(folder, "resolution.typ"), "utf8"),
    fonts,
  };
}

const refused = (diagnostics: unknown): Error => new Error(`Typst refused the page: ${JSON.stringify(diagnostics)}`);

/** The data with every string made of characters that the fonts have. */
function settableData(
  json: string,
  { coverage }: Fonts,
): { readonly data: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const data: unknown = JSON.parse(json, (_key, value: unknown) => {
    if (typeof value !== "string") return value;
    const result = settable(value, coverage);
    for (const name of result.missing) missing.add(name);
    return result.text;
  });
  return { data: JSON.stringify(data), missing: [...missing] };
}
