/**
 * A quotation as a writer sets it: words that must stand in the source, and signs that words were left out ("…") or
 * replaced ("[the ministry]"). `literal` is how the sign is written, since the source may hold the very sign.
 */
export type QuotedPart =
  | { readonly kind: "words"; readonly text: string; readonly isFirstLetterCaseFree: boolean }
  | { readonly kind: "elision"; readonly literal: string }
  | { readonly kind: "insertion"; readonly text: string; readonly literal: string };

const SIGN = /[[(]\s?…\s?[\])]|…|\. \. \.|\[(\p{L})\](?=\p{L})|\[([^[\]]*)\]/gu;

/** Splits a quotation with folded typography into its parts. "[t]he" gives words whose first letter may be of either case. */
export function readQuotedParts(folded: string): QuotedPart[] {
  const parts: QuotedPart[] = [];
  let from = 0;
  let letter = "";
  const flush = (to: number) => {
    const text = letter + folded.slice(from, to);
    if (text !== "") parts.push({ kind: "words", text, isFirstLetterCaseFree: letter !== "" });
    letter = "";
  };
  for (const sign of folded.matchAll(SIGN)) {
    flush(sign.index);
    from = sign.index + sign[0].length;
    const [literal, bracketedLetter, inserted] = sign;
    if (bracketedLetter !== undefined) letter = bracketedLetter;
    else if (inserted !== undefined) parts.push({ kind: "insertion", text: inserted, literal });
    else parts.push({ kind: "elision", literal });
  }
  flush(folded.length);
  return parts;
}
