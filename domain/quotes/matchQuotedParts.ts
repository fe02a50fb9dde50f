import type { FoldedText } from "./foldTypography.ts";
import { hasNegation } from "./negation.ts";
import type { QuotedPart } from "./readQuotedParts.ts";
import { isWordEnd, isWordStart } from "./wordEdges.ts";

/** Some three sentences: words further apart than this are two quotations. */
const MAX_ELISION_LENGTH = 400;

/** A bracket stands for a noun phrase, not for a passage. */
const MAX_REPLACED_LENGTH = 120;

/** Where the parts stand in the folded text. `gaps` lie between them, in order. */
export type PartsMatch = {
  readonly start: number;
  readonly end: number;
  readonly gaps: readonly { readonly part: QuotedPart; readonly start: number; readonly end: number }[];
};

/** How many places may still be looked at, by all readings of one quote together. */
export type PlacesLeft = { count: number };

type Search = {
  readonly folded: FoldedText;
  readonly original: string;
  readonly failed: Set<string>;
  readonly left: PlacesLeft;
};
type Words = Extract<QuotedPart, { kind: "words" }>;

/**
 * Finds the parts in order and close by, word for word. A gap may neither hide nor add a negation within the sentence it
 * stands in, for that would turn the sense round. Returns the first place, or null, also where no more may be looked at.
 */
export function matchQuotedParts(
  parts: readonly QuotedPart[],
  folded: FoldedText,
  original: string,
  left: PlacesLeft,
): PartsMatch | null {
  const search: Search = { folded, original, failed: new Set(), left };
  const { lead, body } = withoutLead(parts);
  const first = body[0];
  if (first?.kind !== "words" || lead.some(insertsNegation) || !body.every((part) => occurs(part, folded))) return null;
  for (const start of places(search, trimmed(first, true, body.length > 1), 0, folded.text.length)) {
    const rest = matchFrom(search, body, 0, start);
    if (rest)
      return { start, end: rest.end, gaps: [...lead.map((part) => ({ part, start, end: start })), ...rest.gaps] };
  }
  return null;
}

function withoutLead(parts: readonly QuotedPart[]) {
  const first = parts.findIndex((part) => part.kind === "words" && part.text.trim() !== "");
  const from = first === -1 ? parts.length : first;
  return { lead: parts.slice(0, from), body: parts.slice(from) };
}

/** Asked first, so that no place is looked at for words of which some stand nowhere. */
function occurs(part: QuotedPart, { text }: FoldedText): boolean {
  return part.kind !== "words" || text.includes((part.isFirstLetterCaseFree ? part.text.slice(1) : part.text).trim());
}

function insertsNegation(part: QuotedPart): boolean {
  return part.kind === "insertion" && hasNegation(part.text);
}

function trimmed(words: Words, isAfterGap: boolean, isBeforeGap: boolean): Words {
  const text = isAfterGap ? words.text.trimStart() : words.text;
  return { ...words, text: isBeforeGap ? text.trimEnd() : text };
}

/** `parts[index]` are words standing at `start`; matches what follows them. */
function matchFrom(
  search: Search,
  parts: readonly QuotedPart[],
  index: number,
  start: number,
): Omit<PartsMatch, "start"> | null {
  const key = `${index} ${start}`;
  const words = parts[index];
  if (words?.kind !== "words" || search.failed.has(key)) return null;
  const end = start + trimmed(words, true, true).text.length;
  const next = parts.findIndex((part, at) => at > index && part.kind === "words" && part.text.trim() !== "");
  const found = next === -1 ? finish(parts.slice(index + 1), end) : matchGap(search, parts, index, next, end);
  if (!found) search.failed.add(key);
  return found;
}

function finish(tail: readonly QuotedPart[], end: number): Omit<PartsMatch, "start"> | null {
  const signs = tail.filter((part) => part.kind !== "words");
  return signs.some(insertsNegation) ? null : { end, gaps: signs.map((part) => ({ part, start: end, end })) };
}

function matchGap(search: Search, parts: readonly QuotedPart[], index: number, next: number, end: number) {
  const signs = parts.slice(index + 1, next).filter((part) => part.kind !== "words");
  const words = parts[next];
  if (words?.kind !== "words" || signs.some(insertsNegation)) return null;
  const limit = signs.some((sign) => sign.kind === "elision") ? MAX_ELISION_LENGTH : MAX_REPLACED_LENGTH;
  for (const start of places(search, trimmed(words, true, true), end, end + limit)) {
    if (hidesNegation(search.folded.text, end, start)) continue;
    const rest = matchFrom(search, parts, next, start);
    if (rest)
      return { end: rest.end, gaps: [...signs.map((part) => ({ part, start: end, end: start })), ...rest.gaps] };
  }
  return null;
}

/** Every place in [from, to] where the words stand whole, in order. */
function* places(search: Search, words: Words, from: number, to: number): Generator<number> {
  const { text } = search.folded;
  const needle = words.isFirstLetterCaseFree ? words.text.slice(1) : words.text;
  const offset = words.text.length - needle.length;
  if (needle.trim() === "") return;
  for (let at = text.indexOf(needle, from + offset); at !== -1; at = text.indexOf(needle, at + 1)) {
    const start = at - offset;
    if (start > to || search.left.count-- <= 0) return;
    if (offset === 1 && text.charAt(start).toLowerCase() !== words.text.charAt(0).toLowerCase()) continue;
    const end = at + needle.length;
    if (isWordStart(search.folded, search.original, start) && isWordEnd(search.folded, search.original, end))
      yield start;
  }
}

/** Whole sentences may be left out with what they deny; within the quoted sentences themselves nothing may. */
function hidesNegation(text: string, start: number, end: number): boolean {
  const sentences = text.slice(Math.max(0, start - 1), end).split(/(?<=[.?!。]['")\]]*)\s/u);
  return hasNegation(sentences.at(0) ?? "") || hasNegation(sentences.at(-1) ?? "");
}
