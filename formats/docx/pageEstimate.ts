import type { PageNumberEstimator } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import type { Printable } from "../printable.ts";

/** Average widths in ems: of a Latin text in Times, and of a sign of East Asia, which is as wide as it is tall. */
const LATIN_EM = 0.46;
const EAST_ASIAN_EM = 1;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;

/** Laying out takes some milliseconds for each paragraph: beyond this a person would wait too long, and Word does it itself. */
const MAX_BLOCKS = 200;

/**
 * What tells the pages that a table of clauses names, so that Word shows it without asking; null where nothing names pages,
 * and for long texts, whose pages Word offers to fill in when it opens them. Lines are measured by average widths: every
 * program that prints the text counts its own pages anew.
 */
export function pageEstimate(pages: readonly Printable[]): PageNumberEstimator | null {
  const blocks = pages.reduce((sum, page) => sum + page.parts.reduce((of, part) => of + part.blocks.length, 0), 0);
  if (!pages.some((page) => page.has("contents")) || blocks > MAX_BLOCKS) return null;
  return estimatePageNumbersWith({
    guess: true,
    measureWidth: (text, { size }) =>
      [...text].reduce((width, sign) => width + (EAST_ASIAN.test(sign) ? EAST_ASIAN_EM : LATIN_EM), 0) * size,
  });
}
