import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { Printable } from "../printable.ts";
import type { CellPiece, PrintedTable } from "../printedTables.ts";
import { TEXT_WIDTH_TWIPS } from "./pageSize.ts";
import { BESIDE } from "../styleIds.ts";

/** Shares of the text's width by columns: words need more room than names. */
const COLUMN_SHARES: Readonly<Record<PrintedTable["kind"] | "signatures", readonly number[]>> = {
  positions: [15, 16, 17, 34, 18],
  internalPositions: [15, 16, 17, 34, 18],
  changes: [14, 11, 37.5, 37.5],
  signatures: [34, 44, 22],
};

/** Room for a hand to sign in. */
const SIGNATURE_TWIPS = 1100;

const CELL_MARGINS = { top: 40, bottom: 40, left: 90, right: 90 };

/** Positions and changes, each under its heading, with its columns named again on every page. */
export const tableChildren = ({ tables }: Printable): (Paragraph | Table)[] =>
  tables.flatMap((table): (Paragraph | Table)[] => [
    heading(table.heading, false),
    table.rows.length === 0
      ? new Paragraph({ style: BESIDE.cell, suppressLineNumbers: true, children: [new TextRun(table.none)] })
      : tableOf(table.kind, table.columns, table.rows),
  ]);

/** A page with a place for each party to sign and date. */
export function signatureChildren(page: Printable): (Paragraph | Table)[] {
  if (!page.has("signatures")) return [];
  const { party, signature, date, signatures } = page.words;
  const rows = page.parties.map((name) => [[{ text: name, revision: null }], [], []]);
  return [heading(signatures, true), tableOf("signatures", [party, signature, date], rows)];
}

export const heading = (text: string, pageBreakBefore: boolean): Paragraph =>
  new Paragraph({
    style: BESIDE.heading,
    suppressLineNumbers: true,
    children: [new TextRun(text)],
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  });

function tableOf(kind: keyof typeof COLUMN_SHARES, columns: readonly string[], rows: PrintedTable["rows"]): Table {
  const widths = COLUMN_SHARES[kind].map((share) => Math.round((TEXT_WIDTH_TWIPS * share) / 100));
  const tall = kind === "signatures" ? { height: { value: SIGNATURE_TWIPS, rule: HeightRule.ATLEAST } } : {};
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((name, index) => cell([new TextRun({ text: name, bold: true })], widths[index], true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            ...tall,
            children: row.map((pieces, index) => cell(pieces.map(pieceRun), widths[index], false)),
          }),
      ),
    ],
  });
}

const cell = (children: readonly TextRun[], width: number | undefined, shaded: boolean): TableCell =>
  new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    margins: CELL_MARGINS,
    ...(shaded ? { shading: { fill: "EDEDED" } } : {}),
    children: [new Paragraph({ style: BESIDE.cell, children, ...(shaded ? { keepNext: true } : {}) })],
  });

/** What is gone is struck through, what is new underlined: the table reports changes, it proposes none. */
const pieceRun = ({ text, revision }: CellPiece): TextRun =>
  new TextRun({
    text,
    ...(revision === "deletion" ? { strike: true, color: "9B1C1C" } : {}),
    ...(revision === "insertion" ? { underline: {}, color: "14467A" } : {}),
  });
