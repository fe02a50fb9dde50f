import { expect, test } from "vitest";
import { correctedFields, fieldsOfStatement } from "./correctedFields.ts";
import { statement } from "./evidence.testkit.ts";

const said = statement({
  speaker: { ko: "아다 론", en: "Ada Lorn" },
  office: { ko: "항만장관", en: "Harbour Minister" },
  verb: "said",
});

test("E15: the form shows names in the language of the source", () => {
  expect(fieldsOfStatement(said)).toMatchObject({ speaker: "Ada Lorn", office: "Harbour Minister", verb: "said" });
});

test("E15: only what was changed is sent, and an emptied field says that nothing is known", () => {
  const form = { ...fieldsOfStatement(said), saidOn: "", place: " Verel " };
  expect(correctedFields(said, form)).toEqual({ place: "Verel" });
  expect(correctedFields(said, { ...form, place: "", verb: "", kind: "reported" })).toEqual({
    kind: "reported",
    verb: null,
  });
});
