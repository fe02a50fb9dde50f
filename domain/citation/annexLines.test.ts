import { expect, test } from "vitest";
import { annexLines } from "./annexLines.ts";
import { cited, settingOf } from "./citation.testkit.ts";
import { segmentsText } from "./segment.ts";

const words = {
  archived: "Archived copy",
  saidBy: "Said by",
  published: "Published",
  reported: "As reported",
  howFar: "How far it has come",
  proposed: "Proposed",
  signed: "Signed, not ratified",
  adopted: "Adopted",
  ratified: "Ratified",
  inForce: "In force",
  ended: "No longer in force",
};

test("the annex has a cited item whole: who, the words, where they stood, and the whole hash", () => {
  const lines = annexLines(cited({ url: "https://daily.example/1" }), settingOf(), words);
  expect(lines.map(({ label, segments }) => [label, segmentsText(segments)])).toEqual([
    ["Said by", "Doh Yun-jae, Minister of Defence (4 March 2031)"],
    [null, "“three ships had left”"],
    ["Published", "Seo Ji-an, “Ships leave for Belmora”, Hanul Daily, 5 March 2031"],
    [null, "https://daily.example/1"],
    ["Archived copy", `SHA-256 ${"3b1f6a0c9d2e".padEnd(64, "0")}`],
  ]);
});

test("E6: the annex sets what was reported as reported, without quotation marks", () => {
  const lines = annexLines(cited({ quoteKind: "reported" }), settingOf(), words);
  expect(lines[1]).toMatchObject({ label: "As reported", segments: [{ type: "reported" }] });
});

test("the annex says of an instrument how far it has come, and since when", () => {
  const treaty = cited({
    kind: "instrument",
    speaker: null,
    office: null,
    quote: null,
    saidOn: null,
    captureSha256: null,
    instrument: {
      kind: "treaty",
      title: { en: "Charter of Coastal Peace" },
      symbol: null,
      body: null,
      adoptedOn: "2009-05-06",
      status: "signed",
      statusOn: "2009-06",
    },
  });
  const lines = annexLines(treaty, settingOf(), words);
  expect(lines.map(({ label, segments }) => [label, segmentsText(segments)])).toEqual([
    [null, "Charter of Coastal Peace, 6 May 2009"],
    ["How far it has come", "Signed, not ratified (June 2009)"],
  ]);
});

test("E14: words in another language stand in the annex as they are archived, with the translation marked as one", () => {
  const translated = cited({ translation: { ko: "배 세 척이 떠났다" } });
  const lines = annexLines(translated, settingOf({ language: "ko" }), words);
  expect(lines.slice(1, 3).map(({ segments }) => segmentsText(segments))).toEqual([
    "“three ships had left”",
    "“배 세 척이 떠났다” (번역)",
  ]);
  expect(annexLines(translated, settingOf(), words)).toEqual(annexLines(cited(), settingOf(), words));
});
