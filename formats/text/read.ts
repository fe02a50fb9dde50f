import type { Inline } from "#domain/document/block.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { decodedText, markedEncoding } from "../reading/decodedText.ts";
import type { ImportedText, ImportFinding, ImportRefusal, ReadOptions } from "../reading/imported.ts";
import { isNotesHeading } from "../reading/partWords.ts";
import type { ReadParagraph } from "../reading/readParagraph.ts";
import { readLabel } from "../reading/readLabel.ts";
import { recogniseStructure } from "../reading/recogniseStructure.ts";
import { textLanguage } from "../reading/textLanguage.ts";
import { plainText } from "../plainText.ts";
import { withoutLineNumbers } from "./withoutLineNumbers.ts";

/** A thousand pages of text. */
const MAX_BYTES = 16 * 1024 * 1024;

/** So much white space before a line says that it stands in the middle. */
const CENTRED_INDENT = 8;

/**
 * Plain text as somebody typed or mailed it: paragraphs between empty lines or at numbers, line numbers in the margin taken
 * off, notes at the end put back where their numbers stand.
 */
export function readText(bytes: Uint8Array, options: ReadOptions): Promise<Result<ImportedText, ImportRefusal>> {
  return Promise.resolve(read(bytes, options));
}

function read(bytes: Uint8Array, options: ReadOptions): Result<ImportedText, ImportRefusal> {
  if (bytes.length > MAX_BYTES) return err({ code: "tooLarge", params: {} });
  const decoded = textOf(bytes);
  if (decoded === null) return err({ code: "notThisFormat", params: {} });
  // A tab is white space of the margin, and a form feed ends a page and its paragraph.
  const typed = decoded.replace(/\t/gu, "    ").split(/\r\n?|\n|\f/u);
  const cleaned = typed.map((line) => plainText(line));
  const replaced = [...new Set(cleaned.flatMap((line) => line.replaced))];
  const { lines, wereNumbered } = withoutLineNumbers(cleaned.map(({ text }) => text));
  const { body, notes } = partNotes(paragraphsOf(lines));
  if (body.length === 0) return err({ code: "noText", params: {} });
  const used = new Set<string>();
  const paragraphs = body.map((paragraph) => asRead(paragraph, notes, used));
  const language = textLanguage(decoded, null, options.language);
  const { blocks, styleId, header, report } = recogniseStructure(paragraphs, { ...options, language });
  const findings: ImportFinding[] = [
    ...(wereNumbered ? [info("furnitureLeftOut", { words: "1, 2, 3 …" })] : []),
    ...replaced.map((words) => info("characterReplaced", { words })),
    ...[...used].map((number) => info("noteToMatch", { number })),
    // A note that nothing in the text points at is still said.
    ...[...notes].filter(([number]) => !used.has(number)).map(([, words]) => info("partLeftOut", { words })),
  ];
  return ok({
    languages: [language],
    blocks: { [language]: blocks },
    styleId,
    header,
    evidence: [],
    threads: [],
    report: [...findings, ...report],
  });
}

/** UTF-8, UTF-16 where its mark says so, or what older Korean programs write; bytes that are none of them are no plain text. */
const textOf = (bytes: Uint8Array): string | null =>
  markedEncoding(bytes) === null && bytes.includes(0) ? null : decodedText(bytes, "utf-8");

type TypedParagraph = { readonly words: string; readonly centred: boolean; readonly line: number };

/** Lines of one paragraph are joined; an empty line ends one, and so does a line that begins with a number of a list. */
function paragraphsOf(lines: readonly string[]): TypedParagraph[] {
  const paragraphs: { words: string; centred: boolean; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    if (words === "" || isRule(words)) {
      isOpen = false;
      continue;
    }
    const centred = line.length - line.trimStart().length >= CENTRED_INDENT;
    const last = paragraphs.at(-1);
    if (isOpen && last !== undefined && !beginsItem(words) && last.centred === centred) last.words += ` ${words}`;
    else paragraphs.push({ words, centred, line: index + 1 });
    isOpen = true;
  }
  return paragraphs;
}

/** A line of dashes under a heading, or of equals signs between two texts. */
const isRule = (words: string): boolean => /^[-=_*]{3,}$/u.test(words);

const beginsItem = (words: string): boolean => {
  const [, sign = ""] = /^(\S{1,8})\s/u.exec(words) ?? [];
  return readLabel(sign).length > 0 || /^\[\d{1,4}\]/u.test(words);
};

/** The notes at the end, by their numbers: under their heading, or the last paragraphs that all begin with "[1]". */
function partNotes(paragraphs: readonly TypedParagraph[]): {
  readonly body: readonly TypedParagraph[];
  readonly notes: ReadonlyMap<string, string>;
} {
  const notes = new Map<string, string>();
  // A clause may begin with the number of a note, too: the notes come last.
  const body = paragraphs
    .toReversed()
    .filter(({ words }) => {
      const [, number, said] = /^\[(\d{1,4})\]\s*(.+)$/su.exec(words) ?? [];
      if (number === undefined || said === undefined || notes.has(number)) return true;
      notes.set(number, said);
      return false;
    })
    .toReversed();
  return { body: notes.size === 0 ? body : body.filter(({ words }) => !isNotesHeading(words)), notes };
}

function asRead(
  { words, centred, line }: TypedParagraph,
  notes: ReadonlyMap<string, string>,
  used: Set<string>,
): ReadParagraph {
  const content = words.split(/(\[\d{1,4}\])/u).flatMap((piece): Inline[] => {
    const number = /^\[(\d{1,4})\]$/u.exec(piece)?.[1];
    const said = number === undefined ? undefined : notes.get(number);
    if (number === undefined || said === undefined)
      return piece === "" ? [] : [{ type: "text", text: piece, marks: [] }];
    used.add(number);
    return [{ type: "note", text: said, marks: [] }];
  });
  return { content, label: null, level: null, heading: null, kind: null, centred, place: `line ${line}`, anchors: [] };
}

const info = (code: ImportFinding["code"], params: ImportFinding["params"]): ImportFinding => ({
  severity: "info",
  code,
  params,
  where: { blockId: null, place: null },
});
