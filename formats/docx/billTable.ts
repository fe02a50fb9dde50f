import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { HeaderLine } from "../printable.ts";
import { CHARACTERS, FURNITURE, headerStyleId } from "../styleIds.ts";

/** Widths of the bill number's label, the number, and the other lines, in twentieths of a point; together the width of the text. */
const COLUMN_TWIPS = [1430, 1300, 6340];

/** Where the values of the other lines begin. */
const VALUE_TAB_TWIPS = 1600;

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 6, color: "404040" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** The bill's number in a box beside the other lines; nothing where the chamber has no number of bills. */
export function billTable(header: readonly HeaderLine[]): (Paragraph | Table)[] {
  const bill = header.find((line) => line.key === "billNumber");
  if (bill === undefined) return [];
  const others = header.filter((line) => line !== bill).map(otherLine);
  const width = { size: COLUMN_TWIPS.reduce((sum, each) => sum + each), type: WidthType.DXA };
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMN_TWIPS,
    width,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        children: [
          cell([centred(FURNITURE.headerLine, bill.label, true)], 0, BOX),
          cell([centred(headerStyleId(bill.key), bill.value, false)], 1, BOX),
          cell(others.length === 0 ? [new Paragraph({ style: FURNITURE.headerLine })] : others, 2, NO_BORDERS),
        ],
      }),
    ],
  });
  return [table, new Paragraph({ style: FURNITURE.headerLine })];
}

const cell = (children: readonly Paragraph[], column: number, borders: typeof BOX | typeof NO_BORDERS): TableCell =>
  new TableCell({
    children,
    borders,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: COLUMN_TWIPS[column] ?? 0, type: WidthType.DXA },
    margins: { top: 100, bottom: 100, left: column === 2 ? 320 : 100, right: 100 },
  });

const centred = (style: string, text: string, bold: boolean): Paragraph =>
  new Paragraph({ style, alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });

const otherLine = ({ key, label, value }: HeaderLine): Paragraph =>
  new Paragraph({
    style: headerStyleId(key),
    tabStops: [{ type: TabStopType.LEFT, position: VALUE_TAB_TWIPS }],
    indent: { left: VALUE_TAB_TWIPS, hanging: VALUE_TAB_TWIPS },
    children: [
      new TextRun({ children: [`${label}:`, new Tab()], bold: true, style: CHARACTERS.label }),
      new TextRun(value),
    ],
  });
