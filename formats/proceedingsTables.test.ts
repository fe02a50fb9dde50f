import { expect, test } from "vitest";
import { adoptedModel } from "./fixtures/adoptedModel.ts";
import { hanulModel } from "./fixtures/hanulModel.ts";
import { KOREAN_WORDS } from "./fixtures/words.ts";
import type { ExportModel } from "./model.ts";
import { printable } from "./printable.ts";
import { proceedingsTables } from "./proceedingsTables.ts";

const rowsOf = (model: ExportModel) =>
  Object.fromEntries(
    proceedingsTables(model).map(({ kind, rows }) => [
      kind,
      rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(""))),
    ]),
  );

test("what became of a text elsewhere is printed with its steps, votes and particulars", () => {
  expect(rowsOf(adoptedModel())).toEqual({
    steps: [
      ["Draft resolution", "20 June 2030", "CIS/12/L.7", "Sarn, Orsk and Little Tarn"],
      ["Additional sponsors", "", "", ""],
      ["Adopted", "3 July 2030", "Adopted 3-1-1, 9th meeting", ""],
      ["Adoption", "3 July 2030", "", ""],
      ["Publication", "5 July 2030", "", ""],
    ],
    votes: [
      ["Adopted by recorded vote", "In favour", "3", "Sarn, Orsk, Little Tarn"],
      ["Adopted by recorded vote", "Against", "1", "Velm"],
      ["Adopted by recorded vote", "Abstaining", "", ""],
    ],
    particulars: [
      ["Doc status", "Distr.: General"],
      ["Doc authority", "Conference of the Island States"],
      ["Keyword (Island Thesaurus)", "Harbours (HARBOURS)"],
      ["Keyword (CIS/12/1)", "Freedom of passage (5)"],
      ["Name of the work", "/akn/cis/statement/resolution/2030-07-03/12-7"],
      ["Name of the wording", "/akn/cis/statement/resolution/2030-07-03/12-7/eng@2030-07-05"],
    ],
  });
});

test("what parliaments' files commonly call a stage or a choice is said in the page's language, the rest in the file's words", () => {
  const base = adoptedModel();
  const choices = [{ choice: "In favour", count: 2, voters: [] }];
  const model: ExportModel = {
    ...base,
    language: "ko",
    words: KOREAN_WORDS,
    value: {
      ...base.value,
      proceedings: {
        work: null,
        expression: null,
        dates: [],
        lines: [],
        steps: [],
        keywords: [],
        votings: [
          { outcome: "adoptedRecordedVote", choices },
          { outcome: "Carried over", choices: [] },
        ],
      },
    },
  };
  expect(rowsOf(model)).toEqual({
    votes: [
      ["기록표결로 채택", "찬성", "2", ""],
      ["Carried over", "", "", ""],
    ],
  });
});

test("Q1, Q2: they are printed where they were asked for, and what of them no page shows is told", () => {
  const asked = printable({ ...adoptedModel(), parts: ["proceedings"] });
  expect(asked.tables.map(({ kind }) => kind)).toEqual(["steps", "votes", "particulars"]);
  expect(asked.warnings.map(({ code }) => code)).toContain("addressesLeftOut");
  const bare = printable({ ...adoptedModel(), parts: [] });
  expect(bare.tables).toEqual([]);
  expect(bare.warnings.map(({ code }) => code)).not.toContain("addressesLeftOut");
});

test("a text that was written here has none", () => {
  expect(proceedingsTables(hanulModel("en"))).toEqual([]);
});
