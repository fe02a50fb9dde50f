import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { Inline } from "#domain/document/block.ts";
import type { Run, RunStyle } from "./runs.ts";
import { element, type XmlNode } from "./xml.ts";

/** Where the links of runs lead. */
export type HtmlAnchors = {
  /** Block id -> the id of its element. */
  readonly blocks: ReadonlyMap<string, string>;
  /** What the ids of notes begin with, where a page has several texts. */
  readonly notePrefix: string;
};

/**
 * Runs as HTML: `note-ref-1` is where a note's number stands, `note-1` what it leads to.
 *
 * @param stored the content that they print, which tells italics of the chamber's from its authors'
 */
export const inlineNodes = (runs: readonly Run[], anchors: HtmlAnchors, stored: readonly Inline[] = []): XmlNode[] =>
  runs.map((run) => runNode(run, anchors, stored));

function runNode(run: Run, { blocks, notePrefix }: HtmlAnchors, stored: readonly Inline[]): XmlNode {
  switch (run.type) {
    case "text":
      return styled(run.text, run.style, isOpening(run, stored));
    case "note":
      return element(
        "sup",
        { class: "note" },
        run.afterNote ? "," : null,
        element(
          "a",
          {
            id: `${notePrefix}note-ref-${run.number}`,
            href: `#${notePrefix}note-${run.number}`,
            role: "doc-noteref",
          },
          String(run.number),
        ),
      );
    case "reference": {
      const anchor = blocks.get(run.blockId);
      return anchor === undefined ? run.text : element("a", { href: `#${anchor}` }, run.text);
    }
    case "flag":
      return element("mark", { class: `flag flag-${run.flag}` }, run.text);
  }
}

/** Set in italics by the chamber, not by whoever wrote it. */
const isOpening = ({ at, style }: Extract<Run, { readonly type: "text" }>, stored: readonly Inline[]): boolean =>
  style.emphasis && at !== undefined && stored[at]?.marks.some(({ type }) => type === "emphasis") === false;

const STYLE_ELEMENTS = [
  ["strong", "strong"],
  ["emphasis", "em"],
  ["underline", "u"],
  ["superscript", "sup"],
  ["subscript", "sub"],
] as const satisfies readonly (readonly [keyof RunStyle, string])[];

function styled(text: string, style: RunStyle, opening: boolean): XmlNode {
  const set = STYLE_ELEMENTS.reduce<XmlNode>(
    (inner, [key, name]) =>
      style[key] ? element(name, { class: key === "emphasis" && opening ? "opening" : null }, inner) : inner,
    text,
  );
  const quoted = style.quotation === null ? set : element("span", { class: "quotation" }, set);
  if (style.revision === null) return quoted;
  const { kind, author, at } = style.revision;
  const time = at === null ? Number.NaN : Date.parse(at);
  const datetime = Number.isNaN(time) ? null : new Date(time).toISOString();
  return element(kind === "insertion" ? "ins" : "del", { "data-author": author, datetime }, quoted);
}

/** Pieces of a note, of the annex or of a bibliography as HTML. */
export const segmentNodes = (segments: readonly Segment[]): XmlNode[] => segments.map(segmentNode);

function segmentNode(segment: Segment): XmlNode {
  switch (segment.type) {
    case "text":
      return segment.text;
    case "title":
      return element("cite", { class: segment.emphasis ? "italic" : null }, segmentText(segment));
    case "quote":
      return ["“", element("span", { lang: segment.language }, segment.text), "”"];
    case "reported":
      return element("span", { lang: segment.language }, segment.text);
    case "link":
      return element("a", { href: segment.href, rel: "noreferrer noopener" }, segment.text);
  }
}
