import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PdfStandard } from "#domain/api/exporting.ts";
import { projectRoot } from "../projectRoot.ts";
import { loadFonts } from "./fonts.ts";
import { settable } from "./settable.ts";

/** One page to set: its data as JSON, which the template reads as data, never as markup. */
export type TypstJob = {
  readonly id: number;
  readonly data: string;
  readonly standard: PdfStandard;
  readonly timestampSeconds: number;
};

export type TypstAnswer =
  /** `missing`: the characters that no font has ("U+1F600"), which the page names instead. */
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly missing: readonly string[] }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** How many compilations a memoised result outlives unused; Typst's own advice for a compiler that is kept. */
const CACHE_AGE = 10;

const folder = join(projectRoot(), "formats", "pdf");
const template = readFileSync(join(folder, "resolution.typ"), "utf8");
const fonts = loadFonts();
const fallbackFamilies = JSON.stringify(fonts.fallbackFamilies);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });

parentPort?.on("message", (job: TypstJob) => {
  parentPort?.postMessage(answerTo(job), []);
});

function answerTo({ id, data, standard, timestampSeconds }: TypstJob): TypstAnswer {
  try {
    const page = settableData(data);
    const inputs = { data: page.data, "fallback-families": fallbackFamilies };
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    const document = compiled.result;
    if (document === null)
      return { id, ok: false, message: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
    const bytes = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: timestampSeconds });
    return { id, ok: true, bytes, missing: page.missing };
  } catch (error) {
    return { id, ok: false, message: String(error) };
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

/** The data with every string made of characters that the fonts have. */
function settableData(json: string): { readonly data: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const data: unknown = JSON.parse(json, (_key, value: unknown) => {
    if (typeof value !== "string") return value;
    const result = settable(value, fonts.coverage);
    for (const name of result.missing) missing.add(name);
    return result.text;
  });
  return { data: JSON.stringify(data), missing: [...missing] };
}
