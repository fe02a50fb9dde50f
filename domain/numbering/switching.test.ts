import { expect, test } from "vitest";
import { checkDocument, mayFreeze } from "#domain/document/checkDocument.ts";
import type { Block } from "#domain/document/block.ts";
import { CHAMBER_STYLES, CHAMBER_STYLE_IDS, type ChamberStyleId } from "./chamberStyles.ts";
import { labelsOf } from "./labels.ts";

const block = (id: string, kind: Block["kind"], words: string, level = 0): Block => ({
  id,
  kind,
  level,
  group: null,
  party: null,
  basis: null,
  content: [{ type: "text", text: words, marks: [] }],
});

const TEXT = [
  block("t", "title", "항로 개방 촉구 결의안"),
  block("r", "recital", "항로가 막힌 것을 우려하며,"),
  block("1", "operative", "항로를 다시 열 것을 촉구한다."),
  block("2", "operative", "다음 사항을 요구한다:"),
  block("2a", "operative", "통보할 것.", 1),
  block("2b", "operative", "보고할 것.", 1),
  block("why", "reasons", "항로가 닫혀 배가 다니지 못한다."),
];

const labelsIn = (id: ChamberStyleId): string[] => [...labelsOf(TEXT, CHAMBER_STYLES[id]).values()];

const adviceIn = (id: ChamberStyleId) =>
  checkDocument({
    languages: ["ko"],
    blocksByLanguage: { ko: TEXT },
    style: CHAMBER_STYLES[id],
    publicEvidenceIds: new Set(),
  });

test("Q4: the labels of the same blocks are those of the style that is chosen", () => {
  expect(labelsIn("korea")).toEqual(["1.", "2.", "가.", "나."]);
  expect(labelsIn("un")).toEqual(["1.", "2.", "(a)", "(b)"]);
  expect(labelsIn("europeanParliament")).toEqual(["A.", "1.", "2.", "(a)", "(b)"]);
  expect(labelsIn("usHouse")).toEqual(["(1)", "(2)", "(A)", "(B)"]);
});

test("Q4: what the chosen style does not know, and what it ends otherwise, is advice and stops no freezing", () => {
  const said = (id: ChamberStyleId) => adviceIn(id).map(({ code, blockId }) => `${code} ${blockId}`);
  expect(said("korea")).toEqual([]);
  expect(said("un")).toEqual(["kindNotInStyle why", "endingPunctuation 1", "endingPunctuation 2a"]);
  expect(said("europeanParliament")).toEqual(["endingPunctuation r", "endingPunctuation 1", "endingPunctuation 2a"]);
  expect(said("usHouse")).toEqual([
    "kindNotInStyle why",
    "endingPunctuation r",
    "endingPunctuation 1",
    "endingPunctuation 2a",
  ]);
  for (const id of CHAMBER_STYLE_IDS) expect(mayFreeze(adviceIn(id))).toBe(true);
});
