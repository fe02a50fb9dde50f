import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HwpDocument, initSync } from "@rhwp/core";
import { writeAkn } from "#formats/akn/write.ts";
import { writeDocx } from "#formats/docx/write.ts";
import { writeHwpx } from "#formats/hwpx/write.ts";
import type { ExportModel } from "#formats/model.ts";
import { writeOdt } from "#formats/odt/write.ts";
import { writePdf } from "#formats/pdf/write.ts";

/** What another program says of a file of ours: null where it has nothing against it. */
type Verdict = { readonly check: string; readonly says: string | null };

/** LibreOffice takes some ten seconds to start on a busy machine. */
const TOOL_TIMEOUT_MS = 180_000;

const AKN_SCHEMA = new URL("../../formats/akn/schema/akomantoso30.xsd", import.meta.url).pathname;
const RHWP = new URL("../../node_modules/@rhwp/core/rhwp_bg.wasm", import.meta.url);

/** Which of the programs are not on this machine: what they would have checked was not checked. */
export const missingTools = (): string[] => ["xmllint", "soffice", "pdfinfo", "qpdf"].filter((tool) => !isThere(tool));

function isThere(tool: string): boolean {
  try {
    execFileSync("which", [tool], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Lets every program that is there look at the text in its format. */
export async function otherPrograms(model: ExportModel): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "whereas-formats-"));
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    const akn = put("text.xml", (await writeAkn(model)).bytes);
    const docx = put("text.docx", (await writeDocx(model)).bytes);
    const odt = put("opened.odt", (await writeOdt(model)).bytes);
    const pdf = put("text.pdf", (await writePdf(model)).bytes);
    const hwpx = (await writeHwpx(model)).bytes;
    return [
      ...ask("xmllint", "akn is valid", ["--noout", "--nonet", "--schema", AKN_SCHEMA, akn]),
      ...ask("soffice", "docx opens and converts", officeArguments(folder, docx), () => converted(folder, "text.html")),
      ...ask("soffice", "odt opens and converts", officeArguments(folder, odt), () => converted(folder, "opened.html")),
      ...ask("pdfinfo", "pdf opens and is tagged", [pdf], (said) => {
        if (!/^Tagged:\s+yes$/mu.test(said)) throw new Error("not tagged");
      }),
      ...ask("qpdf", "pdf is sound", ["--check", pdf]),
      { check: "rhwp: hwpx opens", says: hwpxTrouble(hwpx) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function converted(folder: string, name: string): void {
  if (statSync(join(folder, name)).size < 1000) throw new Error("the converted text is empty");
}

const officeArguments = (folder: string, file: string): string[] => [
  `-env:UserInstallation=file://${folder}/profile`,
  "--headless",
  "--convert-to",
  "html",
  "--outdir",
  folder,
  file,
];

function ask(tool: string, what: string, given: readonly string[], look: (said: string) => void = () => {}): Verdict[] {
  if (!isThere(tool)) return [];
  const check = `${tool}: ${what}`;
  try {
    look(execFileSync(tool, given, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: TOOL_TIMEOUT_MS }));
    return [{ check, says: null }];
  } catch (error) {
    return [{ check, says: error instanceof Error ? error.message.slice(0, 600) : String(error) }];
  }
}

/** rhwp shares nothing with our reader. It asks its host how wide words are; any answer will do here. */
function hwpxTrouble(bytes: Uint8Array): string | null {
  Object.assign(globalThis, { measureTextWidth: (_font: string, text: string) => text.length * 10 });
  try {
    initSync({ module: readFileSync(RHWP) });
    const document = new HwpDocument(bytes);
    const pages = document.pageCount();
    document.free();
    return pages > 0 ? null : "no pages";
  } catch (error) {
    return String(error);
  }
}
