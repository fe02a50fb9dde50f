import { expect, test } from "vitest";
import { matrixParts } from "./matrixParts.ts";
import { matrixRow } from "./positions.testkit.ts";

test("the matrix shows the whole, then what is resolved, then the preamble; a part without clauses is left out", () => {
  const rows = [
    matrixRow({ kind: "resolution", target: { kind: "resolution" } }),
    matrixRow({ kind: "operative" }),
    matrixRow({ kind: "recital" }),
    matrixRow({ kind: "citation" }),
  ];
  expect(matrixParts(rows).map(({ part, rows: found }) => [part, found.length])).toEqual([
    ["whole", 1],
    ["operative", 1],
    ["preamble", 2],
  ]);
});
