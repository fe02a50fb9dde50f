import { expect, test } from "vitest";
import { matrixRow } from "./positions.testkit.ts";
import { summaryCounts } from "./summaryCounts.ts";

test("the sentence above the matrix counts clauses, not the resolution as a whole", () => {
  const rows = [
    matrixRow({ consensus: "disputed", target: { kind: "resolution" } }),
    matrixRow({ consensus: "agreed" }),
    matrixRow({ consensus: "disputed" }),
  ];
  expect(summaryCounts({ rows })).toEqual({ total: 2, agreed: 1, reservation: 0, disputed: 1, open: 0 });
});
