import { syllableParts } from "./hangul.ts";
import { surnamesOf } from "./koreanSurnames.ts";

/** A consonant cluster, by its class, or the vowels that a spelling may stand for. */
type Sound = { readonly consonants: string } | { readonly vowels: readonly string[] };

/** A name read as a Korean one: what its family name may be, and how its given name sounds. */
export type KoreanName = {
  readonly families: readonly string[];
  readonly given: readonly Sound[];
  /** The given name in Hangul, where it was written so: two that differ are two names. */
  readonly hangul: string | null;
};

const HANGUL_NAME = /^\p{Script=Hangul}{2,5}$/u;
const VOWEL_RUN = /[aeiouwy]+h?(?![aeiouwy])/;
/** A given name of two syllables seldom takes more letters than this ("Seoung-hyeong"). */
const GIVEN_MAX_LETTERS = 14;

/**
 * What spellings in use stand for, beyond the official one: "Sung" may be 성, 숭 or 승, "Young" 영, "Hee" 희. Before a
 * consonant a plain u is often eo; at a syllable's end it is not.
 */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  u: ["u", "eo", "eu"],
  o: ["o", "eo"],
  yu: ["yu", "yeo"],
  you: ["yeo", "yu"],
  yo: ["yo", "yeo"],
};
const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  a: ["a"],
  ah: ["a"],
  ya: ["ya"],
  ae: ["ae"],
  ai: ["ae"],
  ay: ["ae"],
  e: ["e", "ae"],
  eh: ["e", "ae"],
  yae: ["yae"],
  ye: ["ye"],
  eo: ["eo"],
  eou: ["eo"],
  uh: ["eo"],
  yeo: ["yeo"],
  yeou: ["yeo"],
  yuh: ["yeo"],
  o: ["o"],
  oh: ["o"],
  wa: ["wa"],
  wae: ["wae"],
  oe: ["oe"],
  oi: ["oe"],
  // The North leaves out the breve that told 여 from 요: "Yo-jong".
  yo: ["yo", "yeo"],
  u: ["u", "eu"],
  oo: ["u"],
  ou: ["u"],
  woo: ["u"],
  wu: ["u"],
  wo: ["wo"],
  weo: ["wo"],
  we: ["we", "wae"],
  wi: ["wi"],
  wee: ["wi"],
  yu: ["yu"],
  yoo: ["yu"],
  you: ["yu"],
  eu: ["eu"],
  ui: ["ui", "wi"],
  eui: ["ui"],
  i: ["i", "ui"],
  ee: ["i", "ui"],
  ie: ["i"],
  y: ["i"],
  yi: ["i", "ui"],
};

/**
 * Reads a name as a Korean one: Hangul with a known family name, or Latin letters with a known spelling of one first or
 * last. A Latin name may be read in two ways ("Min Sung"); none where it cannot be Korean.
 *
 * @param name without honorifics and diacritics; Latin letters in lower case
 */
export function readKoreanName(name: string): KoreanName[] {
  const joined = name.replaceAll(" ", "");
  if (HANGUL_NAME.test(joined)) return readHangul(joined);
  const words = name.split(" ");
  if (words.length < 2 || words.some((word) => !/^[a-z-]+$/.test(word))) return [];
  const readings = [
    [words[0] ?? "", words.slice(1)],
    [words.at(-1) ?? "", words.slice(0, -1)],
  ] as const;
  return readings.flatMap(([family, given]) => {
    const families = surnamesOf(family.replaceAll("-", ""));
    const sounds = soundsOf(given.join("-"));
    return families.length > 0 && sounds ? [{ families, given: sounds, hangul: null }] : [];
  });
}

function readHangul(name: string): KoreanName[] {
  return [2, 1].flatMap((length) => {
    const given = name.slice(length);
    const families = surnamesOf(name.slice(0, length));
    if (families.length === 0 || given === "") return [];
    return [{ families, given: exactSounds(given), hangul: given }];
  });
}

/** Whether two readings can be one name. */
export const isSameKoreanName = (a: KoreanName, b: KoreanName): boolean =>
  a.families.some((family) => b.families.includes(family)) &&
  (a.hangul !== null && b.hangul !== null ? a.hangul === b.hangul : soundAlike(a.given, b.given));

const soundAlike = (a: readonly Sound[], b: readonly Sound[]): boolean =>
  a.length === b.length && a.every((sound, at) => isSameSound(sound, b[at]));

function isSameSound(a: Sound, b: Sound | undefined): boolean {
  if (b === undefined) return false;
  if ("consonants" in a) return "consonants" in b && a.consonants === b.consonants;
  return "vowels" in b && a.vowels.some((vowel) => b.vowels.includes(vowel));
}

/** The sounds of a spelling in Latin letters; null where it is none of a Korean name. */
function soundsOf(spelling: string): Sound[] | null {
  if (spelling.length > GIVEN_MAX_LETTERS) return null;
  const sounds: Sound[] = [];
  for (let rest = spelling; rest !== "";) {
    const run = VOWEL_RUN.exec(rest);
    const consonants = run ? rest.slice(0, run.index) : rest;
    if (consonants.replaceAll("-", "") !== "") sounds.push({ consonants: classOf(consonants) });
    if (!run) break;
    // An h before a vowel begins the next syllable: "so-hee".
    const after = rest.slice(run.index + run[0].length);
    const vowels = vowelsOf(run[0], /^[^-aeiou]/.test(after));
    if (!vowels) return null;
    sounds.push(...vowels.map((each) => ({ vowels: each })));
    rest = after;
  }
  return sounds.length > 0 ? sounds : null;
}

const oneVowel = (run: string, isClosed: boolean): readonly string[] | undefined =>
  (isClosed ? CLOSED[run] : undefined) ?? ANYWHERE[run];

/** A run is the vowel of one syllable, or of two that meet without a consonant ("Jiyoung"). */
function vowelsOf(run: string, isClosed: boolean): (readonly string[])[] | null {
  const whole = oneVowel(run, isClosed);
  if (whole) return [whole];
  for (let at = 1; at < run.length; at++) {
    const [first, second] = [oneVowel(run.slice(0, at), false), oneVowel(run.slice(at), isClosed)];
    if (first && second) return [first, second];
  }
  return null;
}

/** A name in Hangul says exactly which vowel is meant. */
function exactSounds(given: string): Sound[] {
  const sounds: Sound[] = [];
  let consonants = "";
  const flush = () => {
    if (consonants !== "") sounds.push({ consonants: classOf(consonants) });
  };
  for (const parts of Array.from(given, syllableParts).filter((each) => each !== null)) {
    consonants += parts.initial;
    flush();
    sounds.push({ vowels: [parts.vowel] });
    consonants = parts.final;
  }
  flush();
  return sounds;
}

/** Plain, tense and aspirated consonants are spelled alike: g and k, d and t, b and p, j and ch. */
function classOf(consonants: string): string {
  return consonants
    .replaceAll("-", "")
    .replaceAll("sh", "s")
    .replaceAll("ch", "c")
    .replaceAll("j", "c")
    .replaceAll("ck", "k")
    .replaceAll(/[gkq]/g, "k")
    .replaceAll(/[dt]/g, "t")
    .replaceAll(/[bp]/g, "p")
    .replaceAll("r", "l")
    .replaceAll(/(.)\1+/g, "$1");
}
