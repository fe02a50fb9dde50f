import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  AlignmentType,
  TabStopType,
} from "docx";
import type { HeaderLine, Printable } from "../printable.ts";
import { inlineChildren, type InlineContext } from "./inline.ts";

/** Widths of the bill number's label, the number, and the other lines, in twentieths of a point; together the width of the text. */
const COLUMN_TWIPS = [1430, 1300, 6340];

/** Where the values of the other lines begin. */
const VALUE_TAB_TWIPS = 1600;

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 6, color: "404040" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/**
 * What stands above the text. A chamber that numbers its bills sets the title first and the bill's number in a box beside the
 * other lines; others set symbol, session and agenda item above the title.
 */
export function headerChildren(page: Printable, context: InlineContext): (Paragraph | Table)[] {
  const title = new Paragraph({
    style: "Title",
    children: page.title.length === 0 ? [new TextRun(page.marking)] : inlineChildren(page.title, context),
  });
  const bill = page.header.find((line) => line.key === "billNumber");
  const others = page.header.filter((line) => line !== bill);
  const notice =
    page.translationNotice === null
      ? []
      : [new Paragraph({ style: "TranslationNotice", children: [new TextRun(page.translationNotice)] })];
  return bill === undefined
    ? [...masthead(page, others), title, ...notice]
    : [title, ...notice, billTable(bill, others), new Paragraph({ style: "HeaderLine" })];
}

function masthead(page: Printable, lines: readonly HeaderLine[]): Paragraph[] {
  const symbol = lines.find((line) => line.key === "symbol");
  const first = new Paragraph({
    style: "HeaderLine",
    tabStops: [{ type: TabStopType.RIGHT, position: COLUMN_TWIPS.reduce((sum, width) => sum + width) }],
    border: { bottom: { ...LINE, size: 8, space: 4 } },
    children: [
      new TextRun(page.chamber),
      new TextRun({ text: symbol === undefined ? "" : `\t${symbol.value}`, bold: true }),
    ],
  });
  const rest = lines.filter((line) => line !== symbol);
  return [
    first,
    ...rest.map(
      ({ value }) => new Paragraph({ style: "HeaderLine", children: [new TextRun({ text: value, bold: true })] }),
    ),
  ];
}

function billTable(bill: HeaderLine, others: readonly HeaderLine[]): Table {
  const cell = (children: readonly Paragraph[], column: number, borders: typeof BOX | typeof NO_BORDERS): TableCell =>
    new TableCell({
      children,
      borders,
      verticalAlign: VerticalAlign.CENTER,
      width: { size: COLUMN_TWIPS[column] ?? 0, type: WidthType.DXA },
      margins: { top: 100, bottom: 100, left: column === 2 ? 320 : 100, right: 100 },
    });
  const centred = (text: string, bold: boolean): Paragraph[] => [
    new Paragraph({ style: "HeaderLine", alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] }),
  ];
  const lines = others.map(
    ({ label, value }) =>
      new Paragraph({
        style: "HeaderLine",
        tabStops: [{ type: TabStopType.LEFT, position: VALUE_TAB_TWIPS }],
        indent: { left: VALUE_TAB_TWIPS, hanging: VALUE_TAB_TWIPS },
        children: [new TextRun({ text: `${label}:\t`, bold: true }), new TextRun(value)],
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMN_TWIPS,
    width: { size: COLUMN_TWIPS.reduce((sum, width) => sum + width), type: WidthType.DXA },
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        children: [
          cell(centred(bill.label, true), 0, BOX),
          cell(centred(bill.value, false), 1, BOX),
          cell(lines.length === 0 ? [new Paragraph({ style: "HeaderLine" })] : lines, 2, NO_BORDERS),
        ],
      }),
    ],
  });
}
