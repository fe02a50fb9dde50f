import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { EXPORT_PARTS } from "#domain/api/exporting.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { hostileModel } from "../fixtures/hostileModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { comparable, comparableBlocks } from "../reading/comparable.ts";
import { codesOf, grownFrom, lostWords, outlineOf, told, withWords } from "../reading/page/page.testkit.ts";
import { readHtml } from "./read.ts";
import { writeHtml } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const options = () => {
  let n = 0;
  return { newId: () => `id-${++n}`, language: "en" };
};

const readBack = async (model: ExportModel) => readHtml((await writeHtml(model)).bytes, options());

async function read(page: string | Uint8Array) {
  const result = await readHtml(typeof page === "string" ? new TextEncoder().encode(page) : page, options());
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const refusalOf = async (page: string | Uint8Array): Promise<string> => {
  const result = await readHtml(typeof page === "string" ? new TextEncoder().encode(page) : page, options());
  return result.ok ? "read" : result.error.code;
};

const FIXTURES = [hanulModel("ko"), hanulModel("en"), islandsModel(), parliamentModel(), houseModel(), hostileModel()];

test("Q8: what was written is read back, but for what a page cannot express", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const expected = comparable(printable(model), "html");
    const back = await readBack(model);
    const blocks = back.ok ? comparableBlocks(back.value.blocks[model.language] ?? [], "html") : back.error.code;
    expect(blocks).toEqual(expected.length === 0 ? "noText" : expected);
  };
  for (const model of FIXTURES) await check({ ...model, parts: EXPORT_PARTS });
  await fc.assert(fc.asyncProperty(arbitraryModel, check), { numRuns: 60 });
});

test("Q8: a text in two languages comes back in both, clause by clause, with its header and its chamber", async () => {
  const english = hanulModel("en");
  const back = await readBack({ ...hanulModel("ko"), alsoIn: [{ language: "en", words: english.words }] });
  const { blocks = {}, header, languages, styleId } = back.ok ? back.value : {};
  expect([languages, styleId]).toEqual([["ko", "en"], "korea"]);
  expect(blocks["en"]?.map(({ id }) => id)).toEqual(blocks["ko"]?.map(({ id }) => id));
  expect(comparableBlocks(blocks["en"] ?? [], "html")).toEqual(
    comparable(printable({ ...english, parts: [] }), "html"),
  );
  expect(header).toEqual({
    billNumber: "4107",
    proposedOn: "2031-03-10",
    movers: { ko: "연다온ㆍ기서윤 의원 등 12인", en: "Yeon Da-on, Ki Seo-yun and ten others" },
    committee: { ko: "외교평화위원회", en: "Committee on Foreign Affairs and Peace" },
  });
});

test.each([parliamentModel(), houseModel()])("Q8: a front page's lines come back in their fields", async (model) => {
  const back = await readBack(model);
  const given = Object.entries(model.value.header).filter(([, value]) => value !== null);
  expect(back.ok && back.value.header).toMatchObject(
    Object.fromEntries(given.filter(([key]) => key === "billNumber" || key === "proposedOn")),
  );
  expect(back.ok && Object.keys(back.value.header).length).toBeGreaterThan(2);
});

test("Q11: threads come back on their words, with their authors, times and answers", async () => {
  const comment = (body: string) => ({
    personName: "문하랑",
    partyId: "party-river",
    at: "2031-03-02T01:00:00Z",
    body,
  });
  const thread = { id: "t", language: "ko", blockId: "b-3", start: 4, end: 10, quote: "다르센공화국", resolved: true };
  const threads = [{ ...thread, internal: false, comments: [comment("누가?"), comment("정부가.")] }];
  const back = await readBack({ ...hanulModel("ko"), parts: ["threads"], threads });
  const [first] = back.ok ? back.value.threads : [];
  expect(first).toMatchObject({ start: 4, end: 10, resolved: true, origin: { kind: "comment" } });
  expect(first?.comments).toEqual([
    { author: "문하랑 (강물)", at: "2031-03-02T01:00:00.000Z", body: "누가?" },
    { author: "문하랑 (강물)", at: "2031-03-02T01:00:00.000Z", body: "정부가." },
  ]);
});

