import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { ExportPart } from "#domain/api/exporting.ts";
import { wordsOf } from "#domain/document/block.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { comparable, comparableBlocks } from "../reading/comparable.ts";
import { readOwnZip } from "../zip.ts";
import { readDocx } from "./read.ts";
import { writeDocx } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const RUNS = { numRuns: 60 };

const optionsOf = (language: string) => {
  let n = 0;
  return { newId: () => `id-${++n}`, language };
};

const readBack = async (model: ExportModel) =>
  readDocx((await writeDocx(model)).bytes, optionsOf(model.language === "ko" ? "en" : "ko"));

test("Q8: what was written is read back, but for what a Word file cannot carry", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const expected = comparable(printable(model), "docx");
    const read = await readBack(model);
    const blocks = read.ok ? comparableBlocks(read.value.blocks[model.language] ?? [], "docx") : read.error.code;
    expect(blocks).toEqual(expected.length === 0 ? "noText" : expected);
  };
  for (const model of [hanulModel("ko"), hanulModel("en"), islandsModel()]) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), RUNS);
});

const PARTS: readonly ExportPart[] = ["evidence", "approvals", "positions", "contents", "signatures"];

test("Q5: every word of a file is in the text, in a thread, in the header or in the report", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const { bytes } = await writeDocx({ ...model, parts: PARTS });
    const read = await readDocx(bytes, optionsOf(model.language));
    expect(read.ok || read.error.code === "noText").toBe(true);
    if (!read.ok) return;
    const found = [...stringsIn(read.value), ...madeAnew(model)].join(" ");
    expect(wordsOfFile(bytes).filter((word) => !found.includes(word))).toEqual([]);
  };
  for (const model of [hanulModel("ko"), hanulModel("en"), islandsModel()]) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), RUNS);
});

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words that the file shows, as its parts have them. */
function wordsOfFile(bytes: Uint8Array): string[] {
  const entries = Object.entries(readOwnZip(bytes)).filter(([name]) =>
    /^word\/(?:document|footnotes|comments|header|footer)/u.test(name),
  );
  return entries.flatMap(([, part]) =>
    [...new TextDecoder().decode(part).matchAll(/<w:(?:t|delText)\b[^>]*>([^<]*)</gu)].flatMap(([, text = ""]) =>
      text
        .replace(/&([a-z]+);/gu, (all, name: string) => ENTITIES[name] ?? all)
        .split(/\s+/u)
        .filter((word) => word !== "" && word !== ","),
    ),
  );
}

const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? (blockWords(value) ?? Object.values(value).flatMap(stringsIn))
      : [];

/** Marks part words where the page does not. */
const blockWords = (value: object): string[] | null =>
  "content" in value && Array.isArray(value.content)
    ? [value.content.map((piece) => stringsIn(piece).join("")).join(""), ...value.content.flatMap(stringsIn)]
    : null;

/** Numbers of clauses, references to them, and the words around a blank. */
const madeAnew = (model: ExportModel): string[] => {
  const page = printable(model);
  const blocks = [...page.titleBlocks, ...page.parts.flatMap((part) => part.blocks)];
  return blocks.flatMap(({ label, runs }) => [
    label ?? "",
    runs.map((run) => (run.type === "note" ? "" : run.text)).join(""),
    ...runs.flatMap((run) => (run.type === "reference" || run.type === "flag" ? [run.text] : [])),
  ]);
};

test("threads come back on their words, with their authors, answers and whether they are settled", async () => {
  const comments = [
    { personName: "Pell Amadi", partyId: "party-tide", at: "2030-07-01T10:00:00Z", body: "Which harbours?\nAll?" },
    { personName: "Ileana Torvald", partyId: null, at: "2030-07-01T11:00:00Z", body: "All <of> them." },
  ];
  const at = { language: "en", resolved: true, internal: false, comments };
  const threads = [
    { ...at, id: "t-1", blockId: "u-1", start: 13, end: 20, quote: "closing" },
    { ...at, id: "t-2", blockId: "u-2b", start: 0, end: 4, quote: "gone", comments: comments.slice(0, 1) },
  ];
  const read = await readBack({ ...islandsModel(), parts: ["threads"], threads });
  const value = read.ok ? read.value : null;
  const block = (words: string) => value?.blocks["en"]?.find((each) => wordsOf(each).startsWith(words));
  expect(value?.threads.filter(({ origin }) => origin.kind === "comment")).toEqual([
    {
      language: "en",
      blockId: block("Condemns")?.id,
      start: 13,
      end: 20,
      origin: { kind: "comment" },
      comments: [
        { author: "Pell Amadi (Tide)", at: "2030-07-01T10:00:00.000Z", body: "Which harbours? All?" },
        { author: "Ileana Torvald", at: "2030-07-01T11:00:00.000Z", body: "All <of> them." },
      ],
      resolved: true,
    },
    expect.objectContaining({
      blockId: block("To report")?.id,
      start: 0,
      end: 32,
      comments: [expect.objectContaining({ body: "“gone”\nWhich harbours? All?" })],
    }),
  ]);
});

test("the header and the chamber's style come back, and what was printed beside the text is named", async () => {
  const read = await readBack(hanulModel("en"));
  const value = read.ok ? read.value : null;
  expect(value?.header).toEqual({
    billNumber: "4107",
    proposedOn: "2031-03-10",
    movers: { en: "Yeon Da-on, Ki Seo-yun and ten others" },
    committee: { en: "Committee on Foreign Affairs and Peace" },
  });
  expect(value?.styleId).toBe("korea");
  expect(value?.report.map(({ code }) => code)).toContain("partLeftOut");
  expect(value?.report.filter(({ code }) => code === "citationBecameNote")).toHaveLength(4);
});

test("Q8: a file in several languages comes back with each, translations under the ids of their originals", async () => {
  const model = { ...hanulModel("ko"), alsoIn: [{ language: "en", words: hanulModel("en").words }] };
  const read = await readBack(model);
  const value = read.ok ? read.value : null;
  expect(value?.languages).toEqual(["ko", "en"]);
  for (const language of ["ko", "en"] as const) {
    const written = comparable(printable({ ...hanulModel(language), parts: [] }), "docx");
    expect(comparableBlocks(value?.blocks[language] ?? [], "docx")).toEqual(written);
  }
  expect(value?.blocks["en"]?.map(({ id }) => id)).toEqual(value?.blocks["ko"]?.map(({ id }) => id));
  expect(value?.header.movers).toEqual(model.value.header.movers);
});
