import fc from "fast-check";
import { expect, test } from "vitest";
import { changedSentences } from "./changedSentences.ts";

const FIRST = "The ferries stay in port. About 900 islanders wait, the harbour office said.";
const QUOTE = '"No ship will leave before the storm is over," said Harbour Minister Ada Lorn.';

test("a text that stayed has no changes, however its paragraphs are set", () => {
  expect(changedSentences(`${FIRST}\n\n${QUOTE}`, `${FIRST}\n\n\n${QUOTE}\n`)).toEqual([]);
});

test("G8: a number that the outlet changed shows its sentence as it was and as it is", () => {
  expect(changedSentences(`${FIRST}\n\n${QUOTE}`, `${FIRST.replace("900", "400")}\n\n${QUOTE}`)).toEqual([
    {
      before: "About 900 islanders wait, the harbour office said.",
      after: "About 400 islanders wait, the harbour office said.",
    },
  ]);
});

test("a Korean sentence that was softened is one change", () => {
  const before = "여객선은 항구에 머물렀다. 해양부는 주민 900명이 섬에 갇혔다고 확인했다.";
  const after = "여객선은 항구에 머물렀다. 해양부는 주민 900명이 섬에 갇혔다고 주장했다.";
  expect(changedSentences(before, after)).toEqual([
    {
      before: "해양부는 주민 900명이 섬에 갇혔다고 확인했다.",
      after: "해양부는 주민 900명이 섬에 갇혔다고 주장했다.",
    },
  ]);
});

test("a sentence that came and one that went are two changes, in reading order", () => {
  const correction = "An earlier version of this report gave another number.";
  expect(changedSentences(`${FIRST}\n\n${QUOTE}`, `${FIRST}\n\n${correction}`)).toEqual([
    { before: QUOTE, after: null },
    { before: null, after: correction },
  ]);
  expect(changedSentences(QUOTE, `${correction}\n\n${QUOTE.replace("storm", "gale")}`)).toEqual([
    { before: null, after: correction },
    { before: QUOTE, after: QUOTE.replace("storm", "gale") },
  ]);
});

test("of a page that says something else altogether, all goes and all comes", () => {
  expect(changedSentences("Bread is cheap.", QUOTE)).toEqual([
    { before: "Bread is cheap.", after: null },
    { before: null, after: QUOTE },
  ]);
});

test("whatever changed, the changes account for every sentence that is not in both", () => {
  const sentence = fc.constantFrom("One came.", "Two came late.", "Two came early.", "Three stayed.", "네 명이 갔다.");
  const text = fc.array(sentence, { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changedSentences(before.join(" "), after.join(" "));
      const gone = changes.flatMap(({ before: one }) => one ?? []);
      const come = changes.flatMap(({ after: one }) => one ?? []);
      expect(before.length - gone.length).toBe(after.length - come.length);
      expect([...before, ...come].toSorted()).toEqual([...after, ...gone].toSorted());
    }),
  );
});