test("Q6: what is inserted and deleted comes back as a thread with its author; the text keeps the old wording", async () => {
  const back = await readBack(islandsModel());
  const changes = back.ok ? back.value.threads.map(({ origin, comments }) => [origin, comments[0]?.author]) : [];
  expect(changes).toEqual([[{ kind: "change", before: "Orsk", after: "Sarn" }, "Pell Amadi"]]);
});

const PAGE = `<!doctype html><html lang="en"><head><title>Assembly · Texts adopted</title>
<style>.note-to-printers { display: none }</style></head><body>
<header><a href="/">Assembly</a><h1>Safety of the ferries</h1></header>
<nav><ul><li><a href="/texts">Texts</a></li></ul></nav>
<main>
<p>The General Assembly,</p>
<p><em>Recalling</em> its resolution 12/4,<sup><a href="#fn1" id="r1">1</a></sup></p>
<ol>
<li>Demands that the ferries sail <del datetime="2031-05-01T10:00:00Z">daily</del><ins datetime="2031-05-01T10:00:00Z">hourly</ins>;
<ol type="a"><li>to the north;<li>to the <b>south</b>;</ol>
<li value="2">Urges the <a href="https://ministry.example/ferries">Government</a> to act.
</ol>
<p class="note-to-printers">Print on blue paper.</p>
<table><tr><th>Line<th>Fare<tr><td>North<td>12</table>
<h2>Notes</h2>
<ol><li id="fn1"><p>Courier, <a href="https://courier.example/3">3 May</a>. <a href="#r1">back</a></p></ol>
</main><footer>Contact us</footer><script>track()</script></body></html>`;

test("a parliament's page: its text by its lists, notes where their numbers stand, what is around it told", async () => {
  const text = await read(PAGE);
  expect(outlineOf(text)).toEqual([
    "title 0 Safety of the ferries",
    "formula 0 The General Assembly,",
    "citation 0 Recalling its resolution 12/4,",
    "operative 0 Demands that the ferries sail daily;",
    "operative 1 to the north;",
    "operative 1 to the south;",
    "operative 0 Urges the Government to act.",
    "continuation 0 Line: Fare",
    "continuation 0 North: 12",
  ]);
  expect(text.blocks["en"]?.[2]?.content.at(-1)).toEqual({
    type: "note",
    text: "Courier, 3 May. (https://courier.example/3)",
    marks: [],
  });
  expect(told(text, "partLeftOut")).toEqual(["Assembly", "• Texts", "Contact us"]);
  expect(told(text, "pageNameLeftOut")).toEqual(["Assembly · Texts adopted"]);
  expect(told(text, "hiddenLeftOut")).toEqual(["Print on blue paper."]);
  expect(text.report.find(({ code }) => code === "linkBecameWords")?.params).toEqual({
    words: "Government",
    address: "https://ministry.example/ferries",
  });
  expect(codesOf(text)).toEqual(expect.arrayContaining(["tableFlattened", "scriptLeftOut", "changeBecameThread"]));
  expect(text.threads).toMatchObject([{ start: 30, end: 35, origin: { before: "daily", after: "hourly" } }]);
});

/** As a parliament prints a motion: the sort of document and who moved it above the subject, the subject once more over the text. */
const MOTION = `<!doctype html><html lang="en"><head><title>Motion for a resolution - Ferries - M-0211/2034</title></head><body>
<main>
<p>Assembly of the Isles</p>
<p>2031-2036</p>
<table><tr><td><p>Session document</p></td><td></td></tr></table>
<p>M-0211/2034</p>
<p>14.10.2034</p>
<h1>MOTION FOR A RESOLUTION</h1>
<p>to wind up the debate on the statement by the Minister of Harbours</p>
<p>pursuant to Rule 88 of the Rules of Procedure</p>
<h2>on the ferries between Sarn and Orsk</h2>
<p>(2034/2201(MOT))</p>
<p><b>Ileana Torvald, Pell Amadi</b><br>on behalf of the Tide Group</p>
<h2>Assembly resolution on the ferries between Sarn and Orsk</h2>
<p>The Assembly of the Isles,</p>
<p>– having regard to the Treaty of Sarn,<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>
<p>A. whereas the ferries lie still;</p>
<p>1. Calls on Orsk to let the ferries sail;</p>
<p>2. Instructs its President to forward this resolution.</p>
<hr>
<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> 1 The Verel Gazette, 3 May 2034.</p></div>
</main></body></html>`;

