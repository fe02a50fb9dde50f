import { foldTypography } from "./foldTypography.ts";
import type { FoldedText } from "./foldTypography.ts";
import { matchQuotedParts } from "./matchQuotedParts.ts";
import type { PartsMatch, PlacesLeft } from "./matchQuotedParts.ts";
import { nearestPassage } from "./nearestPassage.ts";
import { readQuotedParts } from "./readQuotedParts.ts";
import type { QuotedPart } from "./readQuotedParts.ts";
import { wordDifferences } from "./wordDifferences.ts";
import type { WordDifference } from "./wordDifferences.ts";
import { wordTokens } from "./wordTokens.ts";

/** Words in brackets that the writer put in, and the words of the archive that they stand for (may be none). */
export type QuoteInsertion = { readonly text: string; readonly replaced: string };

/** Offsets are UTF-16 code units into the archived text. `omissions` are the words that an ellipsis stands for. */
export type QuoteVerification =
  | {
      readonly status: "exact";
      readonly start: number;
      readonly end: number;
      readonly insertions: readonly QuoteInsertion[];
      readonly omissions: readonly string[];
    }
  | {
      readonly status: "altered";
      readonly nearest: { readonly start: number; readonly end: number; readonly text: string };
      readonly differences: readonly WordDifference[];
    }
  | { readonly status: "absent" };

/** A passage that holds less of the quote than this is about something else. */
const MIN_ALTERED_SIMILARITY = 0.6;

/** Each sign can be the writer's or the source's own, so readings double with each; beyond this only the plain two. */
const MAX_SIGNS_READ_BOTH_WAYS = 5;

/** Places looked at before a quote is given up: one made of a long source's commonest words and ellipses has millions. */
const MAX_PLACES = 20_000;

/** The comparison's table grows with the product of both; beyond this a difference of the whole says as much. */
const MAX_COMPARED_CELLS = 1_000_000;

const ENCLOSED = /^['"“‘「『«](.*)['"”’」』»]$/su;

/**
 * Says whether a quotation stands word for word in the archived text. Only typography may differ: quotation marks,
 * apostrophes, dashes, white space, Unicode form. An ellipsis may leave out words close by, brackets may stand for omitted
 * words ("[the ministry]") or change the case of a first letter ("[t]he"); neither may hide or add a negation. Otherwise
 * the nearest passage and what differs, or that nothing like it occurs.
 */
export function verifyQuote(quoted: string, archiveText: string): QuoteVerification {
  const archive = foldTypography(archiveText);
  const asGiven = quoted.trim();
  const bare = ENCLOSED.exec(asGiven)?.[1]?.trim();
  for (const candidate of bare === undefined ? [asGiven] : [asGiven, bare]) {
    const match = findWords(foldTypography(candidate).text.trim(), archive, archiveText);
    if (match) return exact(match, archive, archiveText);
  }
  return altered(bare ?? asGiven, archive, archiveText);
}

function findWords(quoted: string, archive: FoldedText, archiveText: string): PartsMatch | null {
  if (!/[\p{L}\p{N}]/u.test(quoted)) return null;
  const left: PlacesLeft = { count: MAX_PLACES };
  for (const parts of readings(quoted)) {
    const match = matchQuotedParts(parts, archive, archiveText, left);
    if (match) return match;
  }
  return null;
}

/** All ways to read the quote, from every sign being the source's own ("[South Korean]" as printed) to none. */
function readings(quoted: string): QuotedPart[][] {
  const asWords: QuotedPart = { kind: "words", text: quoted, isFirstLetterCaseFree: false };
  const parts = readQuotedParts(quoted);
  const signs = parts.flatMap((part, index) => (part.kind === "words" ? [] : [index]));
  if (signs.length > MAX_SIGNS_READ_BOTH_WAYS) return [[asWords], parts];
  const choices = Array.from({ length: 2 ** signs.length }, (_, choice) => {
    const literal = new Set(signs.filter((_sign, bit) => (choice & (1 << bit)) === 0));
    return parts.reduce<QuotedPart[]>((read, part, index) => append(read, part, literal.has(index)), []);
  });
  return [[asWords], ...choices];
}

function append(read: QuotedPart[], part: QuotedPart, isLiteral: boolean): QuotedPart[] {
  const last = read.at(-1);
  if (part.kind !== "words" && !isLiteral) return [...read, part];
  const text = part.kind === "words" ? part.text : part.literal;
  const isFirstLetterCaseFree = part.kind === "words" && part.isFirstLetterCaseFree;
  if (last?.kind !== "words" || isFirstLetterCaseFree) return [...read, { kind: "words", text, isFirstLetterCaseFree }];
  return [...read.slice(0, -1), { ...last, text: last.text + text }];
}

function exact(match: PartsMatch, archive: FoldedText, archiveText: string): QuoteVerification {
  const between = (start: number, end: number) =>
    start < end ? archiveText.slice(archive.starts[start], archive.ends[end - 1]).trim() : "";
  return {
    status: "exact",
    start: archive.starts[match.start] ?? 0,
    end: archive.ends[match.end - 1] ?? 0,
    insertions: match.gaps.flatMap(({ part, start, end }) =>
      part.kind === "insertion" ? [{ text: part.text, replaced: between(start, end) }] : [],
    ),
    omissions: match.gaps.flatMap(({ part, start, end }) =>
      part.kind === "elision" && end > start ? [between(start, end)] : [],
    ),
  };
}

function altered(given: string, archive: FoldedText, archiveText: string): QuoteVerification {
  const quoted = given.replace(/\[(\p{L})\](?=\p{L})/gu, "$1");
  const quotedTokens = wordTokens(foldTypography(quoted));
  const archiveTokens = wordTokens(archive);
  const nearest = quotedTokens.some((token) => token.isWord) ? nearestPassage(quotedTokens, archiveTokens) : null;
  if (!nearest || nearest.similarity < MIN_ALTERED_SIMILARITY) return { status: "absent" };
  const passage = archiveTokens.slice(nearest.from, nearest.to);
  const start = passage.at(0)?.start ?? 0;
  const end = passage.at(-1)?.end ?? 0;
  const text = archiveText.slice(start, end);
  const differences =
    quotedTokens.length * passage.length > MAX_COMPARED_CELLS
      ? []
      : wordDifferences(quotedTokens, passage, { quoted, archived: archiveText });
  // The same words and marks differently spaced ("to day", "peace .") leave no word to name.
  return {
    status: "altered",
    nearest: { start, end, text },
    differences: differences.length > 0 ? differences : [{ quoted, archived: text }],
  };
}
