import { expect, test } from "vitest";

import { proposeStatements } from "./proposeStatements.ts";
import { quotations } from "./quotations.ts";
import { sentences } from "./sentences.ts";

const BYTES = 200_000;

/** No rule meets more words or quotations at once than a sentence has, so its limits are the limits of the work. */
test.each(["“a” ", "said ", "늦었다고 지적하며 ", "‘a ", "“a "])("a text of %s is cut into sentences", (words) => {
  const text = words.repeat(BYTES / words.length);
  const paragraph = { start: 0, end: text.length, text, isCaption: false };
  const quoted = quotations(paragraph);
  for (const { start, end } of sentences(text, paragraph, quoted)) {
    const inside = quoted.filter(({ outerStart, outerEnd }) => outerStart >= start && outerEnd <= end);
    const own = inside.reduce((length, { outerStart, outerEnd }) => length - (outerEnd - outerStart), end - start);
    expect(inside.length).toBeLessThanOrEqual(32);
    expect(own).toBeLessThanOrEqual(3_000);
  }
});

test.each(["“a” ", "said ", "‘a ", '"', "“가”고 ", "대표 "])(
  "a long text of %s is read to its end",
  { timeout: 120_000 },
  (words) => {
    const text = `${words.repeat(BYTES / words.length)}\n\nHong Do-yun said, “The bridge is closed to everyone.”`;
    expect(proposeStatements(text).at(-1)?.quote).toBe("The bridge is closed to everyone.");
  },
);

test("a quotation longer than a sentence stays whole", () => {
  const words = "The bridge is closed. ".repeat(400).trim();
  expect(proposeStatements(`“${words}” Hong Do-yun said.`).map(({ quote }) => quote)).toEqual([words]);
});
