import { expect, test } from "vitest";
import { loadFonts } from "./fonts.ts";
import { settable } from "./settable.ts";

const COVERAGE = loadFonts().coverage;

test("Korean and Latin text is set as it is", () => {
  const text = "「연안평화헌장」 제4조, Charter’s “article” – e\u0301é ①⑮ 北";
  expect(settable(text, COVERAGE)).toEqual({ text, missing: [] });
});

test("a character that no font has is named by its number", () => {
  expect(settable("a😀b", COVERAGE)).toEqual({ text: "a[U+1F600]b", missing: ["U+1F600"] });
});
