import type { AttributionWording } from "./attributionWording.ts";

/** Where in a clause's words to put others, and exactly which, so that the sentence runs on. */
export type PlacedWords = { readonly offset: number; readonly words: string };

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Fits the wording in at `caret` (an offset into the clause's words), or where none is given, before the clause's final
 * stop or at its beginning.
 */
export function placeAttribution(
  { words, place }: AttributionWording,
  clause: string,
  caret: number | null,
): PlacedWords {
  return place === "after" ? placeBehind(words, clause, caret) : placeBefore(words, clause, caret);
}

function placeBehind(words: string, clause: string, caret: number | null): PlacedWords {
  const wanted = caret ?? clause.search(/[\s,.;:。]*$/u);
  // The comma belongs to the word before, not behind the space that follows it.
  const offset = wanted - (/\s*$/u.exec(clause.slice(0, wanted))?.[0].length ?? 0);
  const opening = offset === 0 || /[,(]/.test(clause.charAt(offset - 1)) ? " " : ", ";
  const goesOn = LETTER.test(clause.slice(offset).trimStart().charAt(0));
  const space = goesOn && LETTER.test(clause.charAt(offset)) ? " " : "";
  return { offset, words: `${opening}${words}${goesOn ? "," : ""}${space}` };
}

function placeBefore(words: string, clause: string, caret: number | null): PlacedWords {
  const offset = caret ?? 0;
  const isGlued = offset > 0 && !/\s/u.test(clause.charAt(offset - 1));
  const space = /^\s/u.test(clause.slice(offset)) ? "" : " ";
  return { offset, words: `${isGlued ? " " : ""}${words}${space}` };
}
