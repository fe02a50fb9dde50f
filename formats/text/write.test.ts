import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { COLUMNS, hanging, wrapped } from "./columns.ts";
import { writeText } from "./write.ts";

const textOf = async (model: Parameters<typeof writeText>[0]) =>
  new TextDecoder().decode((await writeText(model)).bytes);

test("words are broken at spaces, none is lost, and no line is wider than the page in either script", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab 가나 ,.") }),
      fc.integer({ min: 4, max: 30 }),
      (words, width) => {
        const lines = wrapped(words, width);
        expect(lines.join("").replace(/\s/gu, "")).toBe(words.replace(/\s/gu, ""));
        expect(Math.max(0, ...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test("further lines of a clause stand under its first word", () => {
  const [first = "", second = ""] = hanging("(a)", "word ".repeat(30), 4);
  expect(first.startsWith("    (a) word")).toBe(true);
  expect(second.startsWith("        word")).toBe(true);
});

test("every fifth line is numbered where line numbers are asked for, and nothing else changes", async () => {
  const model = hanulModel("ko");
  const plain = (await textOf(model)).split("\n");
  const numbered = (await textOf({ ...model, parts: [...model.parts, "lineNumbers"] })).split("\n");
  const margin = String(plain.length - 1).length + 2;
  expect(numbered.map((line) => (line === "" ? line : line.slice(margin)))).toEqual(plain);
  const numbers = numbered.flatMap((line) => (line === "" ? [] : [line.slice(0, margin).trim()]));
  expect(numbers.slice(0, 10)).toEqual(["", "", "", "", "5", "", "", "", "", "10"]);
});

test("all that was asked for is printed: tables, threads, signatures, both languages, and whose eyes it is for", async () => {
  const model = hanulModel("en");
  const thread = {
    id: "t",
    language: "en",
    blockId: "b-7",
    start: 0,
    end: 11,
    quote: "The Speaker",
    resolved: false,
    internal: true,
    comments: [
      { personName: "Yeon Da-on", partyId: "party-river", at: "2031-03-10T02:15:00Z", body: "Not the Speaker." },
    ],
  };
  const text = await textOf({
    ...model,
    parts: ["internalThreads", "positions", "contents", "signatures"],
    threads: [thread],
    alsoIn: [{ language: "ko", words: hanulModel("ko").words }],
  });
  for (const words of [
    "For your own party only. Do not pass on.",
    "Yeon Da-on (River), ",
    "Not the Speaker.",
    "No party has recorded a position.",
    "Contents",
    "Signature: ___",
    "의안번호: 4107",
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("Annex: evidence");
  expect(text).not.toContain("Approvals");
});

test("any text is written without a line that is wider than the page, but for words with no place to break", async () => {
  for (const model of fc.sample(arbitraryModel, { numRuns: 40, seed: 11 })) {
    const lines = (await textOf(model)).split("\n");
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(COLUMNS);
  }
});
