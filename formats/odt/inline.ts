import { segmentText, type Segment } from "#domain/citation/segment.ts";
import { withEdges } from "../commentEdges.ts";
import { CHARACTERS, CITATION_NOTE } from "../styleIds.ts";
import { FLAG_STYLE, isOpening } from "../office/ownStyles.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { Run } from "../runs.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { OdtContext } from "./context.ts";
import type { Look } from "../office/look.ts";
import { odfInstant } from "./odfInstant.ts";
import { paragraph, span, words } from "./words.ts";

/** A block's runs; comments stand on the first block of an id alone. */
export function blockNodes(block: PrintedBlock, context: OdtContext, first: boolean): XmlNode[] {
  const places = first ? (context.comments.get(block.id) ?? []) : [];
  return withEdges(block.runs, places).flatMap((item): XmlNode[] => {
    switch (item.type) {
      case "opens":
      case "closes":
        return item.ids.map((id) => context.annotation(id)?.[item.type] ?? null);
      case "note":
        return noteNodes(item, context);
      case "text":
        return textNodes(item, block, context);
      case "reference":
        return [referenceNode(item, context)];
      case "flag":
        return [span(FLAG_STYLE[item.flag], ...words(item.text))];
    }
  });
}

export const NOTE_MARK = "WhereasNoteMark";
/** Links inside the document look as the words around them do. */
export const INNER_LINK = "WhereasInnerLink";
export const FREE_NOTE = "WhereasNote";

/** ODF counts the notes of a whole document: in a further language, which begins at 1, the number is written. */
function noteNodes({ number, afterNote }: Extract<Run, { readonly type: "note" }>, context: OdtContext): XmlNode[] {
  const { page, section, styles, spoken } = context;
  const note = page.notes[number - 1];
  const style = styles.paragraph(note?.evidenceId === null ? FREE_NOTE : CITATION_NOTE, spoken);
  const written = element(
    "text:note",
    { "text:id": `ftn${section}_${number}`, "text:note-class": "footnote" },
    element("text:note-citation", { "text:label": section === 0 ? null : String(number) }, String(number)),
    element("text:note-body", {}, paragraph(style, ...segmentNodes(note?.segments ?? [], context))),
  );
  return [afterNote ? span(NOTE_MARK, ",") : null, written];
}

type TextRun = Extract<Run, { readonly type: "text" }>;

function textNodes(run: TextRun, block: PrintedBlock, { styles, change }: OdtContext): XmlNode[] {
  const { style, text } = run;
  const opening = isOpening(run, block);
  const look: Look = {
    ...(style.strong ? { bold: true } : {}),
    ...(style.emphasis && !opening ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.superscript ? { position: "super" } : style.subscript ? { position: "sub" } : {}),
  };
  const set = span(styles.text(look, opening ? CHARACTERS.opening : undefined), ...words(text));
  if (style.revision === null) return [set];
  const { kind, author, at } = style.revision;
  const info = element(
    "office:change-info",
    {},
    element("dc:creator", {}, author ?? ""),
    element("dc:date", {}, odfInstant(at)),
  );
  const region = (id: string, inner: XmlElement): XmlElement =>
    element("text:changed-region", { "xml:id": id, "text:id": id }, inner);
  if (kind === "deletion") {
    const id = change((own) => region(own, element("text:deletion", {}, info, paragraph("Standard", set))));
    return [element("text:change", { "text:change-id": id })];
  }
  const id = change((own) => region(own, element("text:insertion", {}, info)));
  return [
    element("text:change-start", { "text:change-id": id }),
    set,
    element("text:change-end", { "text:change-id": id }),
  ];
}

/** A field where it will say what the text says; a link where it would not. */
function referenceNode({ blockId, text }: Extract<Run, { readonly type: "reference" }>, context: OdtContext): XmlNode {
  const target = context.bookmarks.get(blockId);
  if (target === undefined) return words(text);
  return target.said === text
    ? element(
        "text:bookmark-ref",
        { "text:reference-format": "number-all-superior", "text:ref-name": target.name },
        ...words(text),
      )
    : innerLink(target.name, words(text));
}

/** A link inside the document. */
export const innerLink = (bookmark: string, children: readonly XmlNode[]): XmlElement =>
  element(
    "text:a",
    {
      "xlink:type": "simple",
      "xlink:href": `#${bookmark}`,
      "text:style-name": INNER_LINK,
      "text:visited-style-name": INNER_LINK,
    },
    ...children,
  );

export const segmentNodes = (segments: readonly Segment[], { styles }: Pick<OdtContext, "styles">): XmlNode[] =>
  segments.map((segment): XmlNode => {
    switch (segment.type) {
      case "link":
        return element("text:a", { "xlink:type": "simple", "xlink:href": segment.href }, ...words(segment.text));
      case "quote":
      case "reported":
        return span(
          segment.language === null ? null : styles.text({ language: segment.language }),
          ...words(segmentText(segment)),
        );
      case "text":
        return words(segment.text);
      case "title":
        return span(segment.emphasis ? styles.text({ italic: true }) : null, ...words(segmentText(segment)));
    }
  });
