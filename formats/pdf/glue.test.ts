import { expect, test } from "vitest";
import type { Run, RunStyle } from "../runs.ts";
import { gluedUnits } from "./glue.ts";

const PLAIN: RunStyle = {
  strong: false,
  emphasis: false,
  underline: false,
  superscript: false,
  subscript: false,
  quotation: null,
  revision: null,
};

const strong: Run = { type: "text", text: "중대한 위협", style: { ...PLAIN, strong: true } };
const plain: Run = { type: "text", text: "으로 규정한다.", style: PLAIN };

test("a word set in two ways, and a word and its note, are one unit; nothing is lost", () => {
  const units = gluedUnits([strong, plain, { type: "note", number: 1, afterNote: false }]);
  expect(
    units.map(({ glued, runs }) => [glued, runs.map((run) => (run.type === "note" ? "¹" : run.text)).join("|")]),
  ).toEqual([
    [false, "중대한 "],
    [true, "위협|으로"],
    [false, " "],
    [true, "규정한다.|¹"],
  ]);
});
