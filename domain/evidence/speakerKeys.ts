import { surnamesOf } from "./koreanSurnames.ts";
import { nameWords, plainLetters } from "./nameWords.ts";
import type { SpeakerProfile } from "./speakerSimilarity.ts";
import { crossScriptSounds, foldTransliteration } from "./transliterationFold.ts";

/**
 * Under which keys a record is to be looked up, so that not every pair has to be compared: two that are alike share one.
 * Coarser than the comparison, never finer.
 */
export function speakerKeys({ kind, names }: SpeakerProfile): string[] {
  const keys = names.flatMap((name) => {
    const words = nameWords(plainLetters(name));
    return kind === "person" ? words.flatMap(personKeys) : organisationKeys(words);
  });
  return [...new Set(keys)];
}

/** A Korean family name says little, but a given name may be joined or split in every way: the family name is the key. */
function personKeys(word: string): string[] {
  const family = [2, 1].flatMap((length) => surnamesOf(word.slice(0, length)));
  const families = [...surnamesOf(word.replaceAll("-", "")), ...(/\p{Script=Hangul}/u.test(word) ? family : [])];
  const sounds = [word, ...foldTransliteration(word)].map(crossScriptSounds).filter((each) => each !== "");
  return [...families.map((key) => `family ${key}`), ...sounds.map((each) => `sounds ${each}`)];
}

/** A name and its abbreviation share their first letter or syllable. */
const organisationKeys = (words: readonly string[]): string[] => words.map((word) => `begins ${word.charAt(0)}`);
