import { isDeepStrictEqual } from "node:util";
import type { ImportFormat } from "#domain/api/importing.ts";
import { hashVersion } from "#domain/document/versionHash.ts";
import type { Block } from "#domain/document/block.ts";
import { readAkn } from "#formats/akn/read.ts";
import { writeAkn } from "#formats/akn/write.ts";
import { readDocx } from "#formats/docx/read.ts";
import { writeDocx } from "#formats/docx/write.ts";
import { readHtml } from "#formats/html/read.ts";
import { writeHtml } from "#formats/html/write.ts";
import { readHwpx } from "#formats/hwpx/read.ts";
import { writeHwpx } from "#formats/hwpx/write.ts";
import { readJson } from "#formats/json/read.ts";
import { writeJson } from "#formats/json/write.ts";
import { readMarkdown } from "#formats/markdown/read.ts";
import { writeMarkdown } from "#formats/markdown/write.ts";
import type { ExportModel, Written } from "#formats/model.ts";
import { readOdt } from "#formats/odt/read.ts";
import { writeOdt } from "#formats/odt/write.ts";
import { printable } from "#formats/printable.ts";
import { comparable, comparableBlocks } from "#formats/reading/comparable.ts";
import { exactBlocks } from "#formats/reading/exactBlocks.ts";
import type { Reader } from "#formats/reading/imported.ts";
import type { Run } from "#formats/runs.ts";
import { readText } from "#formats/text/read.ts";
import { writeText } from "#formats/text/write.ts";
import { missingWords, wordsAmong } from "./fileWords.ts";

type RoundTrip = {
  readonly format: ImportFormat;
  readonly write: (model: ExportModel) => Promise<Written>;
  readonly read: Reader;
  /** What must come back, as far as the format can carry it; null for a text of which nothing is to be compared but words. */
  readonly carried: (model: ExportModel) => unknown;
  readonly cameBack: (blocks: readonly Block[]) => unknown;
};

/** A note and the brackets of a change part the words around them. */
const saidIn = (run: Run): string =>
  run.type === "note" ? " " : run.type === "text" && run.style.revision !== null ? ` ${run.text} ` : run.text;

const blocksOf = ({ value, language }: ExportModel) => value.blocks[language] ?? [];

const nothingIfEmpty = (blocks: readonly unknown[]): unknown => (blocks.length === 0 ? null : blocks);

/** A format that carries the printed page. */
const printed = (format: ImportFormat, write: RoundTrip["write"], read: Reader): RoundTrip => ({
  format,
  write,
  read,
  carried: (model) => nothingIfEmpty(comparable(printable(model), format)),
  cameBack: (blocks) => comparableBlocks(blocks, format),
});

/** JSON's canonical form has its strings in NFC; half a pair is no character and stands in no file. */
const canonical = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize("NFC"));
const isWellFormed = (value: unknown): boolean => !/\\ud[89a-f]/iu.test(JSON.stringify(value));

/** Each format that has a reader. Of plain text, which does not say of a paragraph what it is, only the words are compared. */
export const ROUND_TRIPS: readonly RoundTrip[] = [
  printed("docx", writeDocx, readDocx),
  printed("odt", writeOdt, readOdt),
  printed("hwpx", writeHwpx, readHwpx),
  printed("html", writeHtml, readHtml),
  printed("markdown", writeMarkdown, readMarkdown),
  {
    format: "akn",
    write: writeAkn,
    read: readAkn,
    carried: (model) => nothingIfEmpty(exactBlocks(blocksOf(model))),
    cameBack: (blocks) => blocks,
  },
  {
    format: "json",
    write: (model) => writeJson({ ...model, sha256: hashVersion(model.value) }),
    read: readJson,
    carried: (model) =>
      isWellFormed(model)
        ? canonical(blocksOf(model).map(({ label: _label, parentId: _parent, stale: _stale, ...block }) => block))
        : null,
    cameBack: canonical,
  },
  { format: "text", write: writeText, read: readText, carried: () => null, cameBack: () => null },
];

/**
 * What differs between what was written and what was read, as far as the format can carry it; of plain text the words that are
 * neither in the text that was read nor in its threads nor in the report. Null where nothing differs.
 */
export async function difference(trip: RoundTrip, model: ExportModel): Promise<string | null> {
  const expected = trip.carried(model);
  const blocksPrinted = printable(model).parts.flatMap((part) => part.blocks);
  const words = trip.format === "text" ? wordsAmong(blocksPrinted.map(({ runs }) => runs.map(saidIn).join(""))) : [];
  if (words.length === 0 && expected === null) return null;
  let fresh = 0;
  const { bytes } = await trip.write(model);
  const read = await trip.read(bytes, { newId: () => `fresh-${++fresh}`, language: model.language });
  if (!read.ok) return `refused: ${read.error.code}`;
  const { blocks, languages, threads, report } = read.value;
  const lost = missingWords(words, wordsAmong([blocks, threads, report]));
  if (lost.length > 0) return `lost ${JSON.stringify(lost)}`;
  if (expected === null) return null;
  const found = trip.cameBack(blocks[model.language] ?? blocks[languages[0] ?? ""] ?? []);
  if (isDeepStrictEqual(found, expected)) return null;
  return `wrote ${JSON.stringify(expected)}\n  read ${JSON.stringify(found)}`;
}
