import { joinLines, wordsOf } from "./joinLines.ts";
import type { PdfLine } from "./pdfLines.ts";

/** Running heads and feet are this many lines from the edge of the words at most. */
const EDGE_LINES = 3;
/** Left and right pages often have heads of their own, and first pages none. */
const MIN_REPEAT_SHARE = 0.4;
/** Headings and captions differ from the words around them by more than printing does. */
const SIZE_STEP = 1.12;
/** Lines of one paragraph lie evenly; the room between two paragraphs is half a line at least. */
const PARAGRAPH_GAP = 1.35;
/** A first line is set in by a letter or two. */
const INDENT = 0.8;
/** A sentence that ends this many letters before the edge of its column ends its paragraph, most likely. */
const SHORT_BY = 3;
/** Columns are told apart by where they begin; first lines and lists are set in by less. */
const COLUMN_SHIFT = 3;
/** What the widths of words are guessed from is an average. */
const WORD_WIDTH_MARGIN = 1.3;

const SENTENCE_END = /[.!?:;。…]["”’'」』)\]]*$/u;
const BULLET = /^(?:[•·∙‣◦▪▫■□●○◆◇▶▷※ㅇ]|[-–—]\s)/u;
const NUMBERED = /^(?:\(?(?:\d{1,2}|[가-하]|[a-z]|[ivx]+)[.)]\s|제\d+조)/u;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*쪽)?(?:\s*[-–—])?$/iu;

/** The paragraphs of a document out of its lines: running heads, feet and page numbers left out, broken words mended. */
export function pdfParagraphs(lines: readonly PdfLine[]): string[] {
  const body = withoutRunningLines(lines);
  const pitch = typicalPitch(body);
  const words = wordsOf(body);
  const pages = Map.groupBy(body, ({ page }) => page);
  const paragraphs: PdfLine[][] = [];
  for (const [index, line] of body.entries()) {
    const before = body[index - 1];
    const last = paragraphs.at(-1);
    const right = before ? columnRight(pages.get(before.page) ?? [], before) : 0;
    if (before && last && !isBreak(before, line, { pitch, right })) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => joinLines(paragraph, words)).filter((text) => text !== "");
}

function withoutRunningLines(lines: readonly PdfLine[]): PdfLine[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()];
  const edges = new Set(pages.flatMap(edgeLines));
  const counts = Map.groupBy(edges, (line) => runningKey(line.text));
  const least = Math.max(2, Math.ceil(pages.length * MIN_REPEAT_SHARE));
  const isRepeated = (line: PdfLine) =>
    new Set(counts.get(runningKey(line.text))?.map(({ page }) => page)).size >= least;
  return lines.filter((line) => !edges.has(line) || !(isRepeated(line) || PAGE_NUMBER.test(line.text.trim())));
}

function edgeLines(page: readonly PdfLine[]): PdfLine[] {
  const fromTop = page.toSorted((a, b) => b.baseline - a.baseline);
  // The middle of a short page is no edge.
  const reach = Math.min(EDGE_LINES, Math.max(1, Math.floor(page.length / 4)));
  return page.length < 2 ? [] : [...fromTop.slice(0, reach), ...fromTop.slice(-reach)];
}

/** "Page 3 of 9" and "Page 4 of 9" are one running line. */
const runningKey = (text: string): string => text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();

/** The commonest distance between two lines, for its letters' size. */
function typicalPitch(lines: readonly PdfLine[]): number {
  const pitches = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      const pitch = before && before.page === line.page ? (before.baseline - line.baseline) / line.size : 0;
      return pitch > 0.8 && pitch < 3 ? [pitch] : [];
    })
    .toSorted((a, b) => a - b);
  // Below the middle, for where every other line begins a paragraph.
  return pitches[Math.floor(pitches.length / 3)] ?? DEFAULT_PITCH;
}

/** Of the letters' size; what word processors set as single. */
const DEFAULT_PITCH = 1.2;

/** Where the column ends in which a line stands, by those of its page that begin with it and are set alike. */
function columnRight(page: readonly PdfLine[], line: PdfLine): number {
  const rights = page
    .filter(
      ({ left, size }) => Math.abs(left - line.left) < line.size * COLUMN_SHIFT && stepOf(size, line.size) <= SIZE_STEP,
    )
    .map(({ right }) => right)
    .toSorted((a, b) => b - a);
  // One line among many may reach out of the column.
  return rights[rights.length > MANY_LINES ? 1 : 0] ?? line.right;
}

const MANY_LINES = 4;

const stepOf = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

function isBreak(before: PdfLine, line: PdfLine, { pitch, right }: { pitch: number; right: number }): boolean {
  const { size } = before;
  if (stepOf(size, line.size) > SIZE_STEP || BULLET.test(line.text.trim())) return true;
  const ends = SENTENCE_END.test(before.text.trim());
  const drop = before.baseline - line.baseline;
  const isElsewhere = before.page !== line.page || drop < 0 || line.left > before.right;
  if (!isElsewhere && drop > size * pitch * PARAGRAPH_GAP) return true;
  const room = right - before.right;
  // The next word had room on the line: its writer ended it there, whatever it ends in.
  const hadRoom = room > (firstWordWidth(line) + size / 2) * WORD_WIDTH_MARGIN;
  const isShort = room > size * SHORT_BY;
  // Another column or page may be of another width, so there a small letter goes on with the sentence.
  if (isElsewhere) return /^\p{Ll}/u.test(line.text.trim()) ? ends && isShort : ends || hadRoom;
  if (hadRoom || !ends) return hadRoom;
  return isShort || line.left - before.left > size * INDENT || NUMBERED.test(line.text.trim());
}

/** By the average width of the line's letters. */
function firstWordWidth({ text, left, right }: PdfLine): number {
  const trimmed = text.trim();
  const word = /^\S+/.exec(trimmed)?.[0] ?? "";
  return (word.length * (right - left)) / Math.max(1, trimmed.length);
}
