import { expect, test } from "vitest";
import { describeRange } from "./selector.ts";
import { selectorHash } from "./selectorHash.ts";

const TEXT = "“We will not wait,” she said. “We will not wait,” he said.";
const WORDS = "We will not wait";
const nameAt = (text: string, start: number, length = WORDS.length) =>
  selectorHash(text, describeRange(text, start, start + length));

test("equal words at two places have two names", () => {
  expect(nameAt(TEXT, TEXT.indexOf(WORDS))).not.toBe(nameAt(TEXT, TEXT.lastIndexOf(WORDS)));
});

test("words keep their name in a text where more stands before them", () => {
  const later = `Corrected at noon. ${TEXT}`;
  expect(nameAt(later, later.indexOf(WORDS))).toBe(nameAt(TEXT, TEXT.indexOf(WORDS)));
  expect(nameAt(later, later.lastIndexOf(WORDS))).toBe(nameAt(TEXT, TEXT.lastIndexOf(WORDS)));
});

test("longer words at the same place have another name", () => {
  const start = TEXT.indexOf(WORDS);
  expect(nameAt(TEXT, start, 3)).not.toBe(nameAt(TEXT, start));
});
