import { element, type XmlElement } from "../xml.ts";
import { mm } from "./look.ts";

export const BOX_CELL = "WhereasBoxCell";
export const PLAIN_CELL = "WhereasPlainCell";
export const HEAD_CELL = "WhereasHeadCell";
export const TALL_ROW = "WhereasTallRow";
const WHOLE_ROW = "WhereasWholeRow";

export type Cell = { readonly style: string; readonly paragraphs: readonly XmlElement[] };

const columnStyle = (width: number): string => `WhereasColumn${String(Math.round(width * 10))}`;

/** A table of the text's width, its head repeated on every page. */
export const table = (
  name: string,
  widths: readonly number[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  rowStyle: string = WHOLE_ROW,
): XmlElement =>
  element(
    "table:table",
    { "table:name": name, "table:style-name": "WhereasTable" },
    ...widths.map((width) => element("table:table-column", { "table:style-name": columnStyle(width) })),
    head.length === 0 ? null : element("table:table-header-rows", {}, rowOf(head, WHOLE_ROW)),
    ...rows.map((cells) => rowOf(cells, rowStyle)),
  );

const rowOf = (cells: readonly Cell[], style: string): XmlElement =>
  element(
    "table:table-row",
    { "table:style-name": style },
    ...cells.map(({ style: cellStyle, paragraphs }) =>
      element("table:table-cell", { "table:style-name": cellStyle, "office:value-type": "string" }, ...paragraphs),
    ),
  );

const RULE = "0.5pt solid #404040";

const cellStyle = (name: string, properties: XmlElement["attributes"]): XmlElement =>
  element(
    "style:style",
    { "style:name": name, "style:family": "table-cell" },
    element("style:table-cell-properties", { "fo:padding": "1.2mm", ...properties }),
  );

/** The styles of all tables with columns of these widths. */
export function tableStyles(widths: readonly number[], textWidth: number): XmlElement[] {
  const columns = new Map(widths.map((width) => [columnStyle(width), width]));
  return [
    element(
      "style:style",
      { "style:name": "WhereasTable", "style:family": "table" },
      element("style:table-properties", {
        "style:width": mm(textWidth),
        "table:align": "left",
        "table:border-model": "collapsing",
      }),
    ),
    ...[...columns].map(([name, width]) =>
      element(
        "style:style",
        { "style:name": name, "style:family": "table-column" },
        element("style:table-column-properties", { "style:column-width": mm(width) }),
      ),
    ),
    element(
      "style:style",
      { "style:name": WHOLE_ROW, "style:family": "table-row" },
      element("style:table-row-properties", { "fo:keep-together": "auto" }),
    ),
    element(
      "style:style",
      { "style:name": TALL_ROW, "style:family": "table-row" },
      element("style:table-row-properties", { "style:min-row-height": "19mm", "fo:keep-together": "always" }),
    ),
    cellStyle(BOX_CELL, { "fo:border": RULE, "style:vertical-align": "middle" }),
    cellStyle(PLAIN_CELL, { "fo:border": "none", "fo:padding-left": "5mm", "style:vertical-align": "middle" }),
    cellStyle(HEAD_CELL, { "fo:border": RULE, "fo:background-color": "#ededed" }),
  ];
}
