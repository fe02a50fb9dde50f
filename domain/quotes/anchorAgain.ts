import { locateQuote } from "./locateQuote.ts";
import { describeRange, type QuoteSelector } from "./selector.ts";

/**
 * The place of the same words in a text that was read again, such as a page that was fetched twice. A selector whose words
 * stand nowhere any more stays as it is, for whoever checks it to refuse.
 */
export function anchorAgain(selector: QuoteSelector, text: string): QuoteSelector {
  if (text.slice(selector.start, selector.end) === selector.exact) return selector;
  const found = locateQuote(selector, text);
  return found === null ? selector : describeRange(text, found.start, found.end);
}
