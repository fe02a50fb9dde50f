import { expect, test } from "vitest";
import { adoptedModel } from "../fixtures/adoptedModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable, runsText } from "../printable.ts";
import { CHARACTERS } from "../styleIds.ts";
import { headSheet } from "./headSheet.ts";
import type { SheetNode, SheetParagraph, SheetPiece } from "./sheet.ts";

const paragraphsOf = (node: SheetNode): readonly SheetParagraph[] => {
  switch (node.type) {
    case "paragraph":
      return [node];
    case "table":
      return node.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    case "contents":
    case "title":
      return [];
  }
};

const said = (piece: SheetPiece): string => (piece.type === "words" ? piece.text : piece.type === "tab" ? "\t" : "/");

/** Line by line; the title in angle brackets. */
const linesOf = (model: ExportModel): string[] =>
  headSheet(printable(model)).flatMap((node) =>
    node.type === "title"
      ? [`<${runsText(node.block.runs)}>`]
      : paragraphsOf(node).map(({ pieces }) => pieces.map(said).join("")),
  );

test("a motion says its debate and its procedure as the chamber does, and its text has a name of its own on the next page", () => {
  const lines = linesOf(parliamentModel());
  expect(lines).toContain("to wind up the debate on the statement by the High Representative");
  expect(lines).toContain("(2032/2714(RSP))");
  expect(lines.slice(-3)).toEqual([
    "M7-0412/2032",
    "European Parliament resolution",
    "<on the closing of the Anwen canal to the shipping of its neighbours>",
  ]);
  const pages = headSheet(printable(parliamentModel())).filter((node) => "look" in node && node.look.newPage === true);
  expect(pages).toHaveLength(1);
});

test("the House submits and refers in one sentence, its Congress in lines beside the number", () => {
  const lines = linesOf(houseModel());
  expect(lines[0]).toBe("31st Congress,/1st session");
  expect(lines[1]).toBe("H. RES. 218");
  expect(lines).toContain("which was referred to the Committee on Harbors and Navigation");
  expect(lines.find((line) => line.includes("submitted"))).toMatch(/submitted the following resolution;$/u);
});

test("a masthead has chamber and symbol on one line, the session below", () => {
  const lines = linesOf(islandsModel());
  expect(lines[0]).toBe("Conference of the Island States\tCIS/12/L.7");
  expect(lines).toContain("Twelfth session");
});

test("how widely a text goes out stands under its symbol, as in the file it came from", () => {
  const { value, ...rest } = adoptedModel();
  const masthead = { ...rest, value: { ...value, style: islandsModel().value.style } };
  expect(linesOf(masthead)).toContain("\tDistr.: General");
});

test("the labels of a bill are spread to one width by room between letters, which adds no character", () => {
  const lines = linesOf(hanulModel("ko"));
  expect(lines).toContain("발의자:\t연다온ㆍ기서윤 의원 등 12인");
  const spread = headSheet(printable(hanulModel("ko")))
    .flatMap(paragraphsOf)
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => (piece.type === "words" && piece.look.spacedPt !== undefined ? [piece] : []));
  expect(spread.map(({ text, style }) => [text, style])).toEqual([["발의", CHARACTERS.label]]);
});

test("what stands around a value is told from it, so that a reader takes the value alone", () => {
  const pieces = headSheet(printable(parliamentModel()))
    .flatMap(paragraphsOf)
    .flatMap((line) => line.pieces);
  const values = pieces.flatMap((piece) => (piece.type === "words" && piece.style === null ? [piece.text] : []));
  expect(values).toContain("the statement by the High Representative");
  expect(values).toContain("2032/2714(RSP)");
});
