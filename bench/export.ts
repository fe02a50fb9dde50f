/**
 * `npm run bench:export`: what each format costs to be written, warm, at 12 and at 120 pages, with and without what is dear; and
 * what LibreOffice and pandoc take to make the same format of the same text, in the same run, where they are installed. Goals:
 * 12 pages in under a second, 120 in under five. On a machine that others use too, processor time says more than time.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { EXPORT_FORMATS, USUAL_PARTS, type ExportFormat, type ExportPart } from "#domain/api/exporting.ts";
import { WRITERS } from "#server/queries/writers.ts";
import { longText } from "./longText.ts";
import { costOf, installed, type Cost } from "./otherProgram.ts";
import { percentile } from "./percentile.ts";

const PAGES = [12, 120] as const;
const GOALS_MS: Readonly<Record<(typeof PAGES)[number], number>> = { 12: 1000, 120: 5000 };
const RUNS: Readonly<Record<number, number>> = { 12: 5, 120: 3 };
const RUNS_OF_OTHERS = 3;
const WARM_UP_PAGES = 12;

type Case = { readonly format: ExportFormat; readonly language: "en" | "ko"; readonly parts: readonly ExportPart[] };

const DEAR_PARTS: readonly (readonly ExportPart[])[] = [["contents"], ["lineNumbers"], ["contents", "lineNumbers"]];

const CASES: readonly Case[] = [
  ...EXPORT_FORMATS.map((format): Case => ({ format, language: "en", parts: [] })),
  ...(["pdf", "docx"] as const).flatMap((format) =>
    DEAR_PARTS.map((parts): Case => ({ format, language: "en", parts })),
  ),
  { format: "pdf", language: "ko", parts: [] },
  { format: "pdf", language: "ko", parts: ["contents", "lineNumbers"] },
];

const nameOf = ({ format, language, parts }: Case): string => [format, language, ...parts].join(" ");

/** One case in a process of its own, as the server writes it, so that its memory is its own. */
async function measure(given: string, pages: number, file: string): Promise<void> {
  const wish = CASES.find((each) => nameOf(each) === given);
  if (wish === undefined) throw new Error(`There is no case ${given}.`);
  const { format, language } = wish;
  const parts = [...USUAL_PARTS, ...wish.parts];
  // Another text each time: a writer that remembers the last one would be measured remembering.
  const texts = Array.from({ length: RUNS[pages] ?? 1 }, (_, edition) => longText({ pages, language, parts, edition }));
  const write = await WRITERS[format]();
  await write(longText({ pages: WARM_UP_PAGES, language, parts, edition: texts.length }));
  const costs: { wallMs: number; cpuMs: number }[] = [];
  let bytes = new Uint8Array();
  for (const model of texts) {
    globalThis.gc?.();
    const start = performance.now();
    const cpu = process.cpuUsage();
    bytes = new Uint8Array((await write(model)).bytes);
    const { user, system } = process.cpuUsage(cpu);
    costs.push({ wallMs: performance.now() - start, cpuMs: (user + system) / 1000 });
  }
  await writeFile(file, bytes);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const cost: Measured = { ...median(costs), peakBytes, kb: bytes.length / 1024 };
  process.stdout.write(JSON.stringify(cost));
  process.exit(0);
}

const median = (costs: readonly { readonly wallMs: number; readonly cpuMs: number }[]) => ({
  wallMs: percentile(
    costs.map(({ wallMs }) => wallMs),
    0.5,
  ),
  cpuMs: percentile(
    costs.map(({ cpuMs }) => cpuMs),
    0.5,
  ),
});

type Measured = Cost & { readonly kb: number };

const run = promisify(execFile);

async function measured(wish: Case, pages: number, file: string): Promise<Measured> {
  const args = ["--expose-gc", import.meta.filename, nameOf(wish), String(pages), file];
  const { stdout } = await run(process.execPath, args);
  const cost: Measured = JSON.parse(stdout);
  return cost;
}

/** A program that makes the same format of a file that was just written. It starts anew for each, as it is used. */
type Other = {
  readonly name: string;
  readonly programs: readonly string[];
  readonly formats: Partial<Readonly<Record<ExportFormat, (folder: string) => readonly string[]>>>;
};

const office =
  (from: string, to: string) =>
  (folder: string): string[] => [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--convert-to",
    to,
    "--outdir",
    path.join(folder, "out"),
    path.join(folder, `text.${from}`),
  ];

