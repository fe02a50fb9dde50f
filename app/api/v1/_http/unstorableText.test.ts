import { expect, test } from "vitest";
import { unstorableText } from "./unstorableText.ts";

test("names text with a NUL or half a surrogate pair, however deep, by its path", () => {
  const given = { title: { en: "War\0", ko: "전쟁 😀" }, authors: ["Ann Vell", "Ann \uD83D"], n: 1, note: null };
  expect(unstorableText(given)).toEqual(["title.en", "authors.1"]);
});

test("names what holds a key that cannot be kept, and not the key", () => {
  expect(unstorableText({ title: { "e\0": "Peace" } })).toEqual(["title"]);
});
