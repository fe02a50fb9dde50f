import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { BORDER } from "./headElements.ts";
import { paragraph, run, subList, type HwpxContext, type ParagraphIds } from "./paragraphs.ts";

/** Between the two margins of 20 mm on A4. */
export const TEXT_WIDTH = 48_190;

/** What a row of one line takes; Hangul lets it grow with its words. */
const ROW_HEIGHT = 1_800;
const CELL_MARGIN = { left: "510", right: "510", top: "283", bottom: "283" };

export type Cell = {
  readonly paragraphs: readonly XmlElement[];
  readonly border: number;
  /** How many rows it takes; cells below it are left out of their rows. */
  readonly rowSpan?: number;
  readonly align?: "TOP" | "CENTER" | "BOTTOM";
};

export type TableOptions = {
  readonly widths: readonly number[];
  /** Rows that are repeated on each page. */
  readonly headerRows: number;
  /** Set like a character, on one page; else it goes on over pages. */
  readonly inline: boolean;
  readonly ids: ParagraphIds;
  /** Words stand at the very edge of their cells, as they do where no lines are drawn between. */
  readonly flush?: boolean;
  /** Of the rows below the header, where they need room for more than their words. */
  readonly rowHeight?: number;
};

/** A table in a paragraph of its own. */
export function table(rows: readonly (readonly Cell[])[], options: TableOptions, context: HwpxContext): XmlElement {
  const { widths, headerRows, inline, ids, rowHeight = ROW_HEIGHT } = options;
  const margin = options.flush === true ? { ...CELL_MARGIN, left: "0", right: "0" } : CELL_MARGIN;
  const heightOf = (row: number): number => (row < headerRows ? ROW_HEIGHT : rowHeight);
  const width = widths.reduce((sum, column) => sum + column, 0);
  const node = element(
    "hp:tbl",
    {
      id: String(context.nextId()),
      zOrder: "0",
      numberingType: "TABLE",
      textWrap: "TOP_AND_BOTTOM",
      textFlow: "BOTH_SIDES",
      lock: "0",
      dropcapstyle: "None",
      pageBreak: inline ? "NONE" : "CELL",
      repeatHeader: headerRows > 0 ? "1" : "0",
      rowCnt: String(rows.length),
      colCnt: String(widths.length),
      cellSpacing: "0",
      borderFillIDRef: String(BORDER.none),
      noAdjust: "0",
    },
    element("hp:sz", {
      width: String(width),
      widthRelTo: "ABSOLUTE",
      height: String(rows.reduce((sum, _, row) => sum + heightOf(row), 0)),
      heightRelTo: "ABSOLUTE",
      protect: "0",
    }),
    element("hp:pos", {
      treatAsChar: inline ? "1" : "0",
      affectLSpacing: "0",
      flowWithText: "1",
      allowOverlap: "0",
      holdAnchorAndSO: "0",
      vertRelTo: "PARA",
      horzRelTo: inline ? "PARA" : "COLUMN",
      vertAlign: "TOP",
      horzAlign: "LEFT",
      vertOffset: "0",
      horzOffset: "0",
    }),
    element("hp:outMargin", { left: "0", right: "0", top: "0", bottom: "283" }),
    element("hp:inMargin", margin),
    ...placed(rows, widths.length).map((cells, row) =>
      element(
        "hp:tr",
        {},
        ...cells.map(({ cell, column }) =>
          cellElement(cell, {
            row,
            column,
            width: widths[column] ?? 0,
            height: heightOf(row) * (cell.rowSpan ?? 1),
            header: row < headerRows,
            margin,
          }),
        ),
      ),
    ),
  );
  return paragraph(ids, [run(ids.char, node, element("hp:t"))]);
}

/** Each cell with its column: those that cells from above reach into are passed over. */
function placed(
  rows: readonly (readonly Cell[])[],
  columns: number,
): readonly (readonly { readonly cell: Cell; readonly column: number }[])[] {
  const takenUntil = Array.from({ length: columns }, () => 0);
  return rows.map((cells, row) => {
    const free = takenUntil.flatMap((until, column) => (until <= row ? [column] : []));
    return cells.map((cell, index) => {
      const column = free[index] ?? columns;
      takenUntil[column] = row + (cell.rowSpan ?? 1);
      return { cell, column };
    });
  });
}

type Place = {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly header: boolean;
  readonly margin: typeof CELL_MARGIN;
};

function cellElement(
  { paragraphs, border, rowSpan = 1, align = "CENTER" }: Cell,
  { row, column, width, height, header, margin }: Place,
): XmlNode {
  return element(
    "hp:tc",
    {
      name: "",
      header: header ? "1" : "0",
      hasMargin: "0",
      protect: "0",
      editable: "0",
      dirty: "0",
      borderFillIDRef: String(border),
    },
    subList(paragraphs, align),
    element("hp:cellAddr", { colAddr: String(column), rowAddr: String(row) }),
    element("hp:cellSpan", { colSpan: "1", rowSpan: String(rowSpan) }),
    element("hp:cellSz", { width: String(width), height: String(height) }),
    element("hp:cellMargin", margin),
  );
}
