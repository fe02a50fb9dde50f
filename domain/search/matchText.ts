import { editDistance } from "./editDistance.ts";
import { beginningOf, type SearchTerm } from "./searchQuery.ts";
import { isCharacterWord, searchWords, type SearchWord } from "./searchWords.ts";

/** Words that were asked for, found: [start, end) in UTF-16 code units. */
export type TextMatch = {
  readonly start: number;
  readonly end: number;
  readonly term: number;
  readonly quality: number;
};

/** What a way of fitting is worth beside the very word. */
const BEGINNING = 0.9;
const MISSPELLED = 0.7;
/** Two jamo: a vowel and a final of one syllable, or one of each of two. */
const JAMO_EDITS = 2;

/** Where all words were found, what stands farther on tells no more: a book would be read through for each answer. */
const LOOK_ON_LETTERS = 20_000;

/** Where the words that are asked for stand in a text: all places, or those in the first part that has all the words. */
export function matchText(text: string, terms: readonly SearchTerm[]): TextMatch[] {
  const matches: TextMatch[] = [];
  const missing = new Set(terms.keys());
  let until = Infinity;
  for (const word of searchWords(text)) {
    if (word.start > until) break;
    for (const [at, term] of terms.entries()) {
      const found = isCharacterWord(term.word) ? inCharacters(word, text, term) : inLetters(word, term);
      if (!found) continue;
      matches.push({ ...found, term: at });
      if (missing.delete(at) && missing.size === 0) until = word.start + LOOK_ON_LETTERS;
    }
  }
  return matches;
}

type Found = Omit<TextMatch, "term">;

function inLetters({ folded, start, end }: SearchWord, { word, forms }: SearchTerm): Found | null {
  if (folded === word) return { start, end, quality: 1 };
  if (folded.startsWith(beginningOf(word))) return { start, end, quality: BEGINNING };
  return forms.includes(folded) ? { start, end, quality: MISSPELLED } : null;
}

function inCharacters({ folded, start, end }: SearchWord, text: string, { word, lenient }: SearchTerm): Found | null {
  const at = folded.indexOf(word);
  // Where folding made it shorter, the whole word is shown.
  const isAsWritten = text.slice(start, end).length === folded.length;
  if (at >= 0)
    return isAsWritten ? { start: start + at, end: start + at + word.length, quality: 1 } : { start, end, quality: 1 };
  if (at < 0 && !(lenient && sharesMost(folded, word))) return null;
  const near = nearIn(folded, word);
  if (near === null) return null;
  return isAsWritten
    ? { start: start + near.at, end: start + near.at + near.length, quality: MISSPELLED }
    : { start, end, quality: MISSPELLED };
}

/** A misspelled syllable leaves the others: what lacks more need not be looked at letter by letter. */
const sharesMost = (folded: string, word: string): boolean =>
  Array.from(word).filter((character) => !folded.includes(character)).length <= 1;

/** A run of characters that is the word but for a few jamo. */
function nearIn(folded: string, word: string): { readonly at: number; readonly length: number } | null {
  const wanted = word.normalize("NFD");
  for (const length of [word.length, word.length - 1, word.length + 1])
    for (let at = 0; at + length <= folded.length; at++) {
      const run = folded.slice(at, at + length).normalize("NFD");
      if (editDistance(run, wanted, JAMO_EDITS) <= JAMO_EDITS) return { at, length };
    }
  return null;
}
