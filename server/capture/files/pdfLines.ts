import type { PDFPageProxy } from "unpdf/pdfjs";

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
type TextItem = Extract<TextContent["items"][number], { readonly str: string }>;

/** A line of a page as it is set: where it stands, in points from the page's lower left corner. */
export type PdfLine = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
};

/** Of the letters' size: raised numbers and sunken indices move by less, the next line by more. */
const SAME_LINE_SHIFT = 0.5;
/** A space is a quarter of a letter's size or more; programs that write none leave that much room between words. */
const WORD_GAP = 0.2;
/** Numbers of notes are set this much smaller than the words that they follow. */
const NOTE_MARK_SIZE = 0.8;
const NOTE_MARK_RISE = 0.2;

/** The lines of a page, in the order in which the page sets them: that is how columns stay one after another. */
export function pdfLines({ items }: TextContent, page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfLine | null = null;
  for (const item of items) {
    // The others mark where the parts of the page's structure begin and end.
    const piece = "str" in item ? pieceOf(item, page) : null;
    if (piece !== null) {
      if (open !== null && isSameLine(open, piece)) open = isNoteMark(open, piece) ? open : joined(open, piece);
      else {
        if (open !== null) lines.push(open);
        open = piece;
      }
    }
  }
  if (open !== null) lines.push(open);
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/[\s\u00a0]+/g, " ").normalize("NFC") }))
    .filter(({ text }) => text.trim() !== "");
}

function pieceOf({ str, width, transform }: TextItem, page: number): PdfLine | null {
  const [a, b, c, d, left, baseline] = transform.map(Number);
  if (str === "" || left === undefined || baseline === undefined) return null;
  const size = Math.hypot(c ?? 0, d ?? 0) || Math.hypot(a ?? 0, b ?? 0);
  // A glyph that stands for no letter must not look like one that is not there.
  return { page, text: str.replaceAll("\0", "\ufffd"), left, right: left + width, baseline, size };
}

function isSameLine(line: PdfLine, piece: PdfLine): boolean {
  const size = Math.max(line.size, piece.size);
  return Math.abs(line.baseline - piece.baseline) < size * SAME_LINE_SHIFT && piece.left > line.right - size;
}

/** "3", "[3]", "3, 4", "*", and the comma between two. */
const NOTE_MARK = /^[\s\d,;*†‡[\]()–-]{1,12}$/;

/** Kept out of the words, which are to be quoted as they were said; "km²" and "10³" are no notes. */
function isNoteMark(line: PdfLine, piece: PdfLine): boolean {
  return (
    piece.size < line.size * NOTE_MARK_SIZE &&
    piece.baseline - line.baseline > piece.size * NOTE_MARK_RISE &&
    NOTE_MARK.test(piece.text) &&
    /(?:\p{L}{3}|[.,;:!?"'”’)\]])$/u.test(line.text.trimEnd())
  );
}

function joined(line: PdfLine, piece: PdfLine): PdfLine {
  const isApart = piece.left - line.right > Math.max(line.size, piece.size) * WORD_GAP;
  const gap = isApart && !/\s$/.test(line.text) && !/^\s/.test(piece.text) ? " " : "";
  // Blank pieces have sizes of their own.
  const isBlank = piece.text.trim() === "";
  const isLarger = !isBlank && (line.text.trim() === "" || piece.size > line.size);
  return {
    ...line,
    text: line.text + gap + piece.text,
    right: Math.max(line.right, piece.right),
    ...(isLarger ? { size: piece.size, baseline: piece.baseline } : {}),
  };
}
