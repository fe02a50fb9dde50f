import type { Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { CommentPlace } from "../commentEdges.ts";
import type { XmlElement } from "../xml.ts";
import type { AutomaticStyles } from "./automaticStyles.ts";
import type { Look } from "./look.ts";
import type { Numbering } from "./numbering.ts";

export type Bookmark = {
  readonly name: string;
  /** What a field that refers to it says, where lists count it and all it stands under; null where they do not. */
  readonly said: string | null;
};

/** A page of one language with all that its paragraphs need to know. */
export type OdtContext = {
  readonly page: Printable;
  readonly styles: AutomaticStyles;
  /** 0 for the first language. */
  readonly section: number;
  /** What every paragraph of a further language says of itself. */
  readonly spoken: Look;
  readonly numbering: ReadonlyMap<PrintedBlock, Numbering>;
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  readonly comments: ReadonlyMap<string, readonly CommentPlace[]>;
  readonly annotation: (id: number) => { readonly opens: XmlElement; readonly closes: XmlElement } | null;
  /** Takes a tracked change, answers its id. */
  readonly change: (region: (id: string) => XmlElement) => string;
};
