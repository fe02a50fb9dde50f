/**
 * A piece of a note, of an annex line or of a bibliography, which each writer sets in its own way. Only a `link` has an
 * address, and it is http or https. Only a `quote` is word for word: what is `reported` is somebody else's account of what
 * was said, and never stands in quotation marks (rule E6).
 */
export type Segment =
  | { readonly type: "text"; readonly text: string }
  /** The name of a work or outlet, between the marks that the house style puts around it. */
  | {
      readonly type: "title";
      readonly text: string;
      readonly before: string;
      readonly after: string;
      readonly emphasis: boolean;
    }
  | { readonly type: "quote" | "reported"; readonly text: string; readonly language: string | null }
  | { readonly type: "link"; readonly text: string; readonly href: string };

export const textSegment = (text: string): Segment => ({ type: "text", text });

/** A segment's words as printed: quoted words in double quotation marks, titles in the marks of their style. */
export function segmentText(segment: Segment): string {
  switch (segment.type) {
    case "quote":
      return `“${segment.text}”`;
    case "title":
      return segment.before + segment.text + segment.after;
    case "text":
    case "reported":
    case "link":
      return segment.text;
  }
}

/** The words of segments one after the other: what a reader of plain text gets. */
export const segmentsText = (segments: readonly Segment[]): string => segments.map(segmentText).join("");