test("another parliament's motion: its subject is the title, its movers are the header's, its front page is told", async () => {
  const text = await read(MOTION);
  expect(outlineOf(text)).toEqual([
    "title 0 on the ferries between Sarn and Orsk",
    "formula 0 The Assembly of the Isles,",
    "citation 0 having regard to the Treaty of Sarn,",
    "recital 0 whereas the ferries lie still;",
    "operative 0 Calls on Orsk to let the ferries sail;",
    "operative 0 Instructs its President to forward this resolution.",
  ]);
  expect(text.header).toEqual({ movers: { en: "Ileana Torvald, Pell Amadi on behalf of the Tide Group" } });
  expect(told(text, "furnitureLeftOut")).toEqual(
    expect.arrayContaining(["MOTION FOR A RESOLUTION", "M-0211/2034", "pursuant to Rule 88 of the Rules of Procedure"]),
  );
  expect(codesOf(text)).not.toContain("kindGuessed");
});

test("a page's own name is told as such, and a note's number is not one of its words", async () => {
  const text = await read(MOTION);
  expect(told(text, "pageNameLeftOut")).toEqual(["Motion for a resolution - Ferries - M-0211/2034"]);
  expect(told(text, "noteToMatch")).toEqual(["The Verel Gazette, 3 May 2034."]);
  const dated = await read(
    '<h1>On ferries</h1><p>1. Demands it.<sup><a href="#n" id="r">3</a></sup></p><ol start="3"><li id="n">3 May 2034, The Verel Gazette.</li></ol>',
  );
  expect(told(dated, "noteToMatch")).toEqual(["3 May 2034, The Verel Gazette."]);
});

test("a page of Word's: notes by its own links, numbers typed before the words, conditional comments no words", async () => {
  const text = await read(`<html><body lang=EN-GB><div class=WordSection1><p class=MsoTitle>On ferries</p>
<!--[if !supportLists]--><p class=MsoListParagraph style='mso-list:l0 level1'><span>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Demands that ferries sail;<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a></p><!--[endif]-->
<p>2.&nbsp; Urges it<o:p></o:p></p></div>
<div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Courier, 3 May.</p></div></div></body></html>`);
  expect(outlineOf(text)).toEqual([
    "title 0 On ferries",
    "operative 0 Demands that ferries sail;",
    "operative 0 Urges it",
  ]);
  expect(text.blocks["en"]?.[1]?.content.at(-1)).toEqual({ type: "note", text: "Courier, 3 May.", marks: [] });
  expect(codesOf(text)).not.toContain("hiddenLeftOut");
});

