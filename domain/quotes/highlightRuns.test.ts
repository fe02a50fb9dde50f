import fc from "fast-check";
import { expect, test } from "vitest";
import { highlightRuns } from "./highlightRuns.ts";

test("a paragraph is cut where a statement begins and ends", () => {
  expect(highlightRuns("He asked for peace.", [{ key: "a", start: 13, end: 18 }])).toEqual([
    {
      start: 0,
      runs: [
        { start: 0, text: "He asked for ", keys: [] },
        { start: 13, text: "peace", keys: ["a"] },
        { start: 18, text: ".", keys: [] },
      ],
    },
  ]);
});

test("a statement within another is named first where both cover the words", () => {
  const [paragraph] = highlightRuns("one two three", [
    { key: "outer", start: 0, end: 13 },
    { key: "inner", start: 4, end: 7 },
  ]);
  expect(paragraph?.runs.map(({ text, keys }) => [text, keys])).toEqual([
    ["one ", ["outer"]],
    ["two", ["inner", "outer"]],
    [" three", ["outer"]],
  ]);
});

test("a statement that goes on over a paragraph's end is shown in both", () => {
  const found = highlightRuns("one\n\ntwo", [{ key: "a", start: 1, end: 7 }]);
  expect(found.map(({ runs }) => runs.filter(({ keys }) => keys.length > 0).map(({ text }) => text))).toEqual([
    ["ne"],
    ["tw"],
  ]);
});

test("whatever is highlighted, the runs joined are the text", () => {
  const highlight = fc.record({ key: fc.string(), start: fc.nat(60), end: fc.nat(60) });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "가", " ", "\n"), maxLength: 50 }),
      fc.array(highlight),
      (text, all) => {
        const paragraphs = highlightRuns(text, all);
        const joined = paragraphs.map(({ runs }) => runs.map((run) => run.text).join(""));
        expect(joined).toEqual(text.split(/\n+/).filter((line) => line !== ""));
        for (const run of paragraphs.flatMap(({ runs }) => runs)) {
          expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
        }
      },
    ),
  );
});
