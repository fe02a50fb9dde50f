import type { HeaderForm } from "#domain/numbering/chamberStyle.ts";
import type { CommentPlace } from "../commentEdges.ts";
import type { ClauseBookmark } from "../office/clauseBookmarks.ts";
import type { CountedLines } from "../office/countedLines.ts";
import type { Look } from "../office/look.ts";
import type { Numbering } from "../office/numberingPlan.ts";
import type { PrintedBlock } from "../printedParts.ts";

/** What the paragraphs of a section need to know: a page of one language is a section of the document. */
export type SectionContext = {
  /** By block id. */
  readonly bookmarks: ReadonlyMap<string, ClauseBookmark>;
  readonly numbering: ReadonlyMap<PrintedBlock, Numbering>;
  /** Of the section: each counts anew. */
  readonly instance: number;
  readonly form: HeaderForm;
  /** What all words of a further language say of themselves. */
  readonly spoken: Look;
  readonly countedLines: CountedLines;
  /** Gives each tracked change the number that Word wants. */
  readonly nextRevisionId: () => number;
  /** Where comments stand, by block id. */
  readonly comments: ReadonlyMap<string, readonly CommentPlace[]>;
  /** How many footnotes the sections before this one have. */
  readonly notesBefore: number;
};
