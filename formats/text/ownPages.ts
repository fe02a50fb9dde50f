import { readHeaderLine } from "../reading/headerLine.ts";
import { isNotesHeading, partOfHeading } from "../reading/partWords.ts";
import { COLUMNS, columnsOf, HEADING_RULE } from "./columns.ts";
import { isBesideHeading, isContentsHeading, isMarking, isTranslationNotice } from "./ownWords.ts";

/** A paragraph of a typed text. */
export type TypedParagraph = {
  readonly words: string;
  readonly centred: boolean;
  readonly isTitle: boolean;
  /** The line of the file that it begins at, from one. */
  readonly line: number;
};

/** A text in one language, with what the file says beside it. */
export type TypedPage = {
  readonly body: readonly TypedParagraph[];
  readonly notes: ReadonlyMap<string, string>;
  /** What the page makes itself: its marking, the chamber's name, the contents. */
  readonly furniture: readonly string[];
  /** Annex, approvals, positions, threads, signatures: each whole, its heading first. */
  readonly beside: readonly string[];
};

type Printed = Omit<TypedParagraph, "isTitle"> & { readonly lines: readonly string[]; readonly isHeaded: boolean };

/**
 * The pages of a file that our own writer made, a language each; null for any other file. Such a page begins with its marking
 * in the middle, parts paragraphs at empty lines and nowhere else, and rules a line under each heading of its own.
 */
export function ownPages(lines: readonly string[]): TypedPage[] | null {
  const paragraphs = printedParagraphs(lines);
  if (!beginsPage(paragraphs)) return null;
  const pages: Printed[][] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const parts = paragraph.words === PAGE_RULE && beginsPage(paragraphs.slice(index + 1, index + 3));
    if (index === 0 || parts) pages.push([]);
    if (!parts) pages.at(-1)?.push(paragraph);
  }
  return pages.map(ownPage);
}

const PAGE_RULE = "=".repeat(COLUMNS);

/** Whose eyes it is for stands above the marking. */
const beginsPage = (paragraphs: readonly Printed[]): boolean =>
  paragraphs.slice(0, 2).some(({ words, centred }) => centred && isMarking(words)) && paragraphs[0]?.centred === true;

function printedParagraphs(lines: readonly string[]): Printed[] {
  const paragraphs: Printed[] = [];
  let open: string[] = [];
  for (const [index, line] of [...lines, ""].entries()) {
    if (line.trim() !== "") open.push(line.trimEnd());
    else if (open.length > 0) {
      paragraphs.push(printed(open, index - open.length + 1));
      open = [];
    }
  }
  return paragraphs;
}

function printed(lines: readonly string[], line: number): Printed {
  const isHeaded = lines.length > 1 && lines.at(-1)?.trim() === HEADING_RULE && lines.every(isCentred);
  const said = isHeaded ? lines.slice(0, -1) : lines;
  const centred = lines.every(isCentred) && lines.some((each) => each.startsWith(" "));
  return { words: said.map((each) => each.trim()).join(" "), lines: said, centred, isHeaded, line };
}

const isCentred = (line: string): boolean =>
  line.length - line.trimStart().length === Math.floor((COLUMNS - columnsOf(line.trim())) / 2);

function ownPage(paragraphs: readonly Printed[]): TypedPage {
  const marking = paragraphs.findIndex(({ words }) => isMarking(words));
  const { above, rest } = aboveText(paragraphs.slice(marking + 1));
  const notes = new Map<string, string>();
  const furniture = [...paragraphs.slice(0, marking + 1).map(({ words }) => words), ...above.furniture];
  const body: TypedParagraph[] = [...above.body];
  const beside: string[] = [];
  let part: Part = "body";
  for (const paragraph of rest) {
    const { words, lines, isHeaded } = paragraph;
    const next: Part = isHeaded ? partUnder(words) : part;
    if (next === "beside" && isHeaded) beside.push(words);
    else if (next === "beside") beside.push(`${beside.pop() ?? ""}\n${trimmed(lines)}`);
    else if (next === "notes" && !isHeaded) putNote(notes, words);
    else if (next === "contents" && !isHeaded) furniture.push(`${furniture.pop() ?? ""}\n${trimmed(lines)}`);
    else if (next === "contents" || next === "notes") furniture.push(words);
    else if (isHeaded && partOfHeading(words) === null) furniture.push(words);
    else body.push(typed(paragraph));
    // The contents are one paragraph: the text follows without a heading where the chamber prints none.
    part = next === "contents" && !isHeaded ? "body" : next;
  }
  return { body, notes, furniture, beside };
}

