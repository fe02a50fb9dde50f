import { ofLanguage } from "./citationSetting.ts";
import type { CitationStyle } from "./citationStyle.ts";

type QuotationMarks = { readonly before: string; readonly after: string };

/** For a style that names none, as all did before styles named any. */
const DOUBLE: QuotationMarks = { before: "“", after: "”" };

/** Marks that an outlet left around the whole; a single mark at the end may be an apostrophe. */
const ENCLOSED = /^["“「『«]([^"“”「」『』«»]*)["”」』»]$/su;

/** What the style sets around quoted words in a text of the language. */
export const quotationMarks = ({ quotation }: Pick<CitationStyle, "quotation">, language: string): QuotationMarks =>
  (quotation && ofLanguage(quotation, language)) ?? DOUBLE;

/** Words as a quotation prints them: one pair of marks around them, and what they quote themselves in the other pair. */
export function inQuotationMarks(words: string, { before, after }: QuotationMarks): string {
  const bare = ENCLOSED.exec(words.trim())?.[1]?.trim() ?? words.trim();
  // Single marks inside cannot be told from apostrophes, so that only double ones give way.
  const inner = before === DOUBLE.before ? bare.replace(/“([^“”]*)”/gu, "‘$1’") : bare;
  return before + inner + after;
}
