import { randomUUID } from "node:crypto";
import type { ImportFormat } from "#domain/api/importing.ts";
import type { Block, Inline } from "#domain/document/block.ts";
import { runsUnder } from "#domain/document/runsUnder.ts";
import { err, type Result } from "#domain/result.ts";
import type { ImportedText, ImportRefusal, Reader } from "#formats/reading/imported.ts";
import type { TextFileJob } from "./captureJob.ts";

/** A text of five hundred pages; people write in it together, and their pages hold all of it. */
const MAX_CHARACTERS = 1_500_000;
const MAX_BLOCKS = 10_000;
/** A clause of fifty pages. */
const MAX_CLAUSE_CHARACTERS = 150_000;
/** Words between marks, notes, citations: a fifteenth of the characters, and many times what five hundred pages have. */
const MAX_PIECES = 100_000;
const MAX_THREADS = 2_000;
/** Each becomes a thread; twenty on every page. */
const MAX_CHANGES = 10_000;
/** Each thread keeps the words that it stands on. */
const MAX_MARKED_CHARACTERS = 2_000_000;
/** Threads that lie over one another cut one another's words, and each is marked on each of the pieces. */
const MAX_THREAD_MARKS = 100_000;
/** Each citation of what is not known here becomes a note with all that the file says of it: some two thousand of them. */
const MAX_CITED_CHARACTERS = 4_000_000;
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

function isTooLong({ blocks, threads, report, evidence, header, proceedings }: ImportedText): boolean {
  const clauses = Object.values(blocks).flat();
  const pieces = clauses.flatMap(({ content }) => content);
  const lengths = clauses.map(charactersIn);
  const marked = threads.map(({ start, end }) => Math.max(0, end - start));
  return (
    clauses.length > MAX_BLOCKS ||
    pieces.length > MAX_PIECES ||
    threads.length > MAX_THREADS ||
    pieces.filter(isChanged).length > MAX_CHANGES ||
    sum(lengths) > MAX_CHARACTERS ||
    lengths.some((characters) => characters > MAX_CLAUSE_CHARACTERS) ||
    citedCharacters(pieces, evidence) > MAX_CITED_CHARACTERS ||
    sum(marked) > MAX_MARKED_CHARACTERS ||
    threadMarks(blocks, threads) > MAX_THREAD_MARKS ||
    JSON.stringify([threads, report, evidence, header, proceedings]).length > MAX_BESIDE
  );
}

const charactersIn = ({ group, content }: Block): number => (group ?? "").length + sum(content.map(pieceCharacters));

/** An atom takes a place, and the words that it has or may become. */
function pieceCharacters(piece: Inline): number {
  switch (piece.type) {
    case "text":
    case "note":
      return piece.text.length;
    case "blank":
      return piece.hint.length + 1;
    case "crossReference":
      return piece.blockId.length + 1;
    case "cite":
      return piece.evidenceId.length + 1;
  }
}

const isChanged = ({ marks }: Inline): boolean => marks.some(({ type }) => type === "insertion" || type === "deletion");

/** What the notes would come to if nothing of what the text cites were known here. */
function citedCharacters(pieces: readonly Inline[], evidence: ImportedText["evidence"]): number {
  const lengths = new Map(evidence.map((item) => [item.id, JSON.stringify(item).length]));
  return sum(pieces.map((piece) => (piece.type === "cite" ? (lengths.get(piece.evidenceId) ?? 0) : 0)));
}

/** On how many pieces of words threads are marked, each on each. */
function threadMarks(blocks: ImportedText["blocks"], threads: ImportedText["threads"]): number {
  const byBlock = Map.groupBy(threads, ({ language, blockId }) => JSON.stringify([language, blockId]));
  const counts = Object.entries(blocks).flatMap(([language, own]) =>
    own.map(({ id, content }) => {
      const ranges = byBlock.get(JSON.stringify([language, id])) ?? [];
      return ranges.length === 0 ? 0 : sum(runsUnder(content, ranges).map((run) => run.ranges.length));
    }),
  );
  return sum(counts);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
