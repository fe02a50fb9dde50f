import { element, isElement, type XmlElement, type XmlNode } from "../../xml.ts";

const ROWS: ReadonlySet<string> = new Set(["tr", "thead", "tbody", "tfoot"]);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);

const isNamed = (node: XmlNode, names: ReadonlySet<string>): node is XmlElement =>
  node !== null && typeof node !== "string" && isElement(node) && names.has(node.name);

/** Whether the node is one of a table's rows or groups of rows. */
export const isRow = (node: XmlNode): boolean => isNamed(node, ROWS);

const isBlank = (node: XmlNode): boolean => typeof node === "string" && node.trim() === "";

/** Rows in their order; what a table holds outside its rows and cells is in one by itself. */
export const rowsOf = (table: XmlElement): XmlElement[] =>
  table.children
    .filter((child) => isNamed(child, ROWS))
    .flatMap((child) =>
      child.name === "tr"
        ? [child]
        : child.children
            .filter((row) => !isBlank(row))
            .map((row) => (isNamed(row, ROWS) ? row : element("tr", {}, row))),
    );

export const cellsOf = (row: XmlElement): XmlElement[] =>
  row.children.filter((cell) => !isBlank(cell)).map((cell) => (isNamed(cell, CELLS) ? cell : element("td", {}, cell)));
