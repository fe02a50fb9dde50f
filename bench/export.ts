/**
 * How long each format takes to be written, warm, and what memory it takes at most, at 12 and at 120 pages; beside
 * LibreOffice and pandoc, which convert the same text in the same run where they are installed. Goals: 12 pages in under a
 * second, 120 in under five.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { EXPORT_FORMATS, type ExportFormat } from "#domain/api/exporting.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import { buildVersion } from "#domain/document/buildVersion.ts";
import type { Block } from "#domain/document/block.ts";
import { hashVersion } from "#domain/document/versionHash.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import type { ExportModel } from "#formats/model.ts";
import { exportWords } from "#server/queries/exportModel.ts";
import { WRITERS } from "#server/queries/writers.ts";
import { percentile } from "./percentile.ts";

const PAGES = [12, 120] as const;
const GOALS_MS: Readonly<Record<(typeof PAGES)[number], number>> = { 12: 1000, 120: 5000 };
const RUNS = 5;
/** Clauses of some forty words and a note, as the PDF sets them. */
const CLAUSES_PER_PAGE = 11;
const MEMORY_LOOK_MS = 5;
const OTHERS_TIMEOUT_MS = 180_000;

const run = promisify(execFile);

/** One format in a process of its own, so that its memory is its own. */
async function measure(name: string, pages: number): Promise<void> {
  const format = EXPORT_FORMATS.find((each) => each === name) ?? "text";
  // Another text each time: a writer that remembers the last one would be measured remembering.
  const texts = Array.from({ length: RUNS + 1 }, (_, edition) => textOf(pages, edition));
  const write = await WRITERS[format]();
  let peak = process.memoryUsage().rss;
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), MEMORY_LOOK_MS);
  await write(texts[RUNS]!);
  const took: number[] = [];
  let bytes = new Uint8Array();
  for (const model of texts.slice(0, RUNS)) {
    const start = performance.now();
    bytes = new Uint8Array((await write(model)).bytes);
    took.push(performance.now() - start);
    peak = Math.max(peak, process.memoryUsage().rss, process.resourceUsage().maxRSS * 1024);
  }
  clearInterval(look);
  const file = process.env.BENCH_FILE;
  if (file) await writeFile(file, bytes);
  process.stdout.write(JSON.stringify({ ms: percentile(took, 0.5), peak, kb: bytes.length / 1024 }));
  process.exit(0);
}

type Figures = { readonly ms: number; readonly peak: number; readonly kb: number };

async function compare(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "whereas-bench-"));
  try {
    for (const pages of PAGES) {
      const table: Record<string, Record<string, string>> = {};
      for (const format of EXPORT_FORMATS) {
        const figures = await measured(format, pages, path.join(folder, `text.${format}`));
        table[format] = { ...rowOf(figures), "within goal": figures.ms < GOALS_MS[pages] ? "yes" : "NO" };
      }
      for (const other of OTHERS) table[other.name] = await beside(other, folder);
      console.log(`${pages} pages, median of ${RUNS}, warm; goal ${GOALS_MS[pages]} ms`);
      console.table(table);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const rowOf = ({ ms, peak, kb }: Figures): Record<string, string> => ({
  "median ms": ms.toFixed(0),
  "peak memory MB": (peak / 1024 / 1024).toFixed(0),
  "file kB": kb.toFixed(0),
});

async function measured(format: ExportFormat, pages: number, file: string): Promise<Figures> {
  const args = [import.meta.filename, format, String(pages)];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, BENCH_FILE: file } });
  const figures: Figures = JSON.parse(stdout);
  return figures;
}

type Other = {
  readonly name: string;
  readonly programs: readonly string[];
  readonly args: (folder: string) => readonly string[];
};

/** Each begins with the Word file that was just written: the same text. They start anew for each file, as they are used. */
const OTHERS: readonly Other[] = [
  {
    name: "LibreOffice, docx to pdf",
    programs: ["soffice", "libreoffice"],
    args: (folder) => [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "pdf:writer_pdf_Export",
      "--outdir",
      path.join(folder, "out"),
      path.join(folder, "text.docx"),
    ],
  },
  {
    name: "pandoc, docx to odt",
    programs: ["pandoc"],
    args: (folder) => [path.join(folder, "text.docx"), "-o", path.join(folder, "pandoc.odt")],
  },
];

