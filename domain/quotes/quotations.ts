import type { Paragraph } from "./paragraphs.ts";

/** A quotation of the outermost level: [start, end) are its words, [outerStart, outerEnd) has its marks too. */
export type Quotation = {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** False when the paragraph ends before the quotation does, which then goes on in the next. */
  readonly isClosed: boolean;
};

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "«": "»",
  "‹": "›",
  '"': '"',
  "'": "'",
};

/** Marks that are also apostrophes open only before a word and close only after one. */
const APOSTROPHES = new Set(["‘", "'"]);
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Finds the quotations of one paragraph. Quotations inside quotations belong to the outer one. One that is not closed
 * ends with the paragraph: each further paragraph of a long quotation opens its own marks.
 */
export function quotations(paragraph: Paragraph): Quotation[] {
  const { text, start: base } = paragraph;
  const closing = closingMarks(text);
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!opens(text, at)) continue;
    const close = closing(at);
    if (close === null && APOSTROPHES.has(text.charAt(at))) continue;
    const end = close ?? text.length;
    const outerEnd = close === null ? end : close + 1;
    if (LETTER.test(text.slice(at + 1, end))) {
      found.push({
        start: base + at + 1,
        end: base + end,
        outerStart: base + at,
        outerEnd: base + outerEnd,
        isClosed: close !== null,
      });
    }
    at = outerEnd - 1;
  }
  return found;
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  if (!(mark in CLOSING)) return false;
  if (APOSTROPHES.has(mark)) return !LETTER.test(before) && LETTER.test(text.charAt(at + 1));
  // 5'10" is a height.
  return !(mark === '"' && /\p{N}/u.test(before));
}

/** Tells where the quotation that opens at a place closes: innermost marks first, each kind of mark read once. */
function closingMarks(text: string): (open: number) => number | null {
  const read = new Map<string, ReadonlyMap<number, number>>();
  return (open) => {
    const mark = text.charAt(open);
    const pairs = read.get(mark) ?? pairsOf(text, mark);
    read.set(mark, pairs);
    return pairs.get(open) ?? null;
  };
}

function pairsOf(text: string, mark: string): ReadonlyMap<number, number> {
  const closing = CLOSING[mark] ?? "";
  const isSame = closing === mark;
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const closes = closing.includes(sign) && !(APOSTROPHES.has(mark) && !closesAfterWord(text, at));
    if (closes && isSame) {
      for (const from of open) pairs.set(from, at);
      open = [];
    } else if (closes) {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, at);
    }
    if (sign === mark) open.push(at);
  }
  return pairs;
}

/** "’" in "isn’t" or "’90s" closes nothing; before a Korean particle ("‘평화’를") it does. */
function closesAfterWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const next = text.charAt(at + 1);
  const isBetweenLetters = LETTER.test(next) && !/\p{Script=Hangul}/u.test(next);
  return !isBetweenLetters && before !== "" && !/\s/.test(before);
}
