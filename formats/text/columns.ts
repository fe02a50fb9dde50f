import stringWidth from "string-width";

/** How wide plain text is set: 72 columns fit a page of A4 in a typewriter's face with room for the numbers of its lines. */
export const COLUMNS = 72;

/** What stands under each heading of the page's own, in the middle as it does. */
export const HEADING_RULE = "-".repeat(12);

/** The number of a line stands in the margin, as wide as the last one is, and so far from its words. */
export const MARGIN_GAP = "  ";

/** Every fifth line is numbered, as parliaments number them. */
export const NUMBERED_EVERY = 5;

/**
 * The words in lines of at most `width` columns, broken where white space stands; a word that is wider than a line is
 * broken within. No word is lost and none is joined to another.
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const word of text.split(/\s+/u).filter((each) => each !== "")) {
    // A line's width is its words' and the spaces': measuring it anew for each word would cost the square of its length.
    const wordWidth = columnsOf(word);
    if (line !== "" && lineWidth + 1 + wordWidth <= width) {
      line += ` ${word}`;
      lineWidth += 1 + wordWidth;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = wordWidth <= width ? [word] : broken(word, width);
    line = pieces.pop() ?? "";
    lineWidth = columnsOf(line);
    lines.push(...pieces);
  }
  return line === "" ? lines : [...lines, line];
}

/** One column each; what else there is takes a table of widths, and most of a second for a long text. */
const ONE_COLUMN_EACH = /^[\u0020-\u007e]*$/u;

/** How many columns the words take: two for a sign of Korean script. */
export const columnsOf = (text: string): number => (ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text));

function broken(word: string, width: number): string[] {
  const pieces = [""];
  for (const sign of word) {
    const last = pieces.length - 1;
    const longer = (pieces[last] ?? "") + sign;
    if (columnsOf(longer) > width && pieces[last] !== "") pieces.push(sign);
    else pieces[last] = longer;
  }
  return pieces;
}

/** The text in the middle of the width, a line each. */
export const centred = (text: string): string[] =>
  wrapped(text, COLUMNS).map((line) => " ".repeat(Math.floor((COLUMNS - columnsOf(line)) / 2)) + line);

/** Words beside a label: further lines stand under the first word, as deep as `indent` and the label are wide. */
export function hanging(label: string, words: string, indent: number, width = COLUMNS): string[] {
  const first = " ".repeat(indent) + (label === "" ? "" : `${label} `);
  const room = Math.max(columnsOf(first), indent);
  const lines = wrapped(words, Math.max(width - room, MIN_COLUMNS));
  return lines.length === 0
    ? [first.trimEnd()]
    : lines.map((line, index) => (index === 0 ? first : " ".repeat(room)) + line);
}

/** What is left for words however deep a clause stands. */
const MIN_COLUMNS = 24;
