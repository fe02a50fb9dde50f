import { isSameKoreanName, readKoreanName } from "./koreanName.ts";
import { nameWords, plainLetters } from "./nameWords.ts";
import { crossScriptSounds, foldedConsonants, foldTransliteration } from "./transliterationFold.ts";

export const NAME_REASONS = [
  "sameName",
  "honorific",
  "diacritics",
  "hyphenation",
  "nameOrder",
  "romanisation",
  "transliteration",
  "otherScript",
  "initials",
  "middleName",
  "abbreviation",
] as const;
export type NameReason = (typeof NAME_REASONS)[number];

/** How alike two names are, from 0 to 1, and why. */
export type NameMatch = { readonly score: number; readonly reasons: readonly NameReason[] };

/**
 * What each kind of likeness is worth. Only an equal name is 1; below, the order says which variant is likelier to be
 * another person: a house style for spelling rarely is, a bare initial often.
 */
const WORTH: Readonly<Record<NameReason, number>> = {
  sameName: 1,
  honorific: 0.99,
  diacritics: 0.97,
  hyphenation: 0.96,
  nameOrder: 0.94,
  romanisation: 0.9,
  transliteration: 0.88,
  otherScript: 0.82,
  middleName: 0.82,
  initials: 0.78,
  abbreviation: 0.78,
};

const none: NameMatch = { score: 0, reasons: [] };
const match = (...reasons: NameReason[]): NameMatch => ({
  score: Math.min(...reasons.map((reason) => WORTH[reason])),
  reasons,
});

const isHangul = (text: string): boolean => /\p{Script=Hangul}/u.test(text);
const pressed = (text: string): string => text.replaceAll(/[\s-]/g, "");

/** Compares two names of people. Symmetric. */
export function comparePersonNames(a: string, b: string): NameMatch {
  if (a.normalize("NFC") === b.normalize("NFC")) return match("sameName");
  const [wordsA, wordsB] = [nameWords(a), nameWords(b)];
  return (
    compareSpelling(wordsA, wordsB) ??
    compareKorean(wordsA, wordsB) ??
    compareWords(wordsA, wordsB) ??
    compareScripts(wordsA, wordsB) ??
    none
  );
}

/** The same letters, set in another way. */
function compareSpelling(a: readonly string[], b: readonly string[]): NameMatch | null {
  const cased = (words: readonly string[]) => words.join(" ").toLowerCase();
  const plain = (words: readonly string[]) => plainLetters(words.join(" "));
  if (cased(a) === cased(b)) return match("honorific");
  if (plain(a) === plain(b)) return match("diacritics");
  if (pressed(plain(a)) === pressed(plain(b))) return match("hyphenation");
  return sorted(a.map(plainLetters)) === sorted(b.map(plainLetters)) ? match("nameOrder") : null;
}

const sorted = (words: readonly string[]): string => words.toSorted().join(" ");

/** Korean names by their family name and the sounds of the given one. */
function compareKorean(a: readonly string[], b: readonly string[]): NameMatch | null {
  const read = (words: readonly string[]) => readKoreanName(plainLetters(words.join(" ")));
  const others = read(b);
  return read(a).some((one) => others.some((other) => isSameKoreanName(one, other))) ? match("romanisation") : null;
}

const isKorean = (words: readonly string[]): boolean => readKoreanName(plainLetters(words.join(" "))).length > 0;

type Pairing = { readonly reasons: readonly NameReason[]; readonly whole: number };

/** Word by word, in whatever order: each word of the shorter name must be one of the longer's. */
function compareWords(a: readonly string[], b: readonly string[]): NameMatch | null {
  if (isHangul(a.join("")) || isHangul(b.join(""))) return null;
  const [short, long] = [a, b].map((words) => words.map((word) => plainLetters(word).replaceAll("-", "")));
  if (!short || !long) return null;
  // In an order of their own, so that it is the same whichever is asked first.
  const isInOrder = short.length === long.length ? sorted(short) <= sorted(long) : short.length < long.length;
  // In a Korean given name one other vowel is another name.
  const isLenient = !(isKorean(a) && isKorean(b));
  const paired = isInOrder ? pairUp(short, long, isLenient) : pairUp(long, short, isLenient);
  // Somebody's family name alone, and an initial with nothing else, are anybody's.
  if (!paired || paired.whole === 0 || Math.min(short.length, long.length) < 2) return null;
  const reasons: NameReason[] = [...new Set(paired.reasons)];
  if (short.length !== long.length) reasons.push("middleName");
  return reasons.length === 0 ? match("nameOrder") : match(...reasons.toSorted());
}

