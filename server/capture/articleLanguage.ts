/** Fewer Hangul letters than this are names and quotations in an article of another language. */
const MIN_HANGUL_SHARE = 0.3;
const MIN_ENGLISH_WORDS_SHARE = 0.08;
const ENGLISH_WORDS = /\b(?:the|of|and|to|in|that|is|was|for|on|with|said|by)\b/gi;

/** "en", "ko" or the page's own BCP 47 tag; without one, what the letters show, or null. */
export function articleLanguage(declared: string | null, text: string): string | null {
  const tag = canonical(declared);
  if (tag !== null) return /^(?:en|ko)(?:-|$)/.test(tag) ? tag.slice(0, 2) : tag;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  if (letters > 0 && hangul / letters >= MIN_HANGUL_SHARE) return "ko";
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const english = text.match(ENGLISH_WORDS)?.length ?? 0;
  return words > 0 && english / words >= MIN_ENGLISH_WORDS_SHARE ? "en" : null;
}

function canonical(declared: string | null): string | null {
  if (declared === null || declared.trim() === "") return null;
  try {
    return Intl.getCanonicalLocales(declared.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
