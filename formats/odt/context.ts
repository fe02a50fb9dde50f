import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { CommentPlace } from "../commentEdges.ts";
import type { XmlElement } from "../xml.ts";
import type { AutomaticStyles } from "./automaticStyles.ts";
import type { ClauseBookmark } from "../office/clauseBookmarks.ts";
import type { CountedLines } from "../office/countedLines.ts";
import type { Look } from "../office/look.ts";
import type { Ranks } from "../office/namedStyles.ts";
import type { Numbering } from "../office/numberingPlan.ts";

/** A page of one language with all that its paragraphs need to know. */
export type OdtContext = {
  readonly page: Printable;
  readonly styles: AutomaticStyles;
  /** 0 for the first language. */
  readonly section: number;
  /** What every paragraph of a further language says of itself. */
  readonly spoken: Look;
  readonly ranks: Ranks;
  /** The rank among the headings that a named style has. */
  readonly rankOf: (style: string) => number | null;
  readonly countedLines: CountedLines;
  readonly numbering: ReadonlyMap<PrintedBlock, Numbering>;
  readonly bookmarks: ReadonlyMap<string, ClauseBookmark>;
  readonly comments: ReadonlyMap<string, readonly CommentPlace[]>;
  readonly annotation: (id: number) => { readonly opens: XmlElement; readonly closes: XmlElement } | null;
  /** Takes a tracked change, answers its id. */
  readonly change: (region: (id: string) => XmlElement) => string;
};
