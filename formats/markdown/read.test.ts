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
import { readMarkdown } from "./read.ts";
import { writeMarkdown } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const options = () => {
  let n = 0;
  return { newId: () => `id-${++n}`, language: "en" };
};

const readBack = async (model: ExportModel) => readMarkdown((await writeMarkdown(model)).bytes, options());

const result = (text: string) => readMarkdown(new TextEncoder().encode(text), options());

async function read(text: string) {
  const answer = await result(text);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const FIXTURES = [hanulModel("ko"), hanulModel("en"), islandsModel(), parliamentModel(), houseModel(), hostileModel()];

test("Q8: what was written is read back, but for what Markdown cannot express", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const expected = comparable(printable(model), "markdown");
    const back = await readBack(model);
    const blocks = back.ok ? comparableBlocks(back.value.blocks[model.language] ?? [], "markdown") : back.error.code;
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
  const written = comparable(printable({ ...english, parts: [] }), "markdown");
  expect(comparableBlocks(blocks["en"] ?? [], "markdown")).toEqual(written);
  expect(header).toMatchObject({ billNumber: "4107", proposedOn: "2031-03-10" });
  expect(back.ok && codesOf(back.value)).not.toContain("hiddenLeftOut");
  expect(header?.committee).toEqual({ ko: "외교평화위원회", en: "Committee on Foreign Affairs and Peace" });
});

test("Q11: threads come back on their words, with their authors, times and answers", async () => {
  const comment = (body: string) => ({
    personName: "문하랑",
    partyId: "party-river",
    at: "2031-03-02T01:00:00Z",
    body,
  });
  const thread = { id: "t", language: "ko", blockId: "b-3", start: 4, end: 10, quote: "다르센공화국", resolved: true };
  const threads = [{ ...thread, internal: false, comments: [comment("누가 · 언제: 왜?"), comment("*정부가*.")] }];
  const back = await readBack({ ...hanulModel("ko"), parts: ["threads", "positions"], threads });
  const [first] = back.ok ? back.value.threads : [];
  expect(first).toMatchObject({ start: 4, end: 10, resolved: true, origin: { kind: "comment" } });
  expect(first?.comments).toEqual([
    { author: "문하랑 (강물)", at: "2031-03-02T01:00:00.000Z", body: "누가 · 언제: 왜?" },
    { author: "문하랑 (강물)", at: "2031-03-02T01:00:00.000Z", body: "*정부가*." },
  ]);
  const positions = hanulModel("ko").words.positions;
  expect(back.ok && told(back.value, "partLeftOut").join()).toContain(positions);
});

test("Q8: a clause that somebody edited or added in the file is read as what it is now", async () => {
  const written = new TextDecoder().decode((await writeMarkdown(hanulModel("en"))).bytes);
  const send = written.split("\n").find((line) => line.includes("The Speaker shall send")) ?? "";
  const edited = written.replace(send, `${send.replace("shall send", "sends")}\n\n8. The Assembly thanks them.`);
  const operative = outlineOf(await read(edited)).filter((line) => line.startsWith("operative"));
  expect(operative.at(-2)).toContain("operative 0 The Speaker sends this resolution");
  expect(operative.at(-1)).toBe("operative 0 The Assembly thanks them.");
});

test("Q6: what is inserted and deleted comes back as a thread with its author; the text keeps the old wording", async () => {
  const back = await readBack(islandsModel());
  const changes = back.ok ? back.value.threads.map(({ origin, comments }) => [origin, comments[0]?.author]) : [];
  expect(changes).toEqual([[{ kind: "change", before: "Orsk", after: "Sarn" }, "Pell Amadi"]]);
});