async function beside({ programs, args }: Other, folder: string): Promise<Record<string, string>> {
  for (const program of programs) {
    const isThere = await run(program, ["--version"]).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    // Its first start makes its profile, which no later one pays for.
    await timed(program, args(folder));
    const took: number[] = [];
    let peak = 0;
    for (let i = 0; i < RUNS; i++) {
      const once = await timed(program, args(folder));
      took.push(once.ms);
      peak = Math.max(peak, once.peak);
    }
    return { ...rowOf({ ms: percentile(took, 0.5), peak, kb: 0 }), "file kB": "" };
  }
  return { "median ms": "not installed" };
}

async function timed(
  program: string,
  args: readonly string[],
): Promise<{ readonly ms: number; readonly peak: number }> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: "ignore", timeout: OTHERS_TIMEOUT_MS, detached: true });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let peak = 0;
  const look = setInterval(() => void memoryOf(child.pid ?? 0).then((bytes) => (peak = Math.max(peak, bytes))), 50);
  const code = await ended;
  clearInterval(look);
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
  return { ms: performance.now() - start, peak };
}

/** Of all processes of the group, where the system tells (Linux). */
async function memoryOf(group: number): Promise<number> {
  const listed = await run("ps", ["-o", "rss=", "--sid", String(group)]).catch(() => ({ stdout: "" }));
  return listed.stdout.split("\n").reduce((sum, line) => sum + Number(line || 0) * 1024, 0);
}

function textOf(pages: number, edition: number): ExportModel {
  const style = CHAMBER_STYLES.un;
  const words = exportWords("en");
  const count = pages * CLAUSES_PER_PAGE;
  const clauses = Array.from({ length: count }, (_, index): Block => {
    const at = index / count;
    const kind = at < 0.3 ? "recital" : "operative";
    return blockOf(`c-${index}`, kind, kind === "operative" && index % 4 === 3 ? 1 : 0, sentenceOf(index, edition));
  });
  const value = buildVersion({
    resolutionId: "bench",
    schemaVersion: SCHEMA_VERSION,
    languages: ["en"],
    chamber: { name: style.name },
    style,
    header: {
      billNumber: null,
      proposedOn: "2031-03-04",
      movers: { en: "Ada Kell, Orrin Vash" },
      committee: { en: "Committee on Coasts" },
      symbol: "A/1/L.7",
      session: { en: "First session" },
      agendaItem: { en: "Item 4" },
    },
    parties: [],
    requiredApprovers: [],
    blocksByLanguage: { en: [blockOf("title", "title", 0, "The northern ferries"), ...clauses] },
    evidence: [],
  });
  return {
    value,
    sha256: hashVersion(value),
    source: { kind: "version", n: 1, frozenAt: "2031-03-04T09:00:00.000Z" },
    approvals: [],
    parts: ["evidence", "approvals", "contents"],
    positions: [],
    threads: [],
    earlier: null,
    language: "en",
    alsoIn: [],
    words,
  };
}

function blockOf(id: string, kind: Block["kind"], level: number, words: string): Block {
  const note = { type: "note" as const, text: `Courier of Verel, report ${id}, page 3.`, marks: [] };
  const content = [{ type: "text" as const, text: words, marks: [] }, ...(id.endsWith("5") ? [note] : [])];
  return { id, kind, level, group: null, party: null, basis: null, content };
}

const sentenceOf = (index: number, edition: number): string =>
  `Urges the authorities of harbour ${index + 1} in year ${edition + 1} to keep the ferries of the northern islands sailing on every day of the year, to tell those who live there of each change at least nine days before it, and to report to the Assembly what came of it;`;

const [ofFormat, ofPages] = process.argv.slice(2);
if (ofFormat !== undefined) await measure(ofFormat, Number(ofPages));
else await compare();
