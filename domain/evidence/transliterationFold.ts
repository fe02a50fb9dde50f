import { romaniseHangul } from "./hangul.ts";

type Fold = readonly (readonly [RegExp, string])[];

const apply = (word: string, fold: Fold): string =>
  fold.reduce((folded, [pattern, by]) => folded.replaceAll(pattern, by), word);

/**
 * Letters that one habit reads so and another otherwise, with every reading: French sets ж as j, German й as j, English дж
 * as j; ch is ч in English, х in German and, with ou for u, ш in French; c is к in most words and ц in the South Slavic alphabets. Capitals stand
 * for sounds that plain letters would confound: J for ж, so that Zh and J are one but Z and J are not, D for дж, C for ч.
 */
const READINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/dzh|dsch|dj/g, ["D", "dz"]],
  [/zh/g, ["J", "z"]],
  [/shch|schtsch|chtch/g, ["sc", "s"]],
  [/(?<![aeiouy])[yj]o/g, ["io", "e"]],
  [/j/g, ["i", "J", "D"]],
  [/(?<=ou.*)ch|ch(?=.*ou)/g, ["C", "s"]],
  [/(?<![stc])ch/g, ["C", "h"]],
  [/c(?![hkz])/g, ["c", "z"]],
];

/**
 * Latin spellings of names from other scripts: English, French, German and scholarly habits differ in how they set
 * Cyrillic sibilants, glides and hard vowels. Longer groups come first.
 */
const TRANSLITERATIONS: Fold = [
  [/tsch|tch|cz|tj(?=[aeiou])/g, "C"],
  [/sch|sh|sz/g, "s"],
  [/ph/g, "f"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/ts|tz/g, "z"],
  [/x/g, "ks"],
  [/ck|q|c(?=[aou]|$)/g, "k"],
  [/ou|oo/g, "u"],
  [/y/g, "i"],
  [/ff$|w/g, "v"],
  [/ie/g, "e"],
  [/(.)\1+/g, "$1"],
];

/**
 * The forms that a word in lower-case letters without diacritics may stand for; two spellings of one name share one:
 * "zinovyev", "zinoviev", "zinovjew" and "zhelenko", "jelenko".
 */
export function foldTransliteration(word: string): ReadonlySet<string> {
  const spellings = READINGS.reduce<readonly string[]>(
    (read, [pattern, sounds]) => read.flatMap((each) => readAs(each, pattern, sounds)),
    [word],
  );
  return new Set(spellings.map((each) => apply(each, TRANSLITERATIONS)));
}

/** One habit reads a letter in one way throughout a word. */
function readAs(word: string, pattern: RegExp, sounds: readonly string[]): readonly string[] {
  const [first = "", ...others] = sounds.map((sound) => word.replaceAll(pattern, sound));
  return first === word && others.every((other) => other === word) ? [word] : [first, ...others];
}

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
