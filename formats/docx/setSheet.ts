import {
  BorderStyle,
  HeightRule,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { Look } from "../office/look.ts";
import type {
  SheetCell,
  SheetContents,
  SheetNode,
  SheetParagraph,
  SheetPiece,
  SheetRow,
  SheetTable,
} from "../office/sheet.ts";
import type { SectionContext } from "./context.ts";
import { BESIDE, blockStyleId } from "../styleIds.ts";
import { blockChildren, segmentChildren } from "./inline.ts";
import { paragraphLook, runLook, twips } from "./wordLook.ts";

/** What stands around the clauses, as Word's paragraphs and tables. */
export const sheetChildren = (nodes: readonly SheetNode[], context: SectionContext): (Paragraph | Table)[] =>
  nodes.flatMap((node): (Paragraph | Table)[] => {
    switch (node.type) {
      case "paragraph":
        return [setParagraph(node, context)];
      case "table":
        return [setTable(node, context)];
      case "contents":
        return setContents(node, context);
      case "title": {
        const { block, first, look } = node;
        const children = blockChildren(block, context, first);
        return [
          new Paragraph({
            style: blockStyleId("title", block.source.level),
            ...paragraphLook({ ...look, unnumbered: true }),
            children,
          }),
        ];
      }
    }
  });

const setContents = ({ heading, entries }: SheetContents, context: SectionContext): Paragraph[] => [
  ...[heading, ...entries].map((each) => setParagraph(each, context)),
  new Paragraph({ style: BESIDE.contents, suppressLineNumbers: true }),
];

export function setParagraph({ style, look, pieces }: SheetParagraph, context: SectionContext): Paragraph {
  const words = wordsLook(look);
  return new Paragraph({
    style,
    ...paragraphLook({ ...look, unnumbered: true }),
    // An empty line is as tall as its end.
    ...(pieces.length === 0 ? { run: runLook(words) } : {}),
    children: pieces.flatMap((piece) => pieceChildren(piece, words, context)),
  });
}

/** Of a paragraph's look, what is its words'. */
const wordsLook = ({ bold, italic, sizePt, color }: Look): Look => ({
  ...(bold === undefined ? {} : { bold }),
  ...(italic === undefined ? {} : { italic }),
  ...(sizePt === undefined ? {} : { sizePt }),
  ...(color === undefined ? {} : { color }),
});

function pieceChildren(piece: SheetPiece, look: Look, context: SectionContext): ParagraphChild[] {
  const run = (options: IRunOptions, own: Look = {}): TextRun =>
    new TextRun({ ...runLook({ ...context.spoken, ...look, ...own }), ...options });
  const styled = (style: string | null): IRunOptions => (style === null ? {} : { style });
  switch (piece.type) {
    case "words":
      return [run({ text: piece.text, ...styled(piece.style) }, piece.look)];
    case "tab":
      return [run({ children: [new Tab()], ...styled(piece.style) })];
    case "lineBreak":
      return [run({ break: 1 })];
    case "segments":
      return segmentChildren(piece.segments, context);
    case "link": {
      const children = piece.pieces.flatMap((inner) => pieceChildren(inner, look, context));
      return [new InternalHyperlink({ anchor: piece.bookmark, children })];
    }
    case "pageOf":
      return [new PageReference(piece.bookmark, { hyperlink: true })];
  }
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "606060" };
const sides = <T>(line: T) => ({ top: line, bottom: line, left: line, right: line });

const MARGIN_MM = { vertical: 1.2, side: 1.6, open: 5 };

function setTable({ widthsMm, head, rows }: SheetTable, context: SectionContext): Table {
  const widths = widthsMm.map((width) => Math.round(twips(width)));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    borders: { ...sides(NONE), insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      ...(head === null ? [] : [setRow(head, widths, true, context)]),
      ...rows.map((each) => setRow(each, widths, false, context)),
    ],
  });
}

const setRow = (
  { cells, minHeightMm, breaks }: SheetRow,
  widths: readonly number[],
  tableHeader: boolean,
  context: SectionContext,
): TableRow =>
  new TableRow({
    ...(tableHeader ? { tableHeader } : {}),
    ...(breaks ? {} : { cantSplit: true }),
    ...(minHeightMm === 0 ? {} : { height: { value: twips(minHeightMm), rule: HeightRule.ATLEAST } }),
    children: cells.map((each, index) => setCell(each, widths[index] ?? 0, context)),
  });

const setCell = (
  { border, shaded, middle, paragraphs }: SheetCell,
  width: number,
  context: SectionContext,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: sides(border === "box" ? LINE : NONE),
    margins: {
      top: twips(MARGIN_MM.vertical),
      bottom: twips(MARGIN_MM.vertical),
      right: twips(MARGIN_MM.side),
      left: twips(border === "box" ? MARGIN_MM.side : MARGIN_MM.open),
    },
    ...(middle ? { verticalAlign: VerticalAlign.CENTER } : {}),
    ...(shaded ? { shading: { fill: "EDEDED" } } : {}),
    children: paragraphs.map((each) => setParagraph(each, context)),
  });
