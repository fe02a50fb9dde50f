import search from "approx-string-match";
import { wordsOf, type Block } from "#domain/document/block.ts";
import { locateQuote, type LocatedQuote } from "#domain/quotes/locateQuote.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";

/** Where the words a thread was started on stand in its block now; null when they are gone. */
export const locateInBlock = (selector: QuoteSelector, block: Pick<Block, "content">): LocatedQuote | null =>
  locateQuote(selector, wordsOf(block), search);
