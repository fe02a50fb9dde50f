import { TEXT_WIDTH_MM } from "../office/measures.ts";
import type { SheetCell, SheetParagraph, SheetRow, SheetTable } from "../office/sheet.ts";
import { element, type XmlElement } from "../xml.ts";
import { mm } from "./odfLook.ts";

/** A style for each form of cell that tables have. */
const cellStyleName = ({ border, shaded, middle }: Omit<SheetCell, "paragraphs">): string =>
  `Whereas${border === "box" ? "Box" : "Open"}${shaded ? "Head" : ""}${middle ? "Middle" : ""}Cell`;

const rowStyleName = ({ minHeightMm, breaks }: Omit<SheetRow, "cells">): string =>
  `Whereas${minHeightMm > 0 ? "Tall" : ""}${breaks ? "Long" : ""}Row`;

const columnStyle = (width: number): string => `WhereasColumn${String(Math.round(width * 10))}`;

/** A table of the text's width, its head repeated on every page. */
export function setTable(
  { name, widthsMm, head, rows }: SheetTable,
  section: number,
  set: (paragraph: SheetParagraph) => XmlElement,
): XmlElement {
  const rowOf = (row: SheetRow): XmlElement =>
    element(
      "table:table-row",
      { "table:style-name": rowStyleName(row) },
      ...row.cells.map((cell) =>
        element(
          "table:table-cell",
          { "table:style-name": cellStyleName(cell), "office:value-type": "string" },
          ...cell.paragraphs.map(set),
        ),
      ),
    );
  return element(
    "table:table",
    { "table:name": `${name}${section + 1}`, "table:style-name": "WhereasTable" },
    ...widthsMm.map((width) => element("table:table-column", { "table:style-name": columnStyle(width) })),
    head === null ? null : element("table:table-header-rows", {}, rowOf(head)),
    ...rows.map(rowOf),
  );
}

const RULE = "0.5pt solid #606060";

const OPEN_CELL = { "fo:border": "none", "fo:padding": "1.2mm", "fo:padding-left": "5mm" };
const BOX_CELL = { "fo:border": RULE, "fo:padding": "1.2mm" };

/** The styles of tables. */
export function tableStyles(tables: readonly SheetTable[]): XmlElement[] {
  const rows = tables.flatMap(({ head, rows: others }) => [...(head === null ? [] : [head]), ...others]);
  const columns = new Map(tables.flatMap(({ widthsMm }) => widthsMm.map((width) => [columnStyle(width), width])));
  const rowForms = new Map(rows.map((row) => [rowStyleName(row), row]));
  const cellForms = new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cellStyleName(cell), cell])));
  const style = (name: string, family: string, properties: XmlElement): XmlElement =>
    element("style:style", { "style:name": name, "style:family": family }, properties);
  return [
    style(
      "WhereasTable",
      "table",
      element("style:table-properties", {
        "style:width": mm(TEXT_WIDTH_MM),
        "table:align": "left",
        "table:border-model": "collapsing",
      }),
    ),
    ...[...columns].map(([name, width]) =>
      style(name, "table-column", element("style:table-column-properties", { "style:column-width": mm(width) })),
    ),
    ...[...rowForms].map(([name, { minHeightMm, breaks }]) =>
      style(
        name,
        "table-row",
        element("style:table-row-properties", {
          "style:min-row-height": minHeightMm > 0 ? mm(minHeightMm) : null,
          "fo:keep-together": breaks ? "auto" : "always",
        }),
      ),
    ),
    ...[...cellForms].map(([name, { border, shaded, middle }]) =>
      style(
        name,
        "table-cell",
        element("style:table-cell-properties", {
          ...(border === "box" ? BOX_CELL : OPEN_CELL),
          "fo:background-color": shaded ? "#ededed" : null,
          "style:vertical-align": middle ? "middle" : null,
        }),
      ),
    ),
  ];
}
