const FIRST_SYLLABLE = "가".charCodeAt(0);
const LAST_SYLLABLE = "힣".charCodeAt(0);
/** Syllables are ordered by their final consonant within the same beginning; the first of each row has none. */
const FINALS = 28;

/** Figures as they are read aloud: 영 일 삼 육 칠 팔 end in a consonant. */
const FIGURES_WITH_FINAL = "013678";

/** Latin letters whose names, or the sounds that words end in with them, close with a consonant. */
const LETTERS_WITH_FINAL = "lmnr";

/**
 * A Korean noun with its particle in the form that its last sound asks for: `withParticle("정부", "이", "가")` is "정부가".
 *
 * @param afterConsonant the form behind a final consonant; `afterVowel` the other
 */
export function withParticle(noun: string, afterConsonant: string, afterVowel: string): string {
  return noun + (endsInConsonant(noun) ? afterConsonant : afterVowel);
}

function endsInConsonant(noun: string): boolean {
  const last = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(noun.normalize("NFC"))?.[0] ?? "";
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS !== 0;
  return FIGURES_WITH_FINAL.includes(last) || LETTERS_WITH_FINAL.includes(last.toLowerCase());
}
