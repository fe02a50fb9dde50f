import type { XmlElement } from "../../xml.ts";
import type { WordParagraph } from "./wordBody.ts";
import { changeOf } from "./wordChanges.ts";
import { CLEAR } from "./wordElements.ts";
import type { Token } from "./wordTokens.ts";
import { elementsOf } from "./wordXml.ts";

const clearOf = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((child) =>
    child.name === name ? [child] : CLEAR.has(child.name) || changeOf(child) !== null ? clearOf(child, name) : [],
  );

export const rowsOf = (table: XmlElement): XmlElement[] => clearOf(table, "w:tr");
export const cellsOf = (row: XmlElement): XmlElement[] => clearOf(row, "w:tc");

/** As long as a name of what the cell beside it holds. */
const MAX_NAME_CHARS = 20;

const gap = (text: string): Token => ({ type: "text", text, marks: [], role: "words" });

/** A row as one paragraph: "name: value" where it has the two, the cells side by side otherwise. */
export function rowParagraph(cells: readonly (readonly WordParagraph[])[]): WordParagraph[] {
  const filled = cells.filter((cell) => cell.some(({ tokens }) => tokens.some(({ type }) => type !== "edge")));
  const first = filled[0]?.[0];
  if (first === undefined) return [];
  const words = first.tokens
    .map((token) => (token.type === "text" ? token.text : ""))
    .join("")
    .trim();
  const named = filled.length === 2 && words.length <= MAX_NAME_CHARS && !/[:：]$/u.test(words);
  const tokens = filled.flatMap((cell, index) => [
    ...(index === 0 ? [] : [gap(named ? ": " : filled.length === 2 ? " " : " | ")]),
    ...cell.flatMap((paragraph, at) => [
      ...(at === 0 ? [] : [gap(" ")]),
      ...(paragraph.list === null ? [] : [gap(`${paragraph.list.label} `)]),
      ...paragraph.tokens,
    ]),
  ]);
  const changes = filled.flatMap((cell) => cell.flatMap((paragraph) => paragraph.changes));
  return [{ ...first, tokens, changes, list: null }];
}
