/** A text without the signs that no reader sees, and where each of its code units stood. */
export type VisibleText = { readonly text: string; readonly offsets: readonly number[] };

/**
 * Soft hyphens, zero-width spaces, marks of direction and byte order marks. The joiners stay where they shape letters, as in
 * Persian or between emoji; beside letters that do not join they are as empty as the rest.
 */
const INVISIBLE =
  /[\u00AD\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|(?<=[\p{Script=Latin}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}])[\u200C\u200D]/gu;

/** The text as it is seen, for rules that read words; `offsets` lead back. */
export function visibleText(text: string): VisibleText {
  const offsets: number[] = [];
  let from = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    for (let at = from; at < match.index; at++) offsets.push(at);
    from = match.index + match[0].length;
  }
  for (let at = from; at < text.length; at++) offsets.push(at);
  return { text: withoutInvisible(text), offsets };
}

/** The words alone, for what is stored of a person's or inserted into a text. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");