test("a page that does not say what it is written in", async () => {
  const korean = Uint8Array.of(0x3c, 0x70, 0x3e, 0xb0, 0xe1, 0xc0, 0xc7, 0xbe, 0xc8);
  expect(outlineOf(await read(korean))).toEqual(["title 0 결의안"]);
  const latin = await read(
    new Uint8Array([...new TextEncoder().encode("<p>R"), 0xe9, ...new TextEncoder().encode("solution")]),
  );
  expect(outlineOf(latin)).toEqual(["title 0 Résolution"]);
  expect(told(latin, "repaired")).toEqual(["windows-1252"]);
  const utf16 = new Uint8Array([0xff, 0xfe, ...[..."<p>Words"].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  expect(outlineOf(await read(utf16))).toEqual(["title 0 Words"]);
});

const PIECES = [
  (inner: string) => `<p>${inner}</p>`,
  (inner: string) => `<div hidden>${inner}</div>`,
  (inner: string) => `<ul><li>${inner}</ul>`,
  (inner: string) => `<ol start=3><li>${inner}<li><></ol>`,
  (inner: string) => `<table><caption><></caption><tr><td>${inner}<td><></table>`,
  (inner: string) => `<b>${inner}</b>`,
  (inner: string) => `<ins title="<>">${inner}</ins>`,
  (inner: string) => `<del>${inner}</del>`,
  (inner: string) => `<a href="https://a.example/">${inner}</a>`,
  (inner: string) => `<sup><a href="#n" id="r">1</a></sup><div><aside id="n">${inner}</aside></div>`,
  (inner: string) => `<nav>${inner}</nav>`,
  (inner: string) => `<h2>${inner}</h2>`,
  (inner: string) => `<template>${inner}</template>`,
  (inner: string) => `<span style="display:none">${inner}</span>`,
  (inner: string) => `<!-- <> --><img alt="<>" src=x>${inner}`,
  (inner: string) => `<dl><dt><><dd>${inner}</dl>`,
  (inner: string) => `<main>${inner}</main>`,
  (inner: string) => `<pre>${inner}\n\n<></pre>`,
  (inner: string) => `<svg><text><></text></svg><select><option><></select>${inner}`,
  (inner: string) => `<details><summary><></summary>${inner}</details><br>`,
  (inner: string) => `<section role="doc-endnotes">${inner}</section>`,
  (inner: string) => `<abbr title="<>">${inner}</abbr>`,
];

test("Q5: every word of any page is in the text, in a thread or in the report", async () => {
  await fc.assert(
    fc.asyncProperty(grownFrom(PIECES, " <> "), async (grown) => {
      const { markup, words } = withWords(grown);
      const result = await readHtml(new TextEncoder().encode(markup), options());
      expect(result.ok ? lostWords(words, result.value) : result.error.code).toEqual(result.ok ? [] : "noText");
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["ten thousand elements in one another", "<div>".repeat(10_000) + "words", "tooDeep"],
  ["more elements than any text has", "<b></b>".repeat(500_001), "tooLarge"],
  ["sixteen megabytes and one", new Uint8Array(16 * 1024 * 1024 + 1).fill(32), "tooLarge"],
  ["white space alone", " ".repeat(5_000_000), "noText"],
  ["no words", "<html><head><title></title></head><body><img src=x></body></html>", "noText"],
  ["bytes of no text", Uint8Array.of(60, 0, 1, 2), "notThisFormat"],
])("Q7: %s is refused", async (_what, page, code) => {
  expect(await refusalOf(page)).toBe(code);
});

test("Q7: what would run, lead away or load is told and does nothing", async () => {
  const text = await read(
    `<meta http-equiv=refresh content="0;url=https://spy.example"><h1>On ferries</h1><p onclick="x()">Demands <a href="javascript:alert(1)">that</a> <img src="https://spy.example/x.png"> they sail.</p><iframe src="https://spy.example/"></iframe><script src="https://spy.example/x.js"></script>`,
  );
  expect(outlineOf(text)).toEqual(["title 0 On ferries", "recital 0 Demands that they sail."]);
  expect(codesOf(text)).toEqual(expect.arrayContaining(["linkBecameWords", "objectLeftOut", "scriptLeftOut"]));
});

test("Q5: words that a page hides are told, and stand in no clause", async () => {
  const text = await read(
    `<h1>On ferries</h1><p>Demands<span style="font-size:0"> nothing</span> it.</p><p hidden>Secret one</p><p style="visibility: hidden">Secret two</p>`,
  );
  expect(outlineOf(text)).toEqual(["title 0 On ferries", "recital 0 Demands it."]);
  expect(told(text, "hiddenLeftOut")).toEqual(["nothing", "Secret one", "Secret two"]);
});

test("formatting that a text cannot have is named for programs, by what the page calls it", async () => {
  const text = await read(
    "<h1>Safety of the ferries</h1><ol><li>Demands <mark>daily</mark> <s>weekly</s> sailing;</li></ol>",
  );
  expect(text.report.find(({ code }) => code === "formattingDropped")?.params).toEqual({ names: "mark, s" });
});
