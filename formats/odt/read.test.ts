import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import { EXPORT_PARTS } from "#domain/api/exporting.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { comparable, comparableBlocks } from "../reading/comparable.ts";
import { readXml } from "../reading/readXml.ts";
import { isElement, type XmlElement } from "../xml.ts";
import { readOwnZip } from "../zip.ts";
import { readOdt } from "./read.ts";
import { writeOdt } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const optionsOf = (language: string) => {
  let n = 0;
  return { newId: () => `id-${++n}`, language };
};

const readBack = async (model: ExportModel) => readOdt((await writeOdt(model)).bytes, optionsOf("en"));

test("Q8: what was written is read back, but for what an OpenDocument text cannot carry", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const expected = comparable(printable(model), "odt");
    const read = await readBack(model);
    const blocks = read.ok ? comparableBlocks(read.value.blocks[model.language] ?? [], "odt") : read.error.code;
    expect(blocks).toEqual(expected.length === 0 ? "noText" : expected);
  };
  for (const model of [hanulModel("ko"), hanulModel("en"), islandsModel(), parliamentModel()]) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), { numRuns: 60 });
});

test("Q8: a text in two languages comes back in both, clause by clause, with its header", async () => {
  const english = hanulModel("en");
  const read = await readBack({ ...hanulModel("ko"), alsoIn: [{ language: "en", words: english.words }] });
  const { blocks = {}, header = {}, languages = [] } = read.ok ? read.value : {};
  expect(languages).toEqual(["ko", "en"]);
  expect(blocks["en"]?.map(({ id }) => id)).toEqual(blocks["ko"]?.map(({ id }) => id));
  expect(comparableBlocks(blocks["en"] ?? [], "odt")).toEqual(comparable(printable({ ...english, parts: [] }), "odt"));
  expect(header.movers).toEqual({ ko: "연다온ㆍ기서윤 의원 등 12인", en: "Yeon Da-on, Ki Seo-yun and ten others" });
});

test("a thread comes back on its words, with its answers", async () => {
  const comment = (body: string) => ({
    personName: "문하랑",
    partyId: "party-river",
    at: "2031-03-02T01:00:00Z",
    body,
  });
  const thread = { id: "t", language: "ko", blockId: "b-3", start: 4, end: 10, quote: "다르센공화국", resolved: true };
  const threads = [{ ...thread, internal: false, comments: [comment("누가?"), comment("정부가.")] }];
  const read = await readBack({ ...hanulModel("ko"), parts: ["threads"], threads });
  const back = read.ok ? read.value.threads : [];
  expect(
    back.map(({ start, end, resolved, comments }) => [start, end, resolved, comments.map(({ body }) => body)]),
  ).toEqual([[4, 10, true, ["누가?", "정부가."]]]);
  expect(back[0]?.comments[0]?.author).toBe("문하랑 (강물)");
});

test("Q5: every word of a file is in the text, in a thread, in the header or in the report", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const { bytes } = await writeOdt({
      ...model,
      parts: ["evidence", "approvals", "positions", "contents", "signatures"],
    });
    const read = await readOdt(bytes, optionsOf(model.language));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const content = new TextDecoder().decode(readOwnZip(bytes)["content.xml"]);
    const found = squeezed(stringsIn(read.value).join(" "));
    const tree = readXml(new TextEncoder().encode(content));
    const lost = (tree.ok ? paragraphsOf(tree.value) : [""]).flatMap((text) =>
      text.split(/\s+/u).filter((word) => !found.includes(squeezed(word))),
    );
    expect(lost).toEqual([]);
  };
  for (const model of [hanulModel("ko"), hanulModel("en"), parliamentModel()]) await check(model);
});

const squeezed = (text: string): string => text.replace(/\s+/gu, "");

/** Marks part words where the page does not. */
const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value !== "object" || value === null
      ? []
      : "content" in value && Array.isArray(value.content)
        ? [value.content.map((piece) => stringsIn(piece).join("")).join(""), ...value.content.flatMap(stringsIn)]
        : Object.values(value).flatMap(stringsIn);

/** References to clauses are made anew from where they lead, numbers of notes and commas between them by the page. */
const isMadeAnew = ({ name, attributes }: XmlElement): boolean =>
  name === "text:note-citation" ||
  name === "text:bookmark-ref" ||
  (name === "text:a" && attributes["xlink:href"]?.startsWith("#") === true);

/** The words of the file's lowest text elements. */
const paragraphsOf = (node: XmlElement): string[] =>
  isMadeAnew(node)
    ? []
    : node.children.flatMap((child) => {
        if (typeof child === "string") return child.trim() === "," ? [] : [child];
        return isElement(child) ? paragraphsOf(child) : [];
      });

test("the numbers of the lists are the clauses' own: no label differs", async () => {
  const read = await readBack(hanulModel("ko"));
  expect(read.ok && read.value.report.filter(({ code }) => code === "labelDiffers")).toEqual([]);
  expect(read.ok && read.value.styleId).toBe("korea");
});

test("Q5: what our own tables hold is told once, as what stands beside the text, and as no table that came in", async () => {
  for (const model of [hanulModel("ko"), hanulModel("en"), islandsModel(), parliamentModel(), houseModel()]) {
    const read = await readBack({ ...model, parts: EXPORT_PARTS });
    const report = read.ok ? read.value.report : [];
    const [party = ""] = printable(model).parties;
    expect(report.filter(({ code }) => code === "tableFlattened")).toEqual([]);
    const beside = report.filter(({ code }) => code === "partLeftOut");
    expect(beside.filter(({ params }) => params["words"] === party)).toHaveLength(1);
  }
});

test("Q6: a tracked change comes back as a thread, and the text keeps the old wording", async () => {
  const read = await readBack(islandsModel());
  const threads = read.ok ? read.value.threads : [];
  expect(threads.map(({ origin, comments }) => [origin, comments[0]?.author])).toEqual([
    [{ kind: "change", before: "Orsk", after: "Sarn" }, "Pell Amadi"],
  ]);
  const blocks = read.ok ? (read.value.blocks["en"] ?? []) : [];
  expect(blocks.map(wordsOf).at(-1)).toBe("Done at Orsk.");
});
