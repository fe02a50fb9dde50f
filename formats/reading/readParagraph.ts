import type { Inline } from "#domain/document/block.ts";
import type { BlockKind } from "#domain/document/schema.ts";

/**
 * A paragraph as a word processor's file or a page has it, before anything is known of resolutions. DOCX, ODT, HWPX, HTML,
 * Markdown and plain text all read to these; `recogniseStructure` makes clauses of them.
 */
export type ReadParagraph = {
  /** Text with its marks, and footnotes as notes. */
  readonly content: readonly Inline[];
  /** The number before the words as the page shows it ("1.", "(a)", "가."), no longer among the words. */
  readonly label: string | null;
  /** The depth that the file states, 0 outermost: a list's level. Null where it states none. */
  readonly level: number | null;
  /** The depth is that of lists in one another, which counts whatever their signs: each may count anew from 1. */
  readonly nested?: boolean;
  /** The rank that the file states for a heading: 0 for the title of the whole. */
  readonly heading: number | null;
  /** What one of our own files says it is, by the name of its style. */
  readonly kind: BlockKind | null;
  readonly centred: boolean;
  /** Where it stands in the file, for a person: "paragraph 12". */
  readonly place: string;
  /** Where comments and tracked changes stand in its words, by the file's key. */
  readonly anchors: readonly { readonly key: string; readonly start: number; readonly end: number }[];
};
