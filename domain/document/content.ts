import type { Inline, Mark } from "./block.ts";
import { markSpecs } from "./schema.ts";

/**
 * One form for one content. The same words can be cut into runs, and their marks ordered, in many ways; hashes and round
 * trips need one of them.
 */

const MARK_ORDER = Object.keys(markSpecs);

/** Marks in the schema's order, none twice, none beside one it excludes (the first in the order stays). */
function normalMarks(marks: readonly Mark[]): Mark[] {
  const kept = new Map<string, Mark>();
  for (const mark of marks.toSorted(compareMarks)) {
    const slot = slotOf(mark);
    if (!kept.has(slot)) kept.set(slot, mark);
  }
  return [...kept.values()];
}

/** Empty runs left out, neighbouring runs with the same marks joined, marks in normal form. */
export function normalContent(content: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  for (const raw of content) {
    if (raw.type === "text" && raw.text === "") continue;
    const piece = { ...raw, marks: normalMarks(raw.marks) };
    const last = pieces.at(-1);
    if (piece.type === "text" && last?.type === "text" && sameMarks(last.marks, piece.marks)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}

/** The content as a version holds it and a hash reads it: threads come and go without touching the text. */
export const withoutCommentMarks = (content: readonly Inline[]): Inline[] =>
  normalContent(content.map((piece) => ({ ...piece, marks: piece.marks.filter((mark) => mark.type !== "comment") })));

const compareMarks = (a: Mark, b: Mark): number =>
  MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type) || compareText(keyOf(a), keyOf(b));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean => allKeys(a) === allKeys(b);

// A key holds no line break: JSON escapes it.
const allKeys = (marks: readonly Mark[]): string => marks.map(keyOf).join("\n");

/** What can stand only once on a word: see `excludes` in the schema's mark specs. */
function slotOf(mark: Mark): string {
  switch (mark.type) {
    case "superscript":
    case "subscript":
      return "script";
    case "comment":
    case "insertion":
    case "deletion":
      return keyOf(mark);
    default:
      return mark.type;
  }
}

function keyOf(mark: Mark): string {
  switch (mark.type) {
    case "quotation":
      return JSON.stringify([mark.type, mark.evidenceId]);
    case "option":
      return JSON.stringify([mark.type, mark.group, mark.party]);
    case "comment":
      return JSON.stringify([mark.type, mark.threadId]);
    case "insertion":
    case "deletion":
      return JSON.stringify([mark.type, mark.author, mark.party, mark.at]);
    default:
      return mark.type;
  }
}
