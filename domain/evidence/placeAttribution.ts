import type { AttributionWording } from "./attributionWording.ts";

/** Where in a clause's words to put others, and exactly which, so that the sentence runs on. */
export type PlacedWords = { readonly offset: number; readonly words: string };

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Fits the wording in at `caret` (an offset into the clause's words), or where none is given, before the clause's final
 * stop or at its beginning. No word is cut, and nothing is put behind the stop.
 */
export function placeAttribution(
  { words, place }: AttributionWording,
  clause: string,
  caret: number | null,
): PlacedWords {
  const stop = clause.search(/[\s,.;:。]*$/u);
  if (place === "after") return placeBehind(words, clause, wordEnd(clause, Math.min(caret ?? stop, stop)));
  return placeBefore(words, clause, caret === null || caret >= stop ? 0 : wordStart(clause, caret));
}

const isInWord = (clause: string, at: number): boolean =>
  LETTER.test(clause.charAt(at - 1)) && LETTER.test(clause.charAt(at));

const wordEnd = (clause: string, at: number): number => (isInWord(clause, at) ? wordEnd(clause, at + 1) : at);
const wordStart = (clause: string, at: number): number => (isInWord(clause, at) ? wordStart(clause, at - 1) : at);

function placeBehind(words: string, clause: string, wanted: number): PlacedWords {
  // The comma belongs to the word before, not behind the space that follows it.
  const offset = wanted - (/\s*$/u.exec(clause.slice(0, wanted))?.[0].length ?? 0);
  const opening = offset === 0 || /[,(]/.test(clause.charAt(offset - 1)) ? " " : ", ";
  const goesOn = LETTER.test(clause.slice(offset).trimStart().charAt(0));
  return { offset, words: `${opening}${words}${goesOn ? "," : ""}` };
}

function placeBefore(words: string, clause: string, offset: number): PlacedWords {
  const isGlued = offset > 0 && !/\s/u.test(clause.charAt(offset - 1));
  const space = /^\s/u.test(clause.slice(offset)) ? "" : " ";
  return { offset, words: `${isGlued ? " " : ""}${words}${space}` };
}
