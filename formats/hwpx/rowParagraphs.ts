import { wordsOf, type Inline } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import { OWN_STYLE } from "./looks.ts";
import type { HwpxParagraph } from "./readParagraphs.ts";

/** As long as a name of what the cell beside it holds. */
const MAX_NAME_CHARS = 20;

const isFilled = ({ content }: HwpxParagraph): boolean =>
  content.some((piece) => piece.type !== "text" || piece.text.trim() !== "");

/**
 * A row of a table as one paragraph: "name: value" where it has the two, its cells side by side otherwise. Where a cell holds
 * several paragraphs the table is a frame around a text, which keeps them; so do tables of our own, whose styles tell more.
 */
export function rowParagraphs(cells: readonly (readonly HwpxParagraph[])[]): readonly HwpxParagraph[] {
  const all = cells.flat();
  const filled = all.filter(isFilled);
  const [first, ...rest] = filled;
  const isFrame = cells.some((cell) => cell.filter(isFilled).length > 1);
  const isOurs = all.some(({ style }) => style?.id.startsWith(OWN_STYLE) === true);
  if (first === undefined || rest.length === 0 || isFrame || isOurs) return all;
  const name = wordsOf(first).trim();
  const named = rest.length === 1 && name.length <= MAX_NAME_CHARS && !/[:：]$/u.test(name);
  const joined = rest.reduce((row, cell) => beside(row, cell, named ? ": " : " | "), withLabel(first));
  // Changes whose words are all new leave a cell empty and stand at the end of the row.
  const lost = all.filter((cell) => !isFilled(cell)).flatMap(({ anchors }) => anchors);
  const end = wordsOf(joined).length;
  return [{ ...joined, anchors: [...joined.anchors, ...lost.map(({ key }) => ({ key, start: end, end }))] }];
}

function beside(left: HwpxParagraph, cell: HwpxParagraph, between: string): HwpxParagraph {
  const right = withLabel(cell);
  const offset = wordsOf(left).length + between.length;
  return {
    ...left,
    content: normalContent([...left.content, words(between), ...right.content]),
    anchors: [
      ...left.anchors,
      ...right.anchors.map(({ key, start, end }) => ({ key, start: start + offset, end: end + offset })),
    ],
  };
}

const words = (text: string): Inline => ({ type: "text", text, marks: [] });

/** A number of a cell's own list is words of the row. */
function withLabel(cell: HwpxParagraph): HwpxParagraph {
  if (cell.label === null) return cell;
  const { content, anchors } = cell;
  const offset = cell.label.length + 1;
  return {
    ...cell,
    label: null,
    level: null,
    content: normalContent([words(`${cell.label} `), ...content]),
    anchors: anchors.map(({ key, start, end }) => ({ key, start: start + offset, end: end + offset })),
  };
}
