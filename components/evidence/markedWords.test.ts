import { expect, test } from "vitest";
import { findWords, markedWords } from "./markedWords.ts";

const TEXT = "The envoy called it “a grave step” on Monday.";
const mark = (words: string) => markedWords(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);

test("quotation marks and white space at the ends are not part of the words", () => {
  expect(mark(" “a grave step” ")?.selector.exact).toBe("a grave step");
});

test("words in quotation marks are direct speech, others are reported", () => {
  expect(mark("“a grave step”")?.kind).toBe("direct");
  expect(mark("grave")?.kind).toBe("direct");
  expect(mark("The envoy called it")?.kind).toBe("reported");
});

test("marks alone are no words", () => {
  expect(mark("” ")).toBeNull();
});

test("typed words are found although typography differs, and words that are not there are not", () => {
  expect(findWords(TEXT, 'it "a grave step"')?.selector.exact).toBe("it “a grave step");
  expect(findWords(TEXT, "a serious step")).toBeNull();
});
