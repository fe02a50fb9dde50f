import { wordsOf } from "#domain/document/block.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import { isFormula, preambleKind } from "./partWords.ts";
import type { ReadParagraph } from "./readParagraph.ts";

/** `top` is what stands before the preamble: title and header. */
export type Part = "top" | "preamble" | "operative" | "reasons" | "closing";

export type Around = {
  readonly part: Part;
  readonly label: string | null;
  readonly level: number | null;
  /** Whether a paragraph of the kind stands before this one. */
  readonly has: (kind: BlockKind) => boolean;
};

type Kind = { readonly kind: BlockKind; readonly guessed: boolean };

const sure = (kind: BlockKind): Kind => ({ kind, guessed: false });
const guess = (kind: BlockKind): Kind => ({ kind, guessed: true });

/** What a paragraph is by its place, its number and its words; `guessed` where they leave it open. */
export function paragraphKind(paragraph: ReadParagraph, around: Around): Kind {
  const { part, label, has } = around;
  const words = wordsOf(paragraph).trim();
  if (paragraph.heading === 0 && !has("title")) return sure("title");
  if (label === null && part !== "reasons" && isFormula(words)) return sure("formula");
  switch (part) {
    case "top":
    case "preamble":
      return kindBeforeOperative(paragraph, around);
    case "operative":
      if (label !== null || !has("operative")) return sure("operative");
      if (paragraph.heading !== null) return sure("heading");
      return isClosing(words) ? sure("closing") : guess("continuation");
    case "reasons":
      return paragraph.heading !== null ? sure("heading") : sure("reasons");
    case "closing":
      return label !== null ? sure("operative") : sure("closing");
  }
}

/** A number in figures begins the operative part; letters number recitals where the chamber numbers those. */
function kindBeforeOperative(paragraph: ReadParagraph, { part, label, level, has }: Around): Kind {
  const words = wordsOf(paragraph).trim();
  const opening = preambleKind(words);
  if (label !== null && /^[A-Z]\.?$/u.test(label.trim())) return sure("recital");
  if (label !== null && /^[–—•-]$/u.test(label.trim())) return sure("citation");
  if (label !== null && (level ?? 0) > 0 && !/^\d+\.$/u.test(label.trim())) return sure("recital");
  if (label !== null) return sure("operative");
  if (/^(?:now, therefore, be it\s*)?resolved\b/iu.test(words)) return sure("operative");
  if (opening !== null) return sure(opening);
  if (part === "top") {
    if (!has("title")) return paragraph.heading !== null || paragraph.centred ? sure("title") : guess("title");
    return paragraph.heading !== null
      ? sure("heading")
      : /(?:다|함)\.$/u.test(words)
        ? guess("operative")
        : guess("recital");
  }
  return paragraph.heading !== null ? sure("heading") : guess("recital");
}

/** Where and how it was adopted, a date, a place to sign: what stands below the last clause. */
const isClosing = (words: string): boolean =>
  /^[[(].*[\])]$/su.test(words) ||
  /^\d{1,4}(?:st|nd|rd|th)?\s+(?:plenary\s+)?meeting$/iu.test(words) ||
  /^(?:\d{1,2}\s+\p{L}+\s+\d{4}|\d{4}\s*년\s*\d{1,2}\s*월\s*\d{1,2}\s*일\.?|\d{4}-\d{2}-\d{2})$/u.test(words) ||
  /^adopted\b/iu.test(words);

/** The part that a block of the kind is of; null for those that go where their neighbours are. */
export function partOf(kind: BlockKind): Part | null {
  switch (kind) {
    case "title":
      return "top";
    case "formula":
    case "citation":
    case "recital":
      return "preamble";
    case "operative":
      return "operative";
    case "reasons":
      return "reasons";
    case "closing":
      return "closing";
    case "heading":
    case "continuation":
      return null;
  }
}
