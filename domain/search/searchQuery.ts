import { isCharacterWord } from "./searchWords.ts";

/**
 * One word that is asked for, with the known words that a misspelled one may stand for; `lenient` where a word of
 * characters may be misspelled itself.
 */
export type SearchTerm = { readonly word: string; readonly forms: readonly string[]; readonly lenient: boolean };

/** What Postgres is asked: `query` with an @ before each word, for the scope, and `heading` for the rank, without. */
export type IndexQuery = { readonly query: string; readonly heading: string };

/** Shorter beginnings fit too much to mean anything. */
const PREFIX_MIN_LETTERS = 3;
/** "Troops" finds "troop" too; shorter words end in an s of their own ("has", "this"). */
const PLURAL_MIN_LETTERS = 5;
/** With fewer characters every other word is alike. */
const LENIENT_MIN_CHARACTERS = 4;

/** What a word that fits must begin with. */
export const beginningOf = (word: string): string =>
  word.length >= PLURAL_MIN_LETTERS && /[^s]s$/.test(word) ? word.slice(0, -1) : word;

/** The question to the index: every word must be there, a Latin one as it is or as the beginning of another. */
export function indexQuery(terms: readonly SearchTerm[]): IndexQuery {
  const asked = (scope: string, joint: string) => terms.map((term) => alternatives(term, scope)).join(joint);
  return { query: asked("@", " & "), heading: asked("", " | ") };
}

/** The same words, of which longer ones of characters may lack one: for a second question, when the first finds nothing. */
export const leniently = (terms: readonly SearchTerm[]): SearchTerm[] =>
  terms.map((term) => ({ ...term, lenient: isCharacterWord(term.word) && term.word.length >= LENIENT_MIN_CHARACTERS }));

function alternatives({ word, forms, lenient }: SearchTerm, scope: string): string {
  const lexeme = (text: string) => `'${scope}${text}'`;
  if (isCharacterWord(word)) {
    if (word.length === 1) return `${lexeme(word)}:*`;
    const all = pairsOf(word);
    const ways = lenient ? Array.from(word, (_, at) => without(all, at)) : [all];
    return `(${ways.map((pairs) => `(${pairs.map(lexeme).join(" & ")})`).join(" | ")})`;
  }
  const own = word.length >= PREFIX_MIN_LETTERS ? `${lexeme(beginningOf(word))}:*` : lexeme(word);
  return `(${[own, ...forms.filter((form) => form !== word).map(lexeme)].join(" | ")})`;
}

const pairsOf = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));

/** The pairs that a word with another character at `at` still has. */
const without = (pairs: readonly string[], at: number): string[] =>
  pairs.filter((_, pair) => pair !== at && pair !== at - 1);

/** How many slips of the pen a word may hold, by its length: in shorter ones each makes another word. */
export const editsIn = (word: string): number =>
  isCharacterWord(word) || word.length < 5 ? 0 : word.length < 8 ? 1 : 2;

/** Which of the letters a to z a word has, as bits: what the vocabulary is sifted by. */
export const lettersOf = (word: string): number =>
  Array.from(word).reduce((bits, letter) => {
    const at = letter.charCodeAt(0) - 97;
    return at >= 0 && at < 26 ? bits | (1 << at) : bits;
  }, 0);
