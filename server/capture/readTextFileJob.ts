import { randomUUID } from "node:crypto";
import type { ImportFormat } from "#domain/api/importing.ts";
import type { Block } from "#domain/document/block.ts";
import { err, type Result } from "#domain/result.ts";
import type { ImportedText, ImportRefusal, Reader } from "#formats/reading/imported.ts";
import type { TextFileJob } from "./captureJob.ts";

/** A text of five hundred pages; people write in it together, and their pages hold all of it. */
const MAX_CHARACTERS = 1_500_000;
const MAX_BLOCKS = 10_000;
/** A clause of fifty pages. */
const MAX_CLAUSE_CHARACTERS = 150_000;
const MAX_THREADS = 2_000;
/** Each thread is marked on each of its characters. */
const MAX_MARKED_CHARACTERS = 2_000_000;
/** What is told beside the text, its evidence and its threads' words, in characters of JSON. */
const MAX_BESIDE = 8_000_000;

/** Each is loaded with the first file that needs it. */
const READERS: Readonly<Record<ImportFormat, () => Promise<Reader>>> = {
  docx: async () => (await import("#formats/docx/read.ts")).readDocx,
  hwpx: async () => (await import("#formats/hwpx/read.ts")).readHwpx,
  odt: async () => (await import("#formats/odt/read.ts")).readOdt,
  akn: async () => (await import("#formats/akn/read.ts")).readAkn,
  html: async () => (await import("#formats/html/read.ts")).readHtml,
  markdown: async () => (await import("#formats/markdown/read.ts")).readMarkdown,
  json: async () => (await import("#formats/json/read.ts")).readJson,
  text: async () => (await import("#formats/text/read.ts")).readText,
};

/** Reads the file that a thread was given with its format's reader; refuses what is longer than a text can be. */
export async function readTextFileJob({
  format,
  bytes,
  language,
}: TextFileJob): Promise<Result<ImportedText, ImportRefusal>> {
  const reader = await READERS[format]();
  const read = await reader(bytes, { newId: randomUUID, language });
  return read.ok && isTooLong(read.value) ? err({ code: "tooLarge", params: {} }) : read;
}

function isTooLong({ blocks, threads, report, evidence }: ImportedText): boolean {
  const clauses = Object.values(blocks).flat().map(charactersIn);
  const marked = threads.map(({ start, end }) => Math.max(0, end - start));
  return (
    clauses.length > MAX_BLOCKS ||
    threads.length > MAX_THREADS ||
    sum(clauses) > MAX_CHARACTERS ||
    clauses.some((characters) => characters > MAX_CLAUSE_CHARACTERS) ||
    sum(marked) > MAX_MARKED_CHARACTERS ||
    JSON.stringify([threads, report, evidence]).length > MAX_BESIDE
  );
}

const charactersIn = ({ content }: Block): number =>
  sum(content.map((piece) => (piece.type === "text" || piece.type === "note" ? piece.text.length : 1)));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
