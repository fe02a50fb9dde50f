import type { Paragraph } from "./paragraphs.ts";
import type { Quotation } from "./quotations.ts";

/** A reporting clause or an abbreviation is no longer than this; looking further would cost the square of the text. */
const LOOK_AROUND = 120;

/**
 * What one sentence may have. The longest in real articles, recitals of a resolution included, have some 1,500 characters
 * in their own words and a dozen quotations. Rules look at a sentence's words in pairs: without a limit a text that never
 * ends a sentence would cost the square of its length.
 */
const MAX_OWN_CHARACTERS = 3_000;
const MAX_QUOTATIONS = 32;

export type Sentence = { readonly start: number; readonly end: number };

/** Words whose full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:Rep|Reps|Sen|Sens|Gov|Gen|Lt|Col|Maj|Capt|Adm|Mr|Mrs|Ms|Dr|Prof|Hon|Rev|St|Jr|Sr|No|Art|Sec|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|(?:\p{L}\.)*\p{L})\.$/u;

/** What may follow a quoted question so that its sentence goes on: "Why now?" Minister Oda asked. */
const NAME_AND_VERB =
  /^(?:[\p{Lu}][\p{L}'’.-]*,? |the |a |an |\p{Ll}+ ){1,7}?(?:said|says|asked|asks|added|adds|told|wrote|replied|answered|wondered|exclaimed|shouted|demanded)\b/u;

/**
 * Splits a paragraph into sentences. Inside a quotation nothing splits; where its own last sentence ends, the whole ends,
 * unless a reporting clause follows ("Why?" she asked). What is longer than any sentence is cut.
 */
export function sentences(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): Sentence[] {
  const found: Sentence[] = [];
  const opening = new Map(quotations.map((quotation) => [quotation.outerStart, quotation]));
  let start = paragraph.start;
  let at = paragraph.start;
  let own = 0;
  let quoted = 0;
  while (at < paragraph.end) {
    const quotation = opening.get(at);
    const end = quotation ? quotation.outerEnd : at + 1;
    const isEnd = quotation
      ? endsWithQuotation(text, quotation, paragraph.end)
      : endsAt(text, start, at, paragraph.end);
    own += quotation ? 0 : 1;
    quoted += quotation ? 1 : 0;
    at = end;
    if (!isEnd && own < MAX_OWN_CHARACTERS && quoted < MAX_QUOTATIONS) continue;
    own = 0;
    quoted = 0;
    while (at < paragraph.end && /[)\]]/.test(text.charAt(at))) at++;
    found.push({ start, end: at });
    while (at < paragraph.end && /\s/.test(text.charAt(at))) at++;
    start = at;
  }
  return start < paragraph.end ? [...found, { start, end: paragraph.end }] : found;
}

function endsAt(text: string, start: number, at: number, limit: number): boolean {
  if (!/[.?!。]/.test(text.charAt(at))) return false;
  const rest = text.slice(at + 1, Math.min(limit, at + LOOK_AROUND));
  if (!/^[)\]]?(?:\s|$)/.test(rest) || /^[)\]]?\s+\p{Ll}/u.test(rest)) return false;
  return text.charAt(at) !== "." || !ABBREVIATION.test(text.slice(Math.max(start, at - LOOK_AROUND), at + 1));
}

function endsWithQuotation(text: string, quotation: Quotation, limit: number): boolean {
  const last = /[.?!…。]/.exec(text.slice(quotation.start, quotation.end).trimEnd().slice(-1))?.[0];
  const rest = text.slice(quotation.outerEnd, Math.min(limit, quotation.outerEnd + LOOK_AROUND));
  if (last === undefined || !/^\s+\P{Ll}/u.test(rest)) return false;
  return last === "." || !NAME_AND_VERB.test(rest.trimStart());
}
