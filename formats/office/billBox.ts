import { isKorean } from "#domain/isKorean.ts";
import type { Printable } from "../printable.ts";
import { CHARACTERS, FURNITURE, headerStyleId } from "../styleIds.ts";
import type { Look } from "./look.ts";
import { TEXT_WIDTH_MM } from "./measures.ts";
import { cell, label, paragraph, row, words, type SheetNode, type SheetPiece } from "./sheet.ts";

/** Widths of the bill number's label, the number, and the other lines; where the values of these begin. */
const BILL_MM = { label: 25, number: 23, value: { korean: 28, latin: 34 } };

/** The number in a box, the other lines beside it: places that are still empty stay for the office to fill in. */
export function billBox(page: Printable): SheetNode[] {
  const number = page.header.find(({ key }) => key === "billNumber");
  const others = page.header.filter((line) => line !== number);
  const widest = Math.max(0, ...others.map((line) => [...line.label].length));
  const at = BILL_MM.value[isKorean(page.language) ? "korean" : "latin"];
  const place = { left: at, indent: -at, tabs: [{ at }] };
  const lines = others.map((line) =>
    paragraph(
      headerStyleId(line.key),
      place,
      ...spread(line.label, isKorean(page.language) ? widest : 0),
      { type: "tab", style: CHARACTERS.label },
      words(line.value),
    ),
  );
  const end = paragraph(FURNITURE.headerLine, {});
  if (number === undefined) return [...lines, end];
  const centred: Look = { align: "center" };
  return [
    {
      type: "table",
      name: "Bill",
      widthsMm: [BILL_MM.label, BILL_MM.number, TEXT_WIDTH_MM - BILL_MM.label - BILL_MM.number],
      head: null,
      rows: [
        row([
          cell([paragraph(FURNITURE.headerLine, centred, words(number.label, { bold: true }))], { middle: true }),
          cell([paragraph(headerStyleId(number.key), centred, words(number.value))], { middle: true }),
          cell(lines.length === 0 ? [end] : lines, { border: "none", middle: true }),
        ]),
      ],
    },
    end,
  ];
}

/** An em of the label's letters, which are as wide as they are tall. */
const EM_PT = 11.5;

/** "발 의 자" as wide as "발의연월일": labels of a bill are spread to one width, which adds no character. */
function spread(text: string, widest: number): SheetPiece[] {
  const letters = [...text];
  const missing = widest - letters.length;
  if (missing <= 0 || letters.length < 2) return label(`${text}:`, { bold: true });
  const spacedPt = (EM_PT * missing) / (letters.length - 1);
  return [
    ...label(letters.slice(0, -1).join(""), { bold: true, spacedPt }),
    ...label(`${letters.at(-1) ?? ""}:`, { bold: true }),
  ];
}
