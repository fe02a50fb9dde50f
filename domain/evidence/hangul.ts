import { elementAt } from "../elementAt.ts";

/** Unicode's arithmetic of Hangul syllables: 19 initials, 21 vowels, 28 finals (the first is none). */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const VOWELS_COUNT = 21;
const FINALS_COUNT = 28;

const words = (list: string): readonly string[] => list.split(" ");

/** Revised Romanization of Korean (2000), letter by letter: the tables of its chapter 2. */
const INITIALS = words("g kk n d tt r m b pp s ss - j jj ch k t p h").map((letter) => letter.replace("-", ""));
const VOWELS = words("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i");
const FINALS = words("- k k k n n n t l k m p l l p l m p p t t ng t t k t p h").map((letter) =>
  letter.replace("-", ""),
);

/** The three parts of one syllable in Revised Romanization; null for any other character. */
export function syllableParts(
  character: string,
): { readonly initial: string; readonly vowel: string; readonly final: string } | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return null;
  const at = code - FIRST_SYLLABLE;
  return {
    initial: elementAt(INITIALS, Math.floor(at / (VOWELS_COUNT * FINALS_COUNT))),
    vowel: elementAt(VOWELS, Math.floor(at / FINALS_COUNT) % VOWELS_COUNT),
    final: elementAt(FINALS, at % FINALS_COUNT),
  };
}

/**
 * Hangul in Latin letters by the Revised Romanization, as it prescribes for names of people: sound changes between
 * syllables are not written (chapter 3, article 4), and one ㄹ after another is "ll". Other characters stay.
 *
 * @param between what to set between syllables of one word: the hyphen that the rule allows in given names, or nothing
 */
export function romaniseHangul(text: string, between = ""): string {
  let before: string | null = null;
  return Array.from(text.normalize("NFC"), (character) => {
    const parts = syllableParts(character);
    const joint: string = before === null || parts === null ? "" : between;
    const initial = parts && before === "l" && parts.initial === "r" && between === "" ? "l" : parts?.initial;
    before = parts?.final ?? null;
    return joint + (parts ? `${initial}${parts.vowel}${parts.final}` : character);
  }).join("");
}
