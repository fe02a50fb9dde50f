import { paragraphs } from "#domain/quotes/paragraphs.ts";
import { quotations } from "#domain/quotes/quotations.ts";
import { describeRange, type QuoteSelector } from "#domain/quotes/selector.ts";
import { verifyQuote } from "#domain/quotes/verifyQuote.ts";

export type MarkedWords = { readonly selector: QuoteSelector; readonly kind: "direct" | "reported" };

const OPENING_AT_START = /^[“„‘「『«‹"'\s]+/u;
const CLOSING_AT_END = /[”’」』»›"'\s]+$/u;

/**
 * Words a person marked in an article's text: without the white space and quotation marks at their ends, and direct speech
 * where they stood in such marks. Null when no letter is left.
 */
export function markedWords(text: string, start: number, end: number): MarkedWords | null {
  const marked = text.slice(start, end);
  const lead = OPENING_AT_START.exec(marked)?.[0] ?? "";
  const trail = CLOSING_AT_END.exec(marked.slice(lead.length))?.[0] ?? "";
  const selector = describeRange(text, start + lead.length, Math.max(start + lead.length, end - trail.length));
  if (!/[\p{L}\p{N}]/u.test(selector.exact)) return null;
  const isQuoted = paragraphs(text)
    .flatMap(quotations)
    .some((quotation) => quotation.start <= selector.start && selector.end <= quotation.end);
  return { selector, kind: isQuoted ? "direct" : "reported" };
}

/** The place of words that were typed or pasted, as they stand in the text; null when they do not stand there. */
export function findWords(text: string, words: string): MarkedWords | null {
  const found = verifyQuote(words, text);
  return found.status === "exact" ? markedWords(text, found.start, found.end) : null;
}
