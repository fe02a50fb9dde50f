/** Above this share of its letters a text is Korean: Korean texts quote Latin names, others hardly quote Hangul. */
const KOREAN_SHARE = 0.3;

/**
 * The language of a file's words: Korean where they are in Hangul; otherwise what the file says of its Latin text, unless it
 * says Korean of words that are not; otherwise what the person said.
 */
export function textLanguage(words: string, stated: string | null, otherwise: string): string {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const hangul = words.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  if (letters > 0 && hangul / letters > KOREAN_SHARE) return "ko";
  const language = stated?.split("-")[0]?.toLowerCase() ?? "";
  return /^[a-z]{2,3}$/u.test(language) && language !== "ko" ? language : otherwise;
}
