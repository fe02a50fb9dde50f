/** How words and paragraphs look. Sizes in points, distances in millimetres unless they say otherwise. */
export type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly position?: "super" | "sub";
  readonly sizePt?: number;
  /** Room between letters. */
  readonly spacedPt?: number;
  /** "#9b1c1c". */
  readonly color?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  /** Of the letters, where a further language has other ones than the document. */
  readonly face?: "korean" | "latin";
  readonly align?: "start" | "end" | "center" | "justify";
  readonly left?: number;
  readonly right?: number;
  /** Of the first line against the others. */
  readonly indent?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Of a line against the size of its letters. */
  readonly linePercent?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly newPage?: boolean;
  /** A line below, thin or thick. */
  readonly ruled?: "thin" | "thick";
  /** Its lines are not counted. */
  readonly unnumbered?: boolean;
  readonly tabs?: readonly { readonly at: number; readonly right?: boolean; readonly leader?: boolean }[];
  /** Rank among the headings by which a program leads through the document, from 1. */
  readonly outline?: number;
};