const trimmed = (lines: readonly string[]): string => lines.map((line) => line.trim()).join("\n");

type Part = "body" | "contents" | "notes" | "beside";

/** A heading that is none of these is one of the text's parts. */
function partUnder(heading: string): Part {
  if (isContentsHeading(heading)) return "contents";
  if (isNotesHeading(heading)) return "notes";
  return isBesideHeading(heading) ? "beside" : "body";
}

function putNote(notes: Map<string, string>, words: string): void {
  const [, number = "", said = ""] = /^\[(\d+)\]\s*(.*)$/su.exec(words) ?? [];
  notes.set(number, number === "" ? `${notes.get("") ?? ""} ${words}`.trim() : said);
}

const typed = ({ words, centred, line }: Printed, isTitle = false): TypedParagraph => ({
  words,
  centred,
  isTitle,
  line,
});

/**
 * What stands above the text: a bill's title and then its fields, or the chamber's name, the fields and then the title. The
 * fields come first in `body`, where whoever reads on looks for them.
 */
function aboveText(paragraphs: readonly Printed[]): {
  readonly above: Pick<TypedPage, "body" | "furniture">;
  readonly rest: readonly Printed[];
} {
  const isPlainlyCentred = ({ centred, isHeaded }: Printed): boolean => centred && !isHeaded;
  const isNotice = ({ words }: Printed): boolean => isTranslationNotice(words);
  const fieldsAt = paragraphs.slice(0, MAX_ABOVE).findIndex(({ words }) => isField(words));
  const first = fieldsAt < 0 ? runLength(paragraphs, isPlainlyCentred) : fieldsAt;
  const names = paragraphs.slice(0, first);
  const fields = paragraphs.slice(first, first + fieldsLength(paragraphs.slice(first)));
  const after = paragraphs.slice(first + fields.length);
  const [top] = names.filter((each) => !isNotice(each));
  const isBill = fields[0] !== undefined && BILL_FIELD.test(fields[0].words);
  const below = after.slice(0, runLength(after, isPlainlyCentred));
  const titles = isBill ? [top] : fields.length > 0 ? below.slice(0, 1) : names.slice(1, 2);
  const title = titles.find((each) => each !== undefined && !isNotice(each));
  const notice = [...names, ...below.slice(0, 2)].filter(isNotice);
  const taken = new Set([...fields, ...notice, ...(isBill || top === undefined ? [] : [top]), title]);
  return {
    above: {
      furniture: [...taken].flatMap((each) =>
        each === undefined || each === title || fields.includes(each) ? [] : [each.words],
      ),
      body: [
        ...fields.map((each) => ({ ...typed(each), words: each.words.replace(/_{6}$/u, "").trim() })),
        ...(title === undefined ? [] : [typed(title, true)]),
      ],
    },
    rest: [...names, ...after].filter((each) => !taken.has(each)),
  };
}

/** The chamber's name, the title and the notice of a translation: fields stand no lower. */
const MAX_ABOVE = 3;

/** What a bill's fields begin with, in both languages: its title stands above them and no chamber's name. */
const BILL_FIELD = /^(?:의안번호|Bill number):/u;

/** A field that has not been filled in is a line to write on. */
const isField = (words: string): boolean => readHeaderLine(words, "en") !== null;

/** The fields follow on each other; one that no chamber has any more may stand among them. */
function fieldsLength(paragraphs: readonly Printed[]): number {
  const length = runLength(paragraphs, ({ words }) => LABELLED.test(words));
  const known = paragraphs.slice(0, length).findLastIndex(({ words }) => isField(words)) + 1;
  // What comes next in the middle of the page is a title or a heading: all above it are fields.
  return known > 0 && paragraphs[length]?.centred === true ? length : known;
}

const LABELLED = /^[^:：]{2,40}[:：]\s/u;

function runLength<T>(items: readonly T[], is: (item: T) => boolean): number {
  const end = items.findIndex((item) => !is(item));
  return end < 0 ? items.length : end;
}
