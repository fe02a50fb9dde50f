import { expect, test } from "vitest";
import { clauseWords } from "./clauseWords.ts";
import { matrixRow } from "./positions.testkit.ts";

const row = matrixRow({
  words: "매일 배를 띄운다.",
  translations: { en: { words: "The ferries sail every day.", stale: true } },
});

test("a clause is shown in its reader's language, with the word that its translation is old", () => {
  expect(clauseWords(row, "ko", "en")).toEqual({ text: "The ferries sail every day.", language: "en", stale: true });
});

test("a clause without a translation is shown as it was written", () => {
  const written = { text: "매일 배를 띄운다.", language: "ko", stale: false };
  expect(clauseWords(row, "ko", "ko")).toEqual(written);
  expect(clauseWords({ ...row, translations: {} }, "ko", "en")).toEqual(written);
});