const pandoc =
  (from: string, to: string) =>
  (folder: string): string[] => [path.join(folder, `text.${from}`), "-t", to, "-o", path.join(folder, `pandoc.${to}`)];

const OTHERS: readonly Other[] = [
  {
    name: "LibreOffice",
    programs: ["soffice", "libreoffice"],
    formats: {
      docx: office("odt", "docx"),
      pdf: office("docx", "pdf:writer_pdf_Export"),
      odt: office("docx", "odt"),
      html: office("docx", "html"),
      text: office("docx", "txt:Text"),
    },
  },
  {
    name: "pandoc",
    programs: ["pandoc"],
    formats: {
      docx: pandoc("odt", "docx"),
      odt: pandoc("docx", "odt"),
      html: pandoc("docx", "html"),
      markdown: pandoc("docx", "markdown"),
      text: pandoc("docx", "plain"),
    },
  },
];

async function costOfOther(program: string, args: readonly string[]): Promise<Cost> {
  // Its first start makes its profile, which no later one pays for.
  await costOf(program, args);
  const costs: Cost[] = [];
  for (let i = 0; i < RUNS_OF_OTHERS; i++) costs.push(await costOf(program, args));
  return { ...median(costs), peakBytes: Math.max(...costs.map(({ peakBytes }) => peakBytes)) };
}

const rowOf = ({ wallMs, cpuMs, peakBytes }: Cost) => ({
  "median ms": Math.round(wallMs),
  "cpu ms": Math.round(cpuMs),
  "peak MB": Math.round(peakBytes / 1024 ** 2),
});

function goalMet({ wallMs, cpuMs }: Cost, goalMs: number): string {
  if (wallMs < goalMs) return "yes";
  return cpuMs < goalMs ? "by cpu" : "NO";
}

async function ours(pages: (typeof PAGES)[number], folder: string): Promise<ReadonlyMap<ExportFormat, Measured>> {
  const plain = new Map<ExportFormat, Measured>();
  const table: Record<string, object> = {};
  for (const wish of CASES) {
    const file = path.join(folder, wish.parts.length === 0 && wish.language === "en" ? `text.${wish.format}` : "other");
    const cost = await measured(wish, pages, file);
    if (!plain.has(wish.format)) plain.set(wish.format, cost);
    const goal = goalMet(cost, GOALS_MS[pages]);
    table[nameOf(wish)] = { ...rowOf(cost), "file kB": Math.round(cost.kb), "within goal": goal };
  }
  console.log(`\n${pages} pages, median of ${RUNS[pages]}, warm; goal ${GOALS_MS[pages]} ms`);
  console.table(table);
  return plain;
}

async function others(folder: string, plain: ReadonlyMap<ExportFormat, Measured>): Promise<void> {
  const table: Record<string, object> = {};
  for (const { name, programs, formats } of OTHERS) {
    const program = await installed(programs);
    if (program === null) continue;
    for (const [format, args] of Object.entries(formats)) {
      const cost = await costOfOther(program, args(folder));
      const own = plain.get(EXPORT_FORMATS.find((each) => each === format) ?? "text");
      const times = (theirs: number, oursIs: number) => `${(theirs / oursIs).toFixed(1)} times ours`;
      table[`${name}, ${format}`] = {
        ...rowOf(cost),
        ...(own ? { time: times(cost.wallMs, own.wallMs), cpu: times(cost.cpuMs, own.cpuMs) } : {}),
        ...(own ? { memory: times(cost.peakBytes, own.peakBytes) } : {}),
      };
    }
  }
  if (Object.keys(table).length === 0) return;
  console.log(`The same text by others, each started anew, median of ${RUNS_OF_OTHERS}`);
  console.table(table);
}

const load = (): string =>
  `Load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(", ")} on ${availableParallelism()} processors`;

async function compare(): Promise<void> {
  console.log(load());
  for (const { name, programs } of OTHERS) {
    if ((await installed(programs)) === null) console.log(`${name} is not installed: nothing is compared with it.`);
  }
  const folder = await mkdtemp(path.join(tmpdir(), "whereas-bench-"));
  try {
    for (const pages of PAGES) await others(folder, await ours(pages, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(load());
}

const [ofCase, ofPages, ofFile] = process.argv.slice(2);
if (ofCase !== undefined && ofFile !== undefined) await measure(ofCase, Number(ofPages), ofFile);
else await compare();
