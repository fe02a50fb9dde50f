import { expect, test } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import type { ImportedText } from "../reading/imported.ts";
import { hp, hwpxFile } from "./hwpx.testkit.ts";
import { readHwpx } from "./read.ts";

/** Documents as Hangul itself writes them, a small one for each thing that it writes. */

async function textOf(
  paragraphs: readonly string[],
  parts: Parameters<typeof hwpxFile>[1] = {},
): Promise<ImportedText> {
  let ids = 0;
  const result = await readHwpx(hwpxFile(paragraphs, parts), { newId: () => `id-${++ids}`, language: "en" });
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

const linesOf = ({ blocks }: ImportedText): string[] => (blocks["ko"] ?? []).map(wordsOf);
const codes = ({ report }: ImportedText) => report.map(({ code }) => code);
const told = ({ report, threads }: ImportedText): string => JSON.stringify([report, threads]);

const run = (inner: string, char = 0) => `<hp:run charPrIDRef="${char}">${inner}</hp:run>`;
const words = (inner: string) => run(`<hp:t>${inner}</hp:t>`);
const ctrl = (inner: string) => `<hp:ctrl>${inner}</hp:ctrl>`;
const list = (...paragraphs: readonly string[]) =>
  `<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="TOP">${paragraphs.join("")}</hp:subList>`;
const LINES = `<hp:linesegarray><hp:lineseg textpos="0" vertpos="0" vertsize="1000" textheight="1000" baseline="850" spacing="600" horzpos="0" horzsize="42520" flags="393216"/><hp:lineseg textpos="21" vertpos="1600" vertsize="1000" textheight="1000" baseline="850" spacing="600" horzpos="0" horzsize="42520" flags="393216"/></hp:linesegarray>`;
const SETTING = run(
  `<hp:secPr id="" textDirection="HORIZONTAL" outlineShapeIDRef="1"><hp:grid lineGrid="0"/><hp:pagePr landscape="WIDELY" width="59528" height="84186"><hp:margin left="8504"/></hp:pagePr></hp:secPr>${ctrl('<hp:colPr id="" type="NEWSPAPER" colCount="1"/>')}`,
);
const field = (type: string, inner: string, params = "", id = 11) =>
  run(
    `${ctrl(`<hp:fieldBegin id="${id}" type="${type}" name="" editable="0" dirty="0" zorder="-1" fieldid="7"><hp:parameters cnt="1" name="">${params}</hp:parameters></hp:fieldBegin>`)}<hp:t>${inner}</hp:t>${ctrl(`<hp:fieldEnd beginIDRef="${id}" fieldid="7"/>`)}`,
  );

const TITLE = hp(SETTING + words("해안 철도 안전 촉구 결의안") + LINES, 1);
const LAST = hp("국회는 이를 정부에 보낸다.", 10);
const clause = (inner: string) => hp(inner, 10);

test("a paragraph in many runs with its lines' places is one clause; the section's setting is no text", async () => {
  const text = await textOf([
    TITLE,
    clause(
      words("국회는 ") + run("<hp:t>제방의</hp:t>", 1) + words(" 방치를") + words("") + words(" 규탄한다.") + LINES,
    ),
    LAST,
  ]);
  expect(linesOf(text)).toEqual([
    "해안 철도 안전 촉구 결의안",
    "국회는 제방의 방치를 규탄한다.",
    "국회는 이를 정부에 보낸다.",
  ]);
});

test("spaces, tabs and ends of lines that are elements part the words they stand between", async () => {
  const text = await textOf([
    TITLE,
    clause(
      words(
        '국회는<hp:fwSpace/>제방과<hp:tab width="4000" leader="0" type="1"/>교량의<hp:nbSpace/>방치를<hp:lineBreak/>규탄한다<hp:titleMark ignore="1"/>.',
      ),
    ),
    LAST,
  ]);
  expect(linesOf(text)[1]).toBe("국회는 제방과 교량의\u00a0방치를 규탄한다.");
});

test("a highlighter's marks, in the words or beside them, take no word with them", async () => {
  const text = await textOf([
    TITLE,
    clause(
      run('<hp:t>국회는 <hp:markpenBegin color="#FFFF65"/>방치<hp:markpenEnd/>를</hp:t>') +
        run('<hp:markpenBegin color="#FFFF65"/><hp:t> 규탄</hp:t><hp:markpenEnd/><hp:t>한다.</hp:t>'),
    ),
    LAST,
  ]);
  expect(linesOf(text)[1]).toBe("국회는 방치를 규탄한다.");
  expect(codes(text)).toContain("formattingDropped");
  expect(codes(text)).not.toContain("objectLeftOut");
});

test("Q6: a change that goes over several paragraphs is not accepted where it goes on", async () => {
  const text = await textOf([
    TITLE,
    clause(words('국회는 규탄한다.<hp:insertBegin Id="1" TcId="1"/> 나아가 요구한다.')),
    clause(words("국회는 더 요구한다.")),
    clause(words('국회는 끝으로 요구한다.<hp:insertEnd Id="1" TcId="1" paraend="0"/> 국회는 촉구한다.')),
    LAST,
  ]);
  expect(linesOf(text).slice(1)).toEqual(["국회는 규탄한다.", " 국회는 촉구한다.", "국회는 이를 정부에 보낸다."]);
  expect(told(text)).toContain("나아가 요구한다.");
  expect(told(text)).toContain("국회는 더 요구한다.");
  expect(told(text)).toContain("국회는 끝으로 요구한다.");
  expect(text.threads.every(({ comments }) => comments[0]?.author === "도윤재")).toBe(true);
});

test("Q6: a table that was put in with a change is in its thread, and not in the text", async () => {
  const table = `<hp:tbl rowCnt="1" colCnt="1"><hp:tr><hp:tc>${list(hp("새 칸"))}</hp:tc></hp:tr></hp:tbl>`;
  const text = await textOf([
    TITLE,
    clause(words("첫째.")),
    hp(run(`<hp:t><hp:insertBegin Id="7" TcId="1"/></hp:t>${table}<hp:t><hp:insertEnd Id="7" TcId="1"/></hp:t>`)),
    LAST,
  ]);
  expect(linesOf(text).join("|")).not.toContain("새 칸");
  expect(text.threads).toMatchObject([{ origin: { kind: "change", before: "", after: "새 칸" } }]);
});

test("a box beside a change that goes on after it is not part of the change", async () => {
  const box = `<hp:rect><hp:drawText>${list(hp("글상자의 말"))}</hp:drawText></hp:rect>`;
  const text = await textOf([
    TITLE,
    clause(run(box) + words('첫째.<hp:insertBegin Id="8" TcId="1"/> 덧붙임')),
    clause(words('더 덧붙임<hp:insertEnd Id="8" TcId="1"/> 둘째.')),
    LAST,
  ]);
  expect(linesOf(text).slice(1)).toEqual(["첫째.", "글상자의 말", " 둘째.", "국회는 이를 정부에 보낸다."]);
});

test("Q6: a paragraph that was deleted whole is kept, with a thread that says who deleted it", async () => {
  const text = await textOf([
    TITLE,
    clause(words('<hp:deleteBegin Id="4" TcId="2"/>국회는 유감을 표한다.<hp:deleteEnd Id="4" TcId="2" paraend="1"/>')),
    LAST,
  ]);
  expect(linesOf(text)[1]).toBe("국회는 유감을 표한다.");
  expect(text.threads).toMatchObject([
    { origin: { kind: "change", before: "국회는 유감을 표한다.", after: "" }, comments: [{ author: "도윤재" }] },
  ]);
});

test.each(["CROSSREF", "DATE", "FORMULA", "MAILMERGE", "SUMMERY", "USER_INFO", "BOOKMARK", "CLICK_HERE", "PATH"])(
  "the words that a field of the kind %s shows are words of the clause",
  async (type) => {
    const text = await textOf([TITLE, clause(words("국회는 ") + field(type, "제3항") + words("에 따른다.")), LAST]);
    expect(linesOf(text)[1]).toBe("국회는 제3항에 따른다.");
  },
);

test("Q5: a link's words are kept, and where it led is told", async () => {
  const params =
    '<hp:stringParam name="Command">https\\://rail.example/report;1;0;0;</hp:stringParam><hp:stringParam name="Path">https://rail.example/report</hp:stringParam>';
  const text = await textOf([
    TITLE,
    clause(words("국회는 ") + field("HYPERLINK", "보고서", params) + words("를 본다.")),
    LAST,
  ]);
  expect(linesOf(text)[1]).toBe("국회는 보고서를 본다.");
  expect(text.report).toContainEqual(
    expect.objectContaining({
      code: "linkBecameWords",
      params: { words: "보고서", address: "https://rail.example/report" },
    }),
  );
});

test("Q5: a memo that holds its words beside the text is a thread on what it marks", async () => {
  const memo = `<hp:memogroup><hp:memo id="memo9" memoShapeIDRef="0"><hp:paraList>${hp("출처를 확인할 것")}</hp:paraList></hp:memo></hp:memogroup>`;
  const text = await textOf([
    TITLE,
    clause(
      words("국회는 ") +
        field(
          "MEMO",
          "방치",
          '<hp:stringParam name="ID">memo9</hp:stringParam><hp:stringParam name="Author">문하랑</hp:stringParam>',
        ) +
        words("를 규탄한다."),
    ),
    LAST,
    memo,
  ]);
  expect(text.threads).toMatchObject([
    { origin: { kind: "comment" }, comments: [{ author: "문하랑", body: "출처를 확인할 것" }] },
  ]);
});

test("Q5: a memo of Hangul's own whose words look like our line of an author is kept word for word", async () => {
  const lines = ["문하랑 (강물) · 2031. 3. 2. 10:00 GMT+9 · 해결됨", "누가?", "이도현 · 2031. 3. 3. 11:00 GMT+9"];
  const memo = ctrl(
    `<hp:fieldBegin id="5" type="MEMO"><hp:parameters><hp:stringParam name="Author">도윤재</hp:stringParam></hp:parameters>${list(...lines.map((line) => hp(line)))}</hp:fieldBegin>`,
  );
  const marked = run(memo) + words("국회는") + run(ctrl('<hp:fieldEnd beginIDRef="5"/>')) + words(" 방치를 규탄한다.");
  const { threads } = await textOf([TITLE, clause(marked), LAST]);
  expect(threads).toMatchObject([
    { resolved: false, comments: [{ author: "도윤재", at: null, body: lines.join("\n") }] },
  ]);
});

test("Q5: a memo that nothing in the text leads to is told", async () => {
  const memo = `<hp:memogroup><hp:memo id="m"><hp:paraList>${hp("떠도는 말")}</hp:paraList></hp:memo></hp:memogroup>`;
  expect(told(await textOf([TITLE, clause(words("첫째.")), LAST, memo]))).toContain("떠도는 말");
});

test("a hidden comment is a thread where it stands", async () => {
  const text = await textOf([
    TITLE,
    clause(
      words("국회는 ") +
        run(ctrl(`<hp:hiddenComment>${list(hp("숨은 설명"))}</hp:hiddenComment>`)) +
        words("규탄한다."),
    ),
    LAST,
  ]);
  expect(linesOf(text)[1]).toBe("국회는 규탄한다.");
  expect(text.threads).toMatchObject([{ start: 4, end: 4, comments: [{ author: null, body: "숨은 설명" }] }]);
});

test("a text box, also one in a group, is paragraphs where it stands; what Hangul says of it by itself is no word", async () => {
  const box = (inner: string) =>
    `<hp:rect id="1"><hp:shapeComment>사각형입니다.</hp:shapeComment><hp:drawText lastWidth="1">${list(hp(inner))}</hp:drawText></hp:rect>`;
  const text = await textOf([
    TITLE,
    clause(words("첫째.")),
    hp(run(box("글상자의 말"))),
    hp(run(`<hp:container id="2">${box("묶음 하나")}${box("묶음 둘")}</hp:container>`)),
    LAST,
  ]);
  expect(linesOf(text).join("|")).toContain("글상자의 말|묶음 하나|묶음 둘");
  expect(told(text)).not.toContain("사각형입니다");
});

test("Q5: a table in a cell of a table, with captions, keeps every cell in its order", async () => {
  const cell = (...paragraphs: readonly string[]) =>
    `<hp:tc borderFillIDRef="1">${list(...paragraphs)}<hp:cellAddr colAddr="0" rowAddr="0"/><hp:cellSpan colSpan="1" rowSpan="1"/></hp:tc>`;
  const caption = (inner: string) => `<hp:caption side="TOP">${list(hp(inner))}</hp:caption>`;
  const inner = `<hp:tbl rowCnt="1" colCnt="2">${caption("안쪽 표")}<hp:tr>${cell(hp("가"))}${cell(hp("나"))}</hp:tr></hp:tbl>`;
  const text = await textOf([
    TITLE,
    clause(words("첫째.")),
    hp(
      run(
        `<hp:tbl rowCnt="1" colCnt="2">${caption("바깥 표")}<hp:tr>${cell(hp("앞 칸"))}${cell(hp(run(inner)), hp("뒤 칸"))}</hp:tr></hp:tbl>`,
      ),
    ),
    LAST,
  ]);
  const all = linesOf(text).join("|");
  for (const part of ["바깥 표", "앞 칸", "안쪽 표", "가", "나", "뒤 칸"]) expect(all).toContain(part);
  expect(codes(text)).toContain("tableFlattened");
});

test("Q5: pictures, equations, forms, charts and keys of an index are told with their words, and are no words of a clause", async () => {
  const text = await textOf([
    TITLE,
    clause(
      words("국회는 ") +
        run(ctrl("<hp:indexmark><hp:firstKey>제방</hp:firstKey><hp:secondKey>방치</hp:secondKey></hp:indexmark>")) +
        words("규탄한다."),
    ),
    hp(
      run(
        `<hp:pic id="3"><hp:shapeComment>지도 그림</hp:shapeComment><hp:caption>${list(hp("그림 1"))}</hp:caption></hp:pic>`,
      ),
    ),
    hp(run("<hp:equation><hp:script>a over b</hp:script></hp:equation>")),
    hp(
      run(
        '<hp:checkBtn caption="동의함" name="c"/><hp:edit><hp:text>입력한 말</hp:text></hp:edit><hp:textart text="글맵시의 말"/>',
      ),
    ),
    hp(
      run(
        '<hp:switch><hp:case hp:required-namespace="c"><hp:chart/></hp:case><hp:default><hp:ole><hp:shapeComment>도표의 말</hp:shapeComment></hp:ole></hp:default></hp:switch>',
      ),
    ),
    LAST,
  ]);
  expect(linesOf(text)[1]).toBe("국회는 규탄한다.");
  expect(linesOf(text).join("|")).toContain("그림 1");
  for (const part of ["제방", "방치", "지도 그림", "a over b", "동의함", "입력한 말", "글맵시의 말", "도표의 말"])
    expect(told(text)).toContain(part);
});

test("Q5: headers, footers and pages behind the text are told", async () => {
  const page = `<masterPage xmlns:hp="p" id="masterpage0" type="BOTH">${list(hp("바탕쪽의 말"))}</masterPage>`;
  const text = await textOf(
    [
      TITLE,
      clause(
        run(ctrl(`<hp:header id="1" applyPageType="EVEN">${list(hp("짝수쪽 머리말"))}</hp:header>`)) +
          run(
            ctrl(
              `<hp:footer id="2" applyPageType="ODD">${list(hp(words("- ") + run(ctrl('<hp:autoNum num="1" numType="PAGE"/>'))))}</hp:footer>`,
            ),
          ) +
          words("첫째."),
      ),
      LAST,
    ],
    { "Contents/masterpage0.xml": page },
  );
  expect(told(text)).toContain("짝수쪽 머리말");
  expect(told(text)).toContain("바탕쪽의 말");
  expect(linesOf(text)[1]).toBe("첫째.");
});

test("sections follow each other as one text, and the numbers of the outline go on", async () => {
  const second = `<hs:sec xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section">${hp(SETTING + words("둘째 구역의 조항."), 10)}</hs:sec>`;
  const content = `<opf:package xmlns:opf="o"><opf:metadata><opf:language>ko</opf:language></opf:metadata><opf:manifest><opf:item id="s0" href="Contents/section0.xml"/><opf:item id="s1" href="Contents/section1.xml"/></opf:manifest><opf:spine><opf:itemref idref="s0"/><opf:itemref idref="s1"/></opf:spine></opf:package>`;
  const text = await textOf([TITLE, clause(words("첫째 구역의 조항.")), LAST], {
    "Contents/section1.xml": second,
    "Contents/content.hpf": content,
  });
  expect(linesOf(text).at(-1)).toBe("둘째 구역의 조항.");
  expect(codes(text)).not.toContain("labelDiffers");
});

test("endnotes and notes of several paragraphs are notes where they stand; a bookmark is nothing", async () => {
  const note = `<hp:endNote number="1" suffixChar="41" instId="5">${list(hp(run(ctrl('<hp:autoNum num="1" numType="ENDNOTE"/>')) + words(" 첫 문단")), hp("둘째 문단"))}</hp:endNote>`;
  const text = await textOf([
    TITLE,
    clause(run(ctrl('<hp:bookmark name="책갈피"/>')) + words("국회는") + run(ctrl(note)) + words(" 규탄한다.")),
    LAST,
  ]);
  expect(text.blocks["ko"]?.[1]?.content).toEqual([
    { type: "text", text: "국회는", marks: [] },
    { type: "note", text: "첫 문단 둘째 문단", marks: [] },
    { type: "text", text: " 규탄한다.", marks: [] },
  ]);
});
