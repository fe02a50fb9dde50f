import { describe, expect, test } from "vitest";
import { UNREAD_FILE_CODES } from "#formats/reading/guessFormat.ts";
import { IMPORT_FINDING_CODES, IMPORT_REFUSAL_CODES } from "#formats/reading/imported.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import { changeSentence, findingSentence, placeSentence } from "./importSentence.ts";

const where = { blockId: null, place: null };

describe.each(["en", "ko"] as const)("in %s", (locale) => {
  test.each(IMPORT_FINDING_CODES)("Q2: %s says what was found, whatever its reader tells of it", (code) => {
    for (const params of [{}, { words: "Annex {1} <b>" }, { name: "a.png" }, { number: 3 }, { rows: 2 }]) {
      const sentence = findingSentence({ severity: "info", code, params, where }, locale);
      expect(sentence).not.toContain("findings.");
      expect(sentence.length).toBeGreaterThan(8);
    }
  });

  test("each reason not to read a file has a sentence", () => {
    const { refusals } = { en, ko }[locale].import;
    expect(Object.keys(refusals).toSorted()).toEqual(
      [...IMPORT_REFUSAL_CODES, ...UNREAD_FILE_CODES, "timedOut"].toSorted(),
    );
  });
});

test("a finding names styles, kinds and places as people do", () => {
  const finding = (code: "styleRecognised" | "kindGuessed", params: Record<string, string>) =>
    findingSentence({ severity: "info", code, params, where }, "en");
  expect(finding("styleRecognised", { style: "un" })).toContain("United Nations");
  expect(finding("kindGuessed", { kind: "operative" })).toContain("Operative clause");
  expect(placeSentence("paragraph 12", "ko")).toBe("12번째 문단");
  expect(placeSentence("line 3", "en")).toBe("Line 3");
  expect(placeSentence("authorialNote_2", "ko")).toBe("파일 안의 위치: authorialNote_2");
  expect(placeSentence(null, "en")).toBe("");
});

test("Q6: a change is told with its old and new wording", () => {
  expect(changeSentence("daily", "weekly", "en")).toBe("Proposed in the file: replace “daily” by “weekly”");
  expect(changeSentence("", " weekly", "ko")).toContain("“weekly” 추가");
  expect(changeSentence("daily", "", "ko")).toContain("삭제");
});

test("Q6: what was only inserted is told without an empty old wording", () => {
  const told = (params: { before: string; after: string }) =>
    findingSentence({ severity: "warning", code: "changeBecameThread", params, where }, "en");
  expect(told({ before: "", after: " and weekly" })).toContain("Inserted: “and weekly”");
  expect(told({ before: "daily", after: "" })).toContain("Deleted: “daily”");
  expect(told({ before: "daily", after: "weekly" })).toContain("Old: “daily” New: “weekly”");
});
