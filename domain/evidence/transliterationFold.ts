import { romaniseHangul } from "./hangul.ts";

type Fold = readonly (readonly [RegExp, string])[];

const apply = (word: string, fold: Fold): string =>
  fold.reduce((folded, [pattern, by]) => folded.replaceAll(pattern, by), word);

/**
 * Latin spellings of names from other scripts: English, French, German and scholarly habits differ in how they set
 * Cyrillic sibilants, glides and hard vowels. Longer groups come first.
 */
const TRANSLITERATIONS: Fold = [
  [/shch|schtsch|chtch/g, "sc"],
  [/tsch|tch|cz|tj(?=[aeiou])/g, "c"],
  [/sch|sh|sz/g, "s"],
  [/zh/g, "z"],
  [/ch/g, "c"],
  [/ph/g, "f"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/ts|tz/g, "z"],
  [/x/g, "ks"],
  [/ck|q|c(?=[aou])/g, "k"],
  [/ou|oo/g, "u"],
  [/[jy]/g, "i"],
  [/ff$|w/g, "v"],
  [/ie/g, "e"],
  [/(.)\1+/g, "$1"],
];

/** One form for the spellings of a word in lower-case letters without diacritics: "zinovyev", "zinoviev", "zinovjew". */
export const foldTransliteration = (word: string): string => apply(word, TRANSLITERATIONS);

/** What is left of a folded word without its vowels; its first letter stays whatever it is. */
export const foldedConsonants = (folded: string): string =>
  folded.charAt(0) + folded.slice(1).replaceAll(/[aeiouh]/g, "");

/** Classes of sounds that Hangul does not keep apart in foreign names: 프 is p and f, and v at a word's end. */
const SOUND_CLASSES: Fold = [
  [/shch|tsch|tch|ch|cz|zh|ts|tz|z|j|c(?=z)/g, "C"],
  [/sch|sh|sz|s|c(?=[eiy])/g, "S"],
  [/x/g, "KS"],
  [/ph|[pbfv]|w$/g, "P"],
  [/[kgcq]/g, "K"],
  [/th|[td]/g, "T"],
  [/[lr]/g, "L"],
  [/m/g, "M"],
  [/n/g, "N"],
  [/[^A-Z]/g, ""],
  [/(.)\1+/g, "$1"],
];

/** The sounds of a word in Hangul or in plain Latin letters that survive the way into the other: 지노비예프, "zinovyev". */
export const crossScriptSounds = (word: string): string => apply(romaniseHangul(word, "-"), SOUND_CLASSES);
