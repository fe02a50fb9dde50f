import type { SheetContents, SheetNode, SheetParagraph, SheetPiece } from "../office/sheet.ts";
import { BESIDE, blockStyleId } from "../styleIds.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { OdtContext } from "./context.ts";
import { blockNodes, innerLink, segmentNodes } from "./inline.ts";
import { setTable } from "./table.ts";
import { headed, paragraph, span, TAB, words } from "./words.ts";

/** What stands around the clauses, as paragraphs and tables of ODF. */
export const sheetNodes = (nodes: readonly SheetNode[], context: OdtContext): XmlElement[] =>
  nodes.flatMap((node): XmlElement[] => {
    switch (node.type) {
      case "paragraph":
        return [setParagraph(node, context)];
      case "table":
        return [setTable(node, context.section, (each) => setParagraph(each, context))];
      case "contents":
        return setContents(node, context);
      case "title": {
        const { block, first, look } = node;
        const style = context.styles.paragraph(blockStyleId("title", block.source.level), {
          ...context.spoken,
          ...look,
        });
        return [headed(style, 1, ...blockNodes(block, context, first))];
      }
    }
  });

export function setParagraph({ style, look, pieces }: SheetParagraph, context: OdtContext): XmlElement {
  const name = context.styles.paragraph(style, { ...context.spoken, ...look });
  const rank = context.rankOf(style);
  const nodes = pieces.map((piece) => pieceNode(piece, context));
  return rank === null ? paragraph(name, ...nodes) : headed(name, rank, ...nodes);
}

function pieceNode(piece: SheetPiece, context: OdtContext): XmlNode {
  const { styles } = context;
  switch (piece.type) {
    case "words":
      return span(styles.text(piece.look, piece.style ?? undefined), ...words(piece.text));
    case "tab":
      return span(piece.style, TAB);
    case "lineBreak":
      return element("text:line-break");
    case "segments":
      return segmentNodes(piece.segments, context);
    case "link":
      return innerLink(
        piece.bookmark,
        piece.pieces.map((inner) => pieceNode(inner, context)),
      );
    case "pageOf":
      return element("text:bookmark-ref", { "text:reference-format": "page", "text:ref-name": piece.bookmark });
  }
}

/** The table of clauses; an office program fills in the pages when it opens the file. */
function setContents({ heading, entries }: SheetContents, context: OdtContext): XmlElement[] {
  const name = `Contents${context.section + 1}`;
  return [
    element(
      "text:table-of-content",
      { "text:name": name, "text:protected": "false" },
      element("text:table-of-content-source", {
        "text:outline-level": String(context.ranks.clause),
        "text:use-outline-level": "true",
      }),
      element(
        "text:index-body",
        {},
        element("text:index-title", { "text:name": `${name}_Head` }, setParagraph(heading, context)),
        ...entries.map((entry) => setParagraph(entry, context)),
      ),
    ),
    paragraph(BESIDE.contents),
  ];
}
