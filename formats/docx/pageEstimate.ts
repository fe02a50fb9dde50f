import type { PageNumberEstimator } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { runsText, type Printable } from "../printable.ts";

/** Average widths in ems: of a Latin text in Times, and of a sign of East Asia, which is as wide as it is tall. */
const LATIN_EM = 0.46;
const EAST_ASIAN_EM = 1;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;

/** Laying out takes some milliseconds for each paragraph: beyond this a person would wait too long, and Word does it itself. */
const MAX_BLOCKS = 200;
/** Thirty full pages, with what stands beside the text. */
const MAX_CHARS = 100_000;
/**
 * Breaking a paragraph's lines costs the square of its runs, and of a word that no line holds: nobody writes such, and whoever
 * did would hold a writer for minutes.
 */
const MAX_RUNS_OF_BLOCK = 400;
const MAX_WORD_CHARS = 200;

/**
 * What tells the pages that a table of clauses names, so that Word shows it without asking; null where nothing names pages,
 * and for long texts, whose pages Word offers to fill in when it opens them. Lines are measured by average widths: every
 * program that prints the text counts its own pages anew.
 */
export function pageEstimate(pages: readonly Printable[]): PageNumberEstimator | null {
  if (!pages.some((page) => page.has("contents")) || !pages.every(isQuicklyLaidOut)) return null;
  return estimatePageNumbersWith({
    guess: true,
    measureWidth: (text, { size }) =>
      [...text].reduce((width, sign) => width + (EAST_ASIAN.test(sign) ? EAST_ASIAN_EM : LATIN_EM), 0) * size,
  });
}

function isQuicklyLaidOut(page: Printable): boolean {
  const { titleBlocks, parts, header, notes, tables, threads, annex, decisions } = page;
  const blocks = [...titleBlocks, ...parts.flatMap((part) => part.blocks)];
  if (blocks.length > MAX_BLOCKS || blocks.some(({ runs }) => runs.length > MAX_RUNS_OF_BLOCK)) return false;
  const texts = [
    ...blocks.map(({ runs }) => runsText(runs)),
    ...stringsIn([header, notes, tables, threads, annex, decisions]),
  ];
  return (
    texts.reduce((sum, { length }) => sum + length, 0) <= MAX_CHARS &&
    !texts.some((text) => text.split(/\s+/u).some(({ length }) => length > MAX_WORD_CHARS))
  );
}

/** Every string that a value holds. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