test("somebody's Markdown: headings, lists of any depth, notes, changes, tables and HTML within it", async () => {
  const text = await read(`---
title: Ferries
---
# Safety of the _ferries_

The General Assembly,

*Recalling* its resolution 12/4,[^1]

1. Demands that the ferries sail ~~daily~~, and
   1. to the **north**;
   2. to the south;
2. Urges the [Government](https://ministry.example "Ministry") to act <!-- ask them -->.

| Line  | Fare |
| ----- | ---- |
| North | 12   |

![The harbour](https://spy.example/x.png) <u>Adopted</u> on 3 May 2031

[^1]: Courier, <https://courier.example/3>.
[^2]: Nobody cites this.

[unused]: https://unused.example "Unused"
`);
  expect(outlineOf(text)).toEqual([
    "title 0 Safety of the ferries",
    "formula 0 The General Assembly,",
    "citation 0 Recalling its resolution 12/4,",
    "operative 0 Demands that the ferries sail daily, and",
    "operative 1 to the north;",
    "operative 1 to the south;",
    "operative 0 Urges the Government to act .",
    "continuation 0 Line: Fare",
    "continuation 0 North: 12",
    "closing 0 Adopted on 3 May 2031",
  ]);
  expect(text.blocks["en"]?.[2]?.content.at(-1)).toEqual({
    type: "note",
    text: "Courier, https://courier.example/3.",
    marks: [],
  });
  expect(text.threads).toMatchObject([{ origin: { kind: "change", before: "daily", after: "" } }]);
  expect(codesOf(text)).toEqual(expect.arrayContaining(["tableFlattened", "objectLeftOut", "linkBecameWords"]));
  expect(told(text, "hiddenLeftOut").join()).toMatch(/title: Ferries.*Ministry.*ask them.*unused/su);
  expect(told(text, "furnitureLeftOut").join()).toContain("Nobody cites this.");
});

const PIECES = [
  (inner: string) => `\n\n# ${inner} <>\n\n`,
  (inner: string) => `\n\n- ${inner}\n- <>\n\n`,
  (inner: string) => `\n\n3. ${inner}\n   - <>\n\n`,
  (inner: string) => `\n\n> ${inner}\n\n`,
  (inner: string) => `**${inner}**`,
  (inner: string) => `_${inner}_`,
  (inner: string) => `~~${inner}~~`,
  (inner: string) => `[${inner}](https://a.example "<>")`,
  (inner: string) => `![<>](x.png "<>")${inner}`,
  (inner: string) => `${inner}[^1]`,
  (inner: string) => `\n\n[^1]: ${inner} <>\n\n`,
  (inner: string) => `\n\n[<>]: https://a.example "<>"\n\n${inner}`,
  (inner: string) => `\n\n\`\`\`<> <>\n${inner}\n\`\`\`\n\n`,
  (inner: string) => `\`<>\` ${inner}`,
  (inner: string) => `\n\n| <> | <> |\n| --- | --- |\n| <> | ${inner} |\n\n`,
  (inner: string) => `<b>${inner}</b>`,
  (inner: string) => `\n\n<div hidden>\n\n${inner}\n\n</div>\n\n`,
  (inner: string) => `<!-- <> -->${inner}`,
  (inner: string) => `\n\n    ${inner}\n\n`,
  (inner: string) => `\n\n- [x] ${inner}  \n<>\n\n`,
  (inner: string) => `${inner}\n---\n`,
];

test("Q5: every word of any Markdown is in the text, in a thread or in the report", async () => {
  await fc.assert(
    fc.asyncProperty(grownFrom(PIECES, " <> "), async (grown) => {
      const { markup, words } = withWords(grown);
      const answer = await result(markup);
      expect(answer.ok ? lostWords(words, answer.value) : answer.error.code).toEqual(answer.ok ? [] : "noText");
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["ten thousand quotations in one another", `${">".repeat(10_000)} words`, "tooDeep"],
  ["ten thousand lists in one line", `${"- ".repeat(10_000)}words`, "tooDeep"],
  [
    "lists that go in without end",
    Array.from({ length: 500 }, (_, n) => `${"  ".repeat(n)}- words`).join("\n"),
    "tooDeep",
  ],
  ["two megabytes and one", " ".repeat(2 * 1024 * 1024 + 1), "tooLarge"],
  ["white space alone", " \n".repeat(100_000), "noText"],
  ["bytes of no text", "# a\0b", "notThisFormat"],
])("Q7: %s is refused", async (_what, text, code) => {
  const answer = await result(text);
  expect(answer.ok ? "read" : answer.error.code).toBe(code);
});

test("Q7: definitions that multiply themselves are words, and nothing is fetched", async () => {
  const bomb = `[a0]: https://spy.example "lol"\n${Array.from({ length: 200 }, (_, n) => `[a${n + 1}]: #${n} "[a${n}][a${n}]"`).join("\n")}\n\nDemands [this][a200] ${"[a1]".repeat(200)}.\n`;
  const text = await read(bomb);
  expect(outlineOf(text)[0]).toContain("Demands this");
  expect(JSON.stringify(text).length).toBeLessThan(200_000);
});
