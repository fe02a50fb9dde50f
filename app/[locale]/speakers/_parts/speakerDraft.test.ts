import { expect, test } from "vitest";
import type { SpeakerView } from "#domain/api/speakers.ts";
import { draftOf, isPartialDate, requestOf } from "./speakerDraft.ts";

const ADA: SpeakerView = {
  id: "4b7a4c9e-0000-4000-8000-000000000001",
  audience: "all",
  kind: "person",
  name: { en: "Ada Kell", und: "A. Kell" },
  office: null,
  organisation: { en: "Harbour List" },
  affiliation: null,
  spellings: [{ name: "Ada Kel", language: "en" }],
  offices: [{ office: { en: "Mayor" }, organisation: null, from: "2019-05", until: null }],
  aliases: [],
  statements: [],
};

test("H7: a record that nobody changes is sent back as it was, with names that the form has no field for", () => {
  expect(requestOf(draftOf(ADA), ADA)).toMatchObject({
    name: ADA.name,
    spellings: ADA.spellings,
    offices: [{ office: { en: "Mayor" }, from: "2019-05", until: null }],
  });
});

test("H7: a new spelling has no language, and a blank date is open", () => {
  const draft = { ...draftOf(ADA), spellings: ["Ada Kel", "Ada Kyell"] };
  expect(requestOf(draft, ADA).spellings).toEqual([
    { name: "Ada Kel", language: "en" },
    { name: "Ada Kyell", language: null },
  ]);
  expect([isPartialDate(""), isPartialDate("2024-10"), isPartialDate("October")]).toEqual([true, true, false]);
});
