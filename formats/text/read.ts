import type { Block, Inline } from "#domain/document/block.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { decodedText, markedEncoding } from "../reading/decodedText.ts";
import type { ImportedText, ImportFinding, ImportRefusal, ReadOptions } from "../reading/imported.ts";
import { joinedHeader } from "../reading/joinedHeader.ts";
import { isNotesHeading } from "../reading/partWords.ts";
import type { ReadParagraph } from "../reading/readParagraph.ts";
import { readLabel } from "../reading/readLabel.ts";
import { recogniseStructure } from "../reading/recogniseStructure.ts";
import { textLanguage } from "../reading/textLanguage.ts";
import { plainText } from "../plainText.ts";
import { ownPages, type TypedPage, type TypedParagraph } from "./ownPages.ts";
import { withoutLineNumbers } from "./withoutLineNumbers.ts";

/** A thousand pages of text. */
const MAX_BYTES = 16 * 1024 * 1024;

/** So much white space before a line says that it stands in the middle. */
const CENTRED_INDENT = 8;

/**
 * Plain text as somebody typed or mailed it: paragraphs between empty lines or at numbers, line numbers in the margin taken
 * off, notes at the end put back where their numbers stand. In a file of our own what stands beside the text is told apart.
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
  const [page, ...further] = ownPages(lines) ?? [otherPage(lines)];
  if (page === undefined || page.body.length === 0) return err({ code: "noText", params: {} });
  const first = readPage(page, options);
  const { translations, others } = translationsOf(first, further, options);
  const sections = [first, ...translations];
  return ok({
    languages: sections.map(({ language }) => language),
    blocks: Object.fromEntries(sections.map(({ language, blocks }) => [language, blocks])),
    styleId: first.styleId,
    header: joinedHeader(sections.map(({ header }) => header)),
    evidence: [],
    threads: [],
    report: [
      ...(wereNumbered ? [info("furnitureLeftOut", { words: "1, 2, 3 …" })] : []),
      ...replaced.map((words) => info("characterReplaced", { words })),
      ...sections.flatMap(({ report }) => report),
      ...others.map((words) => info("partLeftOut", { words })),
    ],
  });
}

type Section = Pick<ImportedText, "styleId" | "header" | "report"> & {
  readonly language: string;
  readonly blocks: readonly Block[];
};

/** What somebody else typed does not say where the text ends but by its notes. */
function otherPage(lines: readonly string[]): TypedPage {
  return { ...partNotes(paragraphsOf(lines)), furniture: [], beside: [] };
}

function readPage({ body, notes, furniture, beside }: TypedPage, options: ReadOptions): Section {
  const used = new Set<string>();
  const paragraphs = body.map((paragraph) => asRead(paragraph, notes, used));
  const language = textLanguage(body.map(({ words }) => words).join("\n"), null, options.language);
  const { blocks, styleId, header, report } = recogniseStructure(paragraphs, { ...options, language });
  const findings: ImportFinding[] = [
    ...furniture.map((words) => info("furnitureLeftOut", { words })),
    ...[...used].map((number) => info("noteToMatch", { number })),
    // A note that nothing in the text points at is still said.
    ...[...notes].filter(([number]) => !used.has(number)).map(([, words]) => info("partLeftOut", { words })),
    ...beside.map((words) => info("partLeftOut", { words })),
  ];
  return { language, blocks, styleId, header, report: [...findings, ...report] };
}

/**
 * Further pages that have a block for each of the first one's, in another language: they are what those are, with their ids. Of
 * other pages the words.
 */
function translationsOf(
  first: Section,
  pages: readonly TypedPage[],
  options: ReadOptions,
): { readonly translations: readonly Section[]; readonly others: readonly string[] } {
  const translations: Section[] = [];
  const others: string[] = [];
  for (const page of pages) {
    // It says nothing of its language but by its letters: beside a Korean text any other is English.
    const section = readPage(page, { ...options, language: first.language === "ko" ? "en" : options.language });
    const isNew = [first, ...translations].every(({ language }) => language !== section.language);
    if (isNew && section.blocks.length === first.blocks.length) translations.push(asTranslationOf(first, section));
    else others.push(wordsOfPage(page));
  }
  return { translations, others };
}

function asTranslationOf({ blocks: originals }: Section, section: Section): Section {
  const ids = new Map(section.blocks.map(({ id }, index) => [id, originals[index]?.id ?? id]));
  return {
    ...section,
    blocks: section.blocks.map((block, index) => ({ ...(originals[index] ?? block), content: block.content })),
    report: section.report.map((finding) => {
      const { blockId } = finding.where;
      return blockId === null
        ? finding
        : { ...finding, where: { ...finding.where, blockId: ids.get(blockId) ?? blockId } };
    }),
  };
}

const wordsOfPage = ({ body, notes, furniture, beside }: TypedPage): string =>
  [
    ...furniture,
    ...body.map(({ words }) => words),
    ...[...notes].map(([number, said]) => `[${number}] ${said}`),
    ...beside,
  ].join("\n");

/** UTF-8, UTF-16 where its mark says so, or what older Korean programs write; bytes that are none of them are no plain text. */
const textOf = (bytes: Uint8Array): string | null =>
  markedEncoding(bytes) === null && bytes.includes(0) ? null : decodedText(bytes, "utf-8");

/** Lines of one paragraph are joined; an empty line ends one, and so does a line that begins with a number of a list. */
function paragraphsOf(lines: readonly string[]): TypedParagraph[] {
  const paragraphs: { words: string; centred: boolean; isTitle: boolean; line: number }[] = [];
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
    else paragraphs.push({ words, centred, isTitle: false, line: index + 1 });
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
  { words, centred, isTitle, line }: TypedParagraph,
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
  const heading = isTitle ? 0 : null;
  return { content, label: null, level: null, heading, kind: null, centred, place: `line ${line}`, anchors: [] };
}

const info = (code: ImportFinding["code"], params: ImportFinding["params"]): ImportFinding => ({
  severity: "info",
  code,
  params,
  where: { blockId: null, place: null },
});
