/**
 * Characters no writer may pass on. XML 1.0 (production 2, Char) forbids the C0 controls, lone surrogates, U+FFFE and
 * U+FFFF; HTML calls the C1 controls and noncharacters errors. Directional embeddings, overrides and isolates are refused
 * as well: they reorder what a reader sees without changing what was hashed, so that two people could approve two texts.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\p{Cs}]|[\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** Line and paragraph separators: a block is one paragraph in every format, so each stands for a space. */
const LINE_BREAKS = /[\t\n\r\u0085\u2028\u2029]+/gu;

const REPLACEMENT = "\ufffd";

/** The text as a writer may print it, and the code points ("U+0000") that had to be replaced. */
export function plainText(text: string): { readonly text: string; readonly replaced: readonly string[] } {
  const replaced = new Set<string>();
  const cleaned = text.replace(LINE_BREAKS, " ").replace(FORBIDDEN, (character) => {
    replaced.add(codePointName(character));
    return REPLACEMENT;
  });
  return { text: cleaned, replaced: [...replaced] };
}

/** "U+202E" for one character. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
