import { strToU8 } from "fflate";
import { expect, test, vi } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import type { ImportedText } from "../reading/imported.ts";
import { hp, hwpxFile, section } from "./hwpx.testkit.ts";
import { readHwpx } from "./read.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 60_000 });

const read = (bytes: Uint8Array) => {
  let ids = 0;
  return readHwpx(bytes, { newId: () => `id-${++ids}`, language: "en" });
};

async function textOf(...paragraphs: readonly string[]): Promise<ImportedText> {
  const result = await read(hwpxFile(paragraphs));
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

const outline = ({ blocks }: ImportedText) =>
  (blocks["ko"] ?? []).map((block) => `${block.kind} ${block.level} ${wordsOf(block)}`);

const codes = ({ report }: ImportedText) => report.map(({ code }) => code);

const run = (inner: string, char = 0) => `<hp:run charPrIDRef="${char}">${inner}</hp:run>`;

const note = (words: string, name = "footNote") =>
  `<hp:ctrl><hp:${name} number="1"><hp:subList><hp:p><hp:run><hp:ctrl><hp:autoNum num="1" numType="FOOTNOTE"/></hp:ctrl><hp:t> ${words}</hp:t></hp:run></hp:p></hp:subList></hp:${name}></hp:ctrl>`;

const TITLE = hp("해안 철도 안전 촉구 결의안", 1);

test("numbers that Hangul counts by itself are the clauses' labels, outline and list being one count", async () => {
  const text = await textOf(
    TITLE,
    hp("의안번호: 제4107호"),
    hp("주 문"),
    hp("국회는 제방의 방치를 규탄한다.", 10),
    hp("국회는 다음을 촉구한다.", 10),
    hp("모든 교량을 점검할 것.", 11),
    hp("매월 보고할 것.", 11),
    hp("사진을 붙일 것.", 12),
    hp("도면을 붙일 것.", 12),
    hp("국회는 이를 정부에 보낸다.", 10),
  );
  expect(outline(text)).toEqual([
    "title 0 해안 철도 안전 촉구 결의안",
    "operative 0 국회는 제방의 방치를 규탄한다.",
    "operative 0 국회는 다음을 촉구한다.",
    "operative 1 모든 교량을 점검할 것.",
    "operative 1 매월 보고할 것.",
    "operative 2 사진을 붙일 것.",
    "operative 2 도면을 붙일 것.",
    "operative 0 국회는 이를 정부에 보낸다.",
  ]);
  expect(text.styleId).toBe("korea");
  expect(codes(text)).not.toContain("labelDiffers");
});

test("looks become marks; what a text cannot have is told once", async () => {
  const text = await textOf(
    TITLE,
    hp("국회는 규탄한다.", 10),
    hp(run("<hp:t>굵게</hp:t>", 1) + run("<hp:t>밑줄</hp:t>", 2) + run("<hp:t>또</hp:t>", 2), 10),
  );
  expect(text.blocks["ko"]?.at(-1)?.content).toEqual([
    { type: "text", text: "굵게", marks: [{ type: "strong" }, { type: "emphasis" }] },
    { type: "text", text: "밑줄또", marks: [{ type: "underline" }] },
  ]);
  expect(codes(text).filter((code) => code === "formattingDropped")).toHaveLength(1);
});

test("footnotes and endnotes become notes at their place, without the number Hangul draws", async () => {
  const text = await textOf(
    TITLE,
    hp(run(`<hp:t>국회는</hp:t>${note("보고서 3쪽")}<hp:t> 규탄한다.</hp:t>${note("끝에 붙는 말", "endNote")}`), 10),
    hp("둘째.", 10),
  );
  expect(text.blocks["ko"]?.[1]?.content).toEqual([
    { type: "text", text: "국회는", marks: [] },
    { type: "note", text: "보고서 3쪽", marks: [] },
    { type: "text", text: " 규탄한다.", marks: [] },
    { type: "note", text: "끝에 붙는 말", marks: [] },
  ]);
  expect(codes(text).filter((code) => code === "noteToMatch")).toHaveLength(2);
});

test("Q6: a tracked change keeps the old wording and becomes a thread with old, new and author", async () => {
  const changed =
    '<hp:t>국회는 <hp:deleteBegin Id="1" TcId="2"/>강력히<hp:deleteEnd Id="1" TcId="2"/><hp:insertBegin Id="2" TcId="1"/>엄중히<hp:insertEnd Id="2" TcId="1"/> 규탄한다.</hp:t>';
  const text = await textOf(TITLE, hp(run(changed), 10), hp("둘째.", 10));
  expect(outline(text)[1]).toBe("operative 0 국회는 강력히 규탄한다.");
  expect(text.threads.map(({ start, end, origin, comments }) => ({ start, end, origin, comments }))).toEqual([
    {
      start: 4,
      end: 7,
      origin: { kind: "change", before: "강력히", after: "엄중히" },
      comments: [{ author: "도윤재", at: "2031-03-01T09:00:00Z", body: "" }],
    },
  ]);
});

test("Q6: a paragraph that was inserted whole is a thread behind the paragraph before it, and no clause", async () => {
  const inserted =
    '<hp:t><hp:insertBegin Id="1" TcId="1"/>국회는 더 요구한다.<hp:insertEnd Id="1" TcId="1" paraend="1"/></hp:t>';
  const text = await textOf(TITLE, hp("첫째.", 10), hp(run(inserted), 10), hp("둘째.", 10));
  expect(outline(text).slice(1)).toEqual(["operative 0 첫째.", "operative 0 둘째."]);
  expect(text.threads[0]).toMatchObject({
    blockId: "id-2",
    start: 3,
    end: 3,
    origin: { kind: "change", before: "", after: "국회는 더 요구한다." },
  });
});

test("a change that nobody closed ends with its paragraph", async () => {
  const open = '<hp:t>첫째 <hp:insertBegin Id="1" TcId="1"/>새 말</hp:t>';
  const text = await textOf(TITLE, hp(run(open), 10), hp("둘째.", 10));
  expect(outline(text).at(-1)).toBe("operative 0 둘째.");
});

test("a memo becomes a thread on its words, with its author", async () => {
  const memo =
    '<hp:ctrl><hp:fieldBegin id="5" type="MEMO"><hp:parameters><hp:stringParam name="Author">문하랑</hp:stringParam><hp:stringParam name="CreateDateTime">2031-03-02T01:00:00Z</hp:stringParam></hp:parameters><hp:subList><hp:p><hp:run><hp:t>출처를 확인할 것</hp:t></hp:run></hp:p><hp:p><hp:run><hp:t>급함</hp:t></hp:run></hp:p></hp:subList></hp:fieldBegin></hp:ctrl>';
  const text = await textOf(
    TITLE,
    hp(
      run(
        `<hp:t>국회는 </hp:t>${memo}<hp:t>방치</hp:t><hp:ctrl><hp:fieldEnd beginIDRef="5"/></hp:ctrl><hp:t>를 규탄한다.</hp:t>`,
      ),
      10,
    ),
    hp("둘째.", 10),
  );
  expect(text.threads).toEqual([
    {
      blockId: "id-2",
      start: 4,
      end: 6,
      language: "ko",
      origin: { kind: "comment" },
      comments: [{ author: "문하랑", at: "2031-03-02T01:00:00Z", body: "출처를 확인할 것\n급함" }],
      resolved: false,
    },
  ]);
});

test("Q5: tables, boxes, headers, objects and unknown elements keep their words in the text or the report", async () => {
  const cell = (words: string) => `<hp:tc><hp:subList>${hp(words)}</hp:subList></hp:tc>`;
  const text = await textOf(
    TITLE,
    hp(
      run(`<hp:ctrl><hp:header><hp:subList>${hp("머리말의 말")}</hp:subList></hp:header></hp:ctrl><hp:t>첫째.</hp:t>`),
      10,
    ),
    hp(run(`<hp:tbl><hp:tr>${cell("칸 하나")}${cell("칸 둘")}</hp:tr></hp:tbl>`)),
    hp(run(`<hp:rect><hp:drawText><hp:subList>${hp("글상자의 말")}</hp:subList></hp:drawText></hp:rect>`)),
    hp(
      run(
        "<hp:equation><hp:script>a over b</hp:script></hp:equation><hp:pic><hp:shapeComment>지도 그림</hp:shapeComment></hp:pic>",
      ),
    ),
    hp(run("<hp:t>앞 <hp:novelty>새 요소의 말</hp:novelty></hp:t>")),
  );
  const all = [
    ...(text.blocks["ko"] ?? []).map(wordsOf),
    ...text.report.flatMap(({ params }) => Object.values(params).map(String)),
  ].join("\n");
  for (const words of ["머리말의 말", "칸 하나", "칸 둘", "글상자의 말", "a over b", "지도 그림", "새 요소의 말"])
    expect(all).toContain(words);
  expect(codes(text)).toEqual(
    expect.arrayContaining(["furnitureLeftOut", "tableFlattened", "objectLeftOut", "unknownElement"]),
  );
});

test.each([
  [
    "a document of the older Hangul says that it is one",
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    { code: "notThisFormat", params: { found: "hwp" } },
  ],
  ["text that is no zip", strToU8("1. 국회는"), { code: "notThisFormat", params: { found: "other" } }],
  ["nothing", new Uint8Array(), { code: "notThisFormat", params: { found: "other" } }],
  ["a zip broken off", hwpxFile([TITLE]).slice(0, 300), { code: "damaged", params: {} }],
  [
    "another mimetype",
    hwpxFile([TITLE], { mimetype: "application/epub+zip" }),
    { code: "notThisFormat", params: { found: "other" } },
  ],
  ["no mimetype", hwpxFile([TITLE], { mimetype: null }), { code: "notThisFormat", params: { found: "other" } }],
  ["no header", hwpxFile([TITLE], { "Contents/header.xml": null }), { code: "damaged", params: {} }],
  ["no words", hwpxFile([hp(" ")]), { code: "noText", params: {} }],
  [
    "an encrypted document",
    hwpxFile([TITLE], {
      "META-INF/manifest.xml":
        '<odf:manifest xmlns:odf="urn:o"><odf:file-entry odf:full-path="Contents/section0.xml"><odf:encryption-data/></odf:file-entry></odf:manifest>',
    }),
    { code: "encrypted", params: {} },
  ],
  [
    "a script that does something",
    hwpxFile([TITLE], { "Scripts/sourceScripts.js": "function OnDocument_Open() { Document.Save(); }" }),
    { code: "macros", params: {} },
  ],
  [
    "an entity that names a file",
    hwpxFile([], {
      "Contents/section0.xml": `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${section(hp("&e;"))}`,
    }),
    { code: "externalEntity", params: {} },
  ],
  [
    "ten thousand elements in each other",
    hwpxFile([], { "Contents/section0.xml": "<a>".repeat(10_000) + "</a>".repeat(10_000) }),
    { code: "tooDeep", params: {} },
  ],
  ["a name that climbs out", hwpxFile([TITLE], { "../Contents/evil.xml": "<a/>" }), { code: "pathTrick", params: {} }],
  [
    "a bomb",
    hwpxFile([], { "Contents/section0.xml": new Uint8Array(50 * 1024 * 1024).fill(0x20) }),
    { code: "tooLarge", params: {} },
  ],
])("Q7: refused: %s", async (_what, bytes, refusal) => {
  expect(await read(bytes)).toEqual({ ok: false, error: refusal });
});

test("the empty handlers that Hangul writes into every document are no macros", async () => {
  const script =
    "var Documents = XHwpDocuments;\r\nvar Document = Documents.Active_XHwpDocument;\r\nfunction OnDocument_New()\r\n{\r\n\t//todo : \r\n}\r\n";
  const utf16 = new Uint8Array([...script].flatMap((character) => [character.charCodeAt(0), 0]));
  const result = await read(hwpxFile([TITLE, hp("첫째.", 10), hp("둘째.", 10)], { "Scripts/headerScripts.js": utf16 }));
  expect(result.ok).toBe(true);
});

test("a row of a table is one paragraph, name and value as a line of the header; a frame keeps its paragraphs", async () => {
  const cell = (...paragraphs: readonly string[]) => `<hp:tc><hp:subList>${paragraphs.join("")}</hp:subList></hp:tc>`;
  const table = (...cells: readonly string[]) => hp(run(`<hp:tbl><hp:tr>${cells.join("")}</hp:tr></hp:tbl>`));
  const text = await textOf(
    TITLE,
    table(cell(hp("의안번호")), cell(hp("제4107호"))),
    hp("주 문"),
    table(cell(hp("첫째.", 10), hp("둘째.", 10))),
    table(cell(hp("교량")), cell(hp("점검")), cell(hp("매월"))),
  );
  expect(text.header.billNumber).toBe("4107");
  expect(outline(text).slice(1)).toEqual([
    "operative 0 첫째.",
    "operative 0 둘째.",
    "continuation 0 교량 | 점검 | 매월",
  ]);
});
