import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { EXPORT_PARTS } from "#domain/api/exporting.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { writeHtml } from "./write.ts";

const documentOf = async (model: ExportModel) =>
  parseHTML(new TextDecoder().decode((await writeHtml(model)).bytes)).document;

const comment = { personName: "문하랑", partyId: "party-river", at: "2031-03-02T01:00:00Z", body: "누가?" };

/** Everything that can stand beside a text, in two languages. */
function fullModel(): ExportModel {
  const [base, english] = [hanulModel("ko"), hanulModel("en")];
  const thread = { id: "t", language: "ko", blockId: "b-3", start: 4, end: 10, quote: "다르센공화국" };
  return {
    ...base,
    parts: EXPORT_PARTS,
    alsoIn: [{ language: "en", words: english.words }],
    threads: [{ ...thread, resolved: true, internal: false, comments: [comment] }],
    positions: [
      {
        partyId: "party-river",
        target: { kind: "resolution" },
        stance: "support",
        reason: "평화를 위하여",
        recordedAt: "2031-03-02T01:00:00Z",
        onOlderWording: false,
        internal: false,
      },
    ],
  };
}

test("everything that was asked for is on the page", async () => {
  const document = await documentOf(fullModel());
  expect(document.querySelector(".party-only")?.textContent).toBe(fullModel().words.partyOnly);
  expect(document.querySelector("nav.contents a")?.getAttribute("href")).toBe("#clause-1");
  expect(document.querySelector("#positions-heading + .wide table")?.textContent).toContain("평화를 위하여");
  expect(document.querySelector(".threads")?.textContent).toMatch(/다르센공화국.*문하랑 \(강물\).*누가\?/su);
  expect(document.querySelector("#signatures-heading + .wide table tbody th")?.textContent).toBe("강물당");
});

test("a further language is an article in its language, with anchors of its own", async () => {
  const document = await documentOf(fullModel());
  expect(document.querySelector("article")?.getAttribute("lang")).toBe("en");
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["a bill", fullModel()],
  ["a masthead", islandsModel()],
  ["a front page", { ...parliamentModel(), parts: EXPORT_PARTS }],
  ["the House's page", { ...houseModel(), parts: EXPORT_PARTS }],
])("%s: links lead somewhere, headings go down by one, tables name rows and columns", async (_form, model) => {
  const document = await documentOf(model);
  const ids = new Set([...document.querySelectorAll("[id]")].map((node) => node.id));
  const inside = [...document.querySelectorAll("a[href^='#']")].map(
    (node) => node.getAttribute("href")?.slice(1) ?? "",
  );
  expect(inside.filter((id) => !ids.has(id))).toEqual([]);
  const ranks = [...document.querySelectorAll("h1,h2,h3")].map(({ localName }) => Number(localName.slice(1)));
  expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([]);
  expect(document.querySelectorAll("th:not([scope])").length).toBe(0);
  for (const named of document.querySelectorAll("[aria-labelledby]"))
    expect(ids.has(named.getAttribute("aria-labelledby") ?? "")).toBe(true);
  expect(document.querySelectorAll("main").length).toBe(1);
});

test("a motion has its front page before its title, a resolution of the House its own lines", async () => {
  const motion = await documentOf(parliamentModel());
  expect(motion.querySelector(".front-page")?.textContent).toContain("MOTION FOR A RESOLUTION");
  expect(motion.querySelector(".text-name")?.textContent).toBe("European Parliament resolution");
  const house = await documentOf(houseModel());
  expect(house.querySelector(".bill-number")?.textContent).toBe("H. RES. 218");
});

test("each printed page says which text it is, in a string that no sign of it ends", async () => {
  const document = await documentOf({
    ...hanulModel("en"),
    words: { ...hanulModel("en").words, version: 'V{n}"</style>' },
  });
  const style = document.querySelector("style")?.textContent ?? "";
  expect(style).toContain('content: "V2\\22 \\3c \\2f style\\3e  \\b7  ');
  expect(document.querySelectorAll("style").length).toBe(1);
});

test("Q2: lines, which a page on the web does not have, are not numbered, and that is told", async () => {
  const { warnings } = await writeHtml(fullModel());
  expect(warnings.map(({ code }) => code)).toContain("noLineNumbers");
});