function pairUp(short: readonly string[], long: readonly string[], isLenient: boolean): Pairing | null {
  const left = [...long];
  const reasons: NameReason[] = [];
  let whole = 0;
  // Whole words first, so that an initial does not take another word's place.
  for (const word of short.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const found = best(word, left, isLenient);
    if (!found) return null;
    left.splice(found.at, 1);
    if (found.reason !== null) reasons.push(found.reason);
    if (found.reason !== "initials") whole++;
  }
  return { reasons, whole };
}

function best(
  word: string,
  left: readonly string[],
  isLenient: boolean,
): { at: number; reason: NameReason | null } | null {
  const compared = left.map((other, at) => ({ at, reason: compareWord(word, other, isLenient) }));
  for (const wanted of [null, "transliteration", "initials"] as const) {
    const found = compared.find(({ reason }) => reason === wanted);
    if (found) return { at: found.at, reason: wanted };
  }
  return null;
}

/** How one word is another; `null` is the very same, false is none of both. */
function compareWord(a: string, b: string, isLenient: boolean): NameReason | null | false {
  if (a === b) return null;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? "initials" : false;
  const [formsA, formsB] = [foldTransliteration(a), foldTransliteration(b)];
  const isOne = [...formsA].some((one) =>
    [...formsB].some((other) => one === other || (isLenient && differInOneVowel(one, other))),
  );
  return isOne ? "transliteration" : false;
}

/** Shorter words with one other vowel are other names ("Marin", "Moran"). */
const VOWEL_TOLERANCE_MIN_LETTERS = 6;

/** "Aleksandr" and "Alexander", "Gorbachev" and "Gorbatschow"; not a feminine ending. */
function differInOneVowel(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < VOWEL_TOLERANCE_MIN_LETTERS) return false;
  if (foldedConsonants(a) !== foldedConsonants(b) || Math.abs(a.length - b.length) > 1) return false;
  if (a.endsWith("a") !== b.endsWith("a")) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const at = Array.from(short).findIndex((letter, index) => letter !== long[index]);
  const rest = a.length === b.length ? short.slice(at + 1) : short.slice(at);
  return at === -1 || rest === long.slice(at + 1);
}

/** One consonant is nobody's mark: a word needs two, and a name five, to be known again in another script. */
const WORD_MIN_SOUNDS = 2;
const NAME_MIN_SOUNDS = 5;

/** A foreign name in Hangul and in Latin letters, word by word, in either order. */
function compareScripts(a: readonly string[], b: readonly string[]): NameMatch | null {
  if (isHangul(a.join("")) === isHangul(b.join("")) || a.length !== b.length || a.length < 2) return null;
  const [soundsA, soundsB] = [a, b].map((words) => words.map((word) => crossScriptSounds(plainLetters(word))));
  if (!soundsA || !soundsB || sorted(soundsA) !== sorted(soundsB)) return null;
  const isEnough =
    soundsA.every((sounds) => sounds.length >= WORD_MIN_SOUNDS) && soundsA.join("").length >= NAME_MIN_SOUNDS;
  return isEnough ? match("otherScript") : null;
}

/** Words that organisations' names gain and lose. */
const FILLERS = new Set("the of for and a an de la du des und der die das".split(" "));
/** Shorter ones are words of their own. */
const ABBREVIATION_MIN_LETTERS = 2;
const HANGUL_ABBREVIATION_MIN = 3;

/** Compares two names of organisations: the same words in another order, or one's abbreviation. Symmetric. */
export function compareOrganisationNames(a: string, b: string): NameMatch {
  if (a.normalize("NFC") === b.normalize("NFC")) return match("sameName");
  const [wordsA, wordsB] = [a, b].map(organisationWords);
  if (!wordsA || !wordsB) return none;
  if (pressed(wordsA.join("")) === pressed(wordsB.join(""))) return match("hyphenation");
  if (sorted(wordsA) === sorted(wordsB)) return match("nameOrder");
  return isAbbreviation(wordsA, wordsB) || isAbbreviation(wordsB, wordsA) ? match("abbreviation") : none;
}

const organisationWords = (name: string): string[] =>
  plainLetters(name)
    .split(/[\s.,()·-]+/u)
    .filter((word) => word !== "" && !FILLERS.has(word));

function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  const [word = "", ...more] = short;
  if (more.length > 0) return false;
  if (isHangul(word)) return isHangulAbbreviation(word, long.join(""));
  return word.length >= ABBREVIATION_MIN_LETTERS && word === long.map((each) => each.charAt(0)).join("");
}

/** 국정원 of 국가정보원: its syllables in their order, the first and the last in place. */
function isHangulAbbreviation(short: string, long: string): boolean {
  if (short.length < HANGUL_ABBREVIATION_MIN || short.length >= long.length) return false;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const syllable of long) if (syllable === short[at]) at++;
  return at === short.length;
}
