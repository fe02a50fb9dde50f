import { describe, expect, test } from "vitest";
import { UNREAD_FILE_CODES } from "#formats/reading/guessFormat.ts";
import { IMPORT_FINDING_CODES, IMPORT_REFUSAL_CODES, type ImportFinding } from "#formats/reading/imported.ts";
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
  expect(placeSentence("authorialNote_2", "ko")).toBe("각주 2");
  expect(placeSentence("sec_1__para_3__content__p_1", "en")).toBe("Paragraph 3");
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

describe.each(["en", "ko"] as const)("what only programs name, in %s", (locale) => {
  const told = (code: ImportFinding["code"], params: ImportFinding["params"]) =>
    findingSentence({ severity: "info", code, params, where }, locale);

  test("Q2: references that lead nowhere are counted, not listed", () => {
    const sentence = told("lostReference", { count: 15, targets: "#clerkOffice, #deskJobNumber" });
    expect(sentence).toContain("15");
    expect(sentence).not.toContain("#");
    expect(told("lostReference", { count: 1, targets: "#a" })).not.toBe(sentence);
  });

  test.each([
    ["lostReference", { count: 2, targets: "#innerName" }],
    ["repaired", { what: "repeatedId", count: 2, ids: "innerName, innerName_2" }],
    ["unknownElement", { element: "innerName", words: "" }],
    ["unknownElement", { names: "w:innerName" }],
    ["formattingDropped", { names: "innerName" }],
    ["partLeftOut", { part: "innerName", words: "" }],
  ] as const)("%s says nothing of it, and no sentence is left open", (code, params) => {
    expect(told(code, params)).not.toMatch(/innerName|[:#{}]/u);
  });

  test.each(["bodyBeforePreamble", "numberInWords", "encoding"])("a mistake of the kind %s names its words", (what) => {
    const sentence = told("repaired", { what, words: "7." });
    expect(sentence).toContain("7.");
    expect(sentence).not.toBe(told("repaired", { words: "7." }));
  });

  test.each(["authorialNote_x", "subFlow", "meta", "trackedChange", "wmeta_2"])(
    "%s is no place for a person",
    (place) => {
      expect(placeSentence(place, locale)).toBe("");
    },
  );
});
