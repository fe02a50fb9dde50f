import type { Inline } from "#domain/document/block.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import { HEADER_KEYS } from "#domain/numbering/chamberStyle.ts";
import { headerField } from "../headerLine.ts";
import type { ReadParagraph } from "../readParagraph.ts";
import type { WordParagraph } from "./wordBody.ts";
import type { BodyFindings } from "./wordInline.ts";
import { BESIDE, blockOfStyle, foldedStyle, FURNITURE, headerStyleId } from "../../styleIds.ts";
import { headingRank, type WordStyles } from "./wordStyles.ts";
import { tokenWords, type TokenWords } from "./wordTokens.ts";
import { valueOf } from "./wordXml.ts";

/** What a paragraph of the file is: of the text, what the page makes itself, or what stands beside. */
export type SortedParagraph =
  | { readonly type: "text"; readonly paragraph: ReadParagraph; readonly listLevel: number | null }
  /** With the fields of the header that its line fills. */
  | { readonly type: "furniture"; readonly words: string; readonly fields: Partial<VersionHeader> }
  | { readonly type: "beside"; readonly words: string };

export type PreparedParagraph = {
  readonly raw: WordParagraph;
  readonly words: TokenWords;
  readonly sorted: SortedParagraph;
};

const FURNITURE_STYLES: ReadonlySet<string> = new Set(Object.values(FURNITURE).map(foldedStyle));
const BESIDE_STYLES: ReadonlySet<string> = new Set(Object.values(BESIDE).map(foldedStyle));
const HEADER_STYLES: ReadonlyMap<string, string> = new Map(
  HEADER_KEYS.map((key) => [foldedStyle(headerStyleId(key)), key]),
);

type Sorting = {
  readonly styles: WordStyles;
  readonly references: BodyFindings["references"];
  readonly language: string;
};

/** An office bases styles of its own on ours: what goes back to one of them is what that says. */
const isOurs = (folded: string): boolean =>
  HEADER_STYLES.has(folded) ||
  FURNITURE_STYLES.has(folded) ||
  BESIDE_STYLES.has(folded) ||
  blockOfStyle(folded) !== null;

/** Sorts a paragraph by the name of its style, which in our own files says all, in others whether it is a heading. */
export function prepared(raw: WordParagraph, sorting: Sorting): PreparedParagraph {
  const words = tokenWords(raw.tokens);
  const chain = sorting.styles.chain(raw.styleId).map((style) => style.folded);
  return { raw, words, sorted: sorted(raw, words, chain.find(isOurs) ?? chain[0] ?? "", sorting) };
}

function sorted(
  raw: WordParagraph,
  words: TokenWords,
  folded: string,
  { styles, references, language }: Sorting,
): SortedParagraph {
  const plain = allWords(words.content, references).trim();
  const whole = [words.typedLabel, plain].filter((part) => part !== null && part !== "").join(" ");
  const headerKey = HEADER_STYLES.get(folded);
  if (headerKey !== undefined) {
    return { type: "furniture", words: whole, fields: headerField(headerKey, plain, language) ?? {} };
  }
  if (FURNITURE_STYLES.has(folded) || raw.inContents || /^toc\d$/u.test(folded)) {
    return { type: "furniture", words: whole, fields: {} };
  }
  if (BESIDE_STYLES.has(folded)) return { type: "beside", words: whole };
  const paragraph = textParagraph(raw, words, blockOfStyle(folded), styles);
  return { type: "text", paragraph, listLevel: raw.list?.level ?? null };
}

/** Also the words of notes and references, where nothing else of the paragraph comes in. */
export const allWords = (content: readonly Inline[], references: BodyFindings["references"]): string =>
  content
    .map((piece) => {
      switch (piece.type) {
        case "text":
          return piece.text;
        case "note":
          return ` [${piece.text}] `;
        case "crossReference":
          return references.get(piece.blockId)?.text ?? "";
        case "blank":
          return piece.hint;
        case "cite":
          return "";
      }
    })
    .join("");

function textParagraph(
  raw: WordParagraph,
  { content, anchors, typedLabel }: TokenWords,
  block: { readonly kind: BlockKind; readonly level: number } | null,
  styles: WordStyles,
): ReadParagraph {
  const chain = styles.chain(raw.styleId);
  const alignment = [raw.properties, ...chain.map(({ paragraph }) => paragraph)]
    .map((properties) => valueOf(properties, "w:jc"))
    .find((value) => value !== null);
  return {
    content,
    anchors,
    label: typedLabel ?? raw.list?.label ?? null,
    level: block?.level ?? raw.list?.level ?? null,
    heading: block === null ? headingRank(chain, raw.properties) : null,
    kind: block?.kind ?? null,
    centred: alignment === "center",
    place: raw.place,
  };
}
