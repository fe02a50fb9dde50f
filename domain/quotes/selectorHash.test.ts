import { expect, test } from "vitest";
import { describeRange } from "./selector.ts";
import { selectorHash } from "./selectorHash.ts";

const TEXT = "“We will not wait,” she said. “We will not wait,” he said.";
const WORDS = "We will not wait";
const at = (start: number) => describeRange(TEXT, start, start + WORDS.length);

test("equal words at two places have two names, and the same words one", () => {
  const [first, second] = [at(TEXT.indexOf(WORDS)), at(TEXT.lastIndexOf(WORDS))];
  expect(first.exact).toBe(second.exact);
  expect(selectorHash(first)).not.toBe(selectorHash(second));
  const elsewhereTold = { ...first, prefix: "", suffix: "" };
  expect(selectorHash(elsewhereTold)).toBe(selectorHash(first));
});

test("longer words at the same place have another name", () => {
  const start = TEXT.indexOf(WORDS);
  expect(selectorHash(describeRange(TEXT, start, start + 3))).not.toBe(selectorHash(at(start)));
});
