import { BLOCK_KINDS, MAX_LEVEL, type BlockKind } from "#domain/document/schema.ts";

/** The names by which our Word files say what each paragraph is: the reader takes them at their word, an office restyles them. */

/** Level 0 needs no number but where every level is numbered. */
const suffixOf = (kind: BlockKind, level: number): string =>
  level === 0 && kind !== "operative" ? "" : String(level + 1);

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "WhereasOperative1", "WhereasRecital": the style of a block. */
export const blockStyleId = (kind: BlockKind, level: number): string =>
  `Whereas${capitalised(kind)}${suffixOf(kind, level)}`;

/** The same as an office reads it: "Whereas operative 1". */
export const styleName = (id: string): string =>
  id
    .replace(/([A-Z]|\d+)/gu, " $1")
    .trim()
    .replace(/ [A-Z]/gu, (letter) => letter.toLowerCase());

/** A style's id or name without what programs change in it when they save a file anew. */
export const foldedStyle = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const BLOCK_STYLES: ReadonlyMap<string, { readonly kind: BlockKind; readonly level: number }> = new Map(
  BLOCK_KINDS.flatMap((kind) =>
    Array.from({ length: MAX_LEVEL + 1 }, (_, level) => [foldedStyle(blockStyleId(kind, level)), { kind, level }]),
  ),
);

/** The kind and level that a paragraph style of ours stands for; null for any other style. */
export const blockOfStyle = (folded: string): { readonly kind: BlockKind; readonly level: number } | null =>
  BLOCK_STYLES.get(folded) ?? null;

/** What stands around the text and is made anew from the chamber's style. */
export const FURNITURE = {
  marking: "WhereasMarking",
  pageLine: "WhereasPageLine",
  partHeading: "WhereasPartHeading",
  masthead: "WhereasMasthead",
  documentName: "WhereasDocumentName",
  headerLine: "WhereasHeaderLine",
  frontTitle: "WhereasFrontTitle",
  /** What a text calls itself after a front page. */
  textName: "WhereasTextName",
  notice: "WhereasTranslationNotice",
} as const;

/** What is printed beside the text. */
export const BESIDE = {
  heading: "WhereasBesideHeading",
  contents: "WhereasContents",
  evidence: "WhereasEvidence",
  approval: "WhereasApproval",
  cell: "WhereasCell",
} as const;

/** Character styles that tell what words are: none of them is a mark that somebody set. */
export const CHARACTERS = {
  label: "WhereasLabel",
  opening: "WhereasOpening",
  blank: "WhereasBlank",
  alternative: "WhereasAlternative",
  stale: "WhereasStale",
  brokenReference: "WhereasBrokenReference",
  draft: "WhereasDraftMark",
} as const;

/** The style of a footnote that cites evidence, which other files' footnotes do not. */
export const CITATION_NOTE = "WhereasCitationNote";

/** Header lines carry their field's name: "WhereasHeaderSymbol". */
const HEADER_PREFIX = "WhereasHeader";
export const headerStyleId = (key: string): string => `${HEADER_PREFIX}${capitalised(key)}`;

/** Bookmarks that references of ours lead to. */
export const BOOKMARK_PREFIX = "whereas_clause_";

/** Document properties of our own. */
export const PROPERTIES = {
  sha256: "textSha256",
  chamberStyle: "chamberStyle",
  languages: "languages",
  partyOnly: "partyOnly",
} as const;
