import { expect, test } from "vitest";
import { wordsOf, type Inline } from "#domain/document/block.ts";
import type { ReadParagraph } from "./readParagraph.ts";
import { recogniseStructure } from "./recogniseStructure.ts";

const text = (words: string): Inline => ({ type: "text", text: words, marks: [] });

const paragraph = (words: string, rest: Partial<ReadParagraph> = {}): ReadParagraph => ({
  content: [text(words)],
  label: null,
  level: null,
  heading: null,
  kind: null,
  centred: false,
  place: "",
  anchors: [],
  ...rest,
});

const options = () => {
  let n = 0;
  return { newId: () => `id-${++n}`, language: "en" };
};

const recognised = (...lines: readonly (string | ReadParagraph)[]) =>
  recogniseStructure(
    lines.map((line) => (typeof line === "string" ? paragraph(line) : line)),
    options(),
  );

const outline = ({ blocks }: ReturnType<typeof recognised>) =>
  blocks.map((block) => `${block.kind} ${block.level} ${wordsOf(block)}`);

test("a resolution of the United Nations, typed: preamble by its words, clauses and levels by their numbers", () => {
  const read = recognised(
    paragraph("Safety of the coastal railway", { heading: 0 }),
    "The General Assembly,",
    "Recalling its resolution 12/4 of 3 May 2030,",
    "Deeply concerned by the state of the embankment,",
    "1. Condemns the neglect of the works;",
    "2. Requests the Council:",
    "(a) To inspect every bridge;",
    "(b) To report:",
    "(i) Each month on the works;",
    "(ii) Each year on their cost;",
    "3. Decides to remain seized of the matter.",
    "14th meeting",
    "3 June 2031",
  );
  expect(outline(read)).toEqual([
    "title 0 Safety of the coastal railway",
    "formula 0 The General Assembly,",
    "citation 0 Recalling its resolution 12/4 of 3 May 2030,",
    "recital 0 Deeply concerned by the state of the embankment,",
    "operative 0 Condemns the neglect of the works;",
    "operative 0 Requests the Council:",
    "operative 1 To inspect every bridge;",
    "operative 1 To report:",
    "operative 2 Each month on the works;",
    "operative 2 Each year on their cost;",
    "operative 0 Decides to remain seized of the matter.",
    "closing 0 14th meeting",
    "closing 0 3 June 2031",
  ]);
  expect(read.styleId).toBe("un");
  expect(read.report.map(({ code }) => code)).toEqual(["styleRecognised"]);
});

test("a Korean resolution: header lines fill the header, part headings open parts, both are told", () => {
  const read = recognised(
    paragraph("해안 철도 안전 촉구 결의안", { centred: true }),
    "의안번호: 제4107호",
    "발의연월일: 2031. 3. 10.",
    "주 문",
    "1. 국회는 제방의 방치를 규탄한다.",
    "2. 국회는 정부에 다음을 촉구한다.",
    "가. 모든 교량을 점검할 것.",
    "나. 매월 보고할 것.",
    "제안이유",
    "제방이 무너졌다.",
  );
  expect(outline(read)).toEqual([
    "title 0 해안 철도 안전 촉구 결의안",
    "operative 0 국회는 제방의 방치를 규탄한다.",
    "operative 0 국회는 정부에 다음을 촉구한다.",
    "operative 1 모든 교량을 점검할 것.",
    "operative 1 매월 보고할 것.",
    "reasons 0 제방이 무너졌다.",
  ]);
  expect(read.header).toEqual({ billNumber: "4107", proposedOn: "2031-03-10" });
  expect(read.styleId).toBe("korea");
  expect(read.report.filter(({ code }) => code === "furnitureLeftOut").map(({ params }) => params["words"])).toEqual([
    "의안번호: 제4107호",
    "발의연월일: 2031. 3. 10.",
    "주 문",
    "제안이유",
  ]);
});

test("what a file of our own says of a paragraph counts, whatever its words look like", () => {
  const read = recognised(
    paragraph("1. Recalling", { kind: "continuation", level: 2 }),
    paragraph("Resolution", { kind: "operative", level: 1, label: "(a)" }),
  );
  expect(outline(read)).toEqual(["continuation 2 1. Recalling", "operative 1 Resolution"]);
});

test("no paragraph with words is lost: what nothing tells of comes in beside its neighbours, with a finding", () => {
  const read = recognised("Of trains", "1. Condemns it:", "a table of tracks", paragraph("   "), "2. Requests it.");
  expect(outline(read)).toEqual([
    "title 0 Of trains",
    "operative 0 Condemns it:",
    "continuation 0 a table of tracks",
    "operative 0 Requests it.",
  ]);
  const guessed = read.report.filter(({ code }) => code === "kindGuessed").map(({ where }) => where.blockId);
  expect(guessed).toEqual(["id-1", "id-3"]);
});

test("a number the chamber would not give is told, and a comment moves with the words behind it", () => {
  const anchors = [{ key: "c1", start: 3, end: 11 }];
  const read = recognised(
    "The General Assembly,",
    paragraph("1. Condemns it;", { anchors }),
    "2. Urges it;",
    "(b) at once.",
  );
  expect(read.anchors.get("c1")).toEqual({ blockId: "id-2", start: 0, end: 8 });
  expect(outline(read).at(-1)).toBe("continuation 0 (b) at once.");
});

test("the style that a file of ours names counts: its numbers are compared with that chamber's alone", () => {
  const paragraphs = [
    paragraph("Condemns it:", { kind: "operative", level: 0, label: "1." }),
    paragraph("at once.", { kind: "operative", level: 1, label: "(a)" }),
    paragraph("and always.", { kind: "operative", level: 1, label: "(b)" }),
  ];
  const read = recogniseStructure(paragraphs, { ...options(), styleId: "un" });
  expect([read.styleId, read.report]).toEqual(["un", []]);
});

test("a front page: what names the sort of document is no title, nor is what stands around the subject a clause", () => {
  const read = recognised(
    paragraph("DRAFT MOTION FOR A RESOLUTION", { centred: true }),
    "pursuant to Rule 12",
    paragraph("on the coastal railway", { centred: true }),
    "Tabled by: Ada Brindle, Tomas Vey",
    "The General Assembly,",
    "1. Condemns the neglect of the works.",
  );
  expect(outline(read)).toEqual([
    "title 0 on the coastal railway",
    "formula 0 The General Assembly,",
    "operative 0 Condemns the neglect of the works.",
  ]);
  expect(read.header).toEqual({ movers: { en: "Ada Brindle, Tomas Vey" } });
  const bare = recognised(paragraph("Resolution", { centred: true }), "1. Condemns the neglect.");
  expect(outline(bare)).toEqual(["title 0 Resolution", "operative 0 Condemns the neglect."]);
});
