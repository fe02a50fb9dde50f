import { expect, test } from "vitest";
import { statement } from "./evidence.testkit.ts";
import { quotedWords } from "./quotedWords.ts";

const grave = statement({ quote: "a grave step", language: "en-GB", translation: { ko: "중대한 조치" } });

test("a text in the archive's language quotes the archive", () => {
  expect(quotedWords(grave, "en")).toBe("a grave step");
});

test("a text in another language quotes the translation, or the archive where there is none", () => {
  expect(quotedWords(grave, "ko")).toBe("중대한 조치");
  expect(quotedWords({ ...grave, translation: {} }, "ko")).toBe("a grave step");
});
