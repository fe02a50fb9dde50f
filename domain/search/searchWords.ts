/** One word of a text: as it is compared, and where it stands. */
export type SearchWord = { readonly folded: string; readonly start: number; readonly end: number };

/** Words of Hangul, kana and Chinese characters are not set apart by spaces from figures and Latin letters beside them. */
const CHARACTERS = String.raw`\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const WORD = new RegExp(`[${CHARACTERS}]+|[[\\p{L}\\p{N}\\p{M}]--[${CHARACTERS}]]+`, "gv");

/** The letters that the index knows; search_words of the database says the same. */
const INDEXED = /[0-9a-z\u00df-\u024f\u0370-\u052f]+|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+/g;

/** Words that hold no letter with a diacritic, which most are. */
const PLAIN = /^[\0-\x7f\u3130-\u318f\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** Lower case without diacritics: how words are compared. */
const foldWord = (word: string): string => (PLAIN.test(word) ? word.toLowerCase() : foldLetters(word));

const foldLetters = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();

/** The words of a text with their places, as the index has them, one after the other. */
export function* searchWords(text: string): Generator<SearchWord> {
  for (const { 0: word, index } of text.matchAll(WORD))
    yield { folded: foldWord(word), start: index, end: index + word.length };
}

/** Whether a folded word is indexed by its pairs of characters. */
export const isCharacterWord = (folded: string): boolean => (folded.codePointAt(0) ?? 0) >= 0x3040;

/** What is asked for: folded, at most so many words that an answer stays quick, each once. */
const QUERY_WORDS_MAX = 8;

export function queryWords(query: string): string[] {
  const words = foldWord(query).match(INDEXED) ?? [];
  return [...new Set(words.filter((word) => word.length > 1 || isCharacterWord(word) || /\d/.test(word)))].slice(
    0,
    QUERY_WORDS_MAX,
  );
}
