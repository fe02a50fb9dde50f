import { expect, test } from "vitest";
import { summaryCounts } from "./summaryCounts.ts";

const row = (consensus: "agreed" | "disputed", kind: "resolution" | "block") => ({
  target: kind === "block" ? { kind, blockId: consensus } : { kind },
  label: null,
  kind: "operative",
  level: 0,
  words: "",
  wording: "",
  translations: {},
  consensus,
  cells: {},
});

test("the sentence above the matrix counts clauses, not the resolution as a whole", () => {
  const rows = [row("disputed", "resolution"), row("agreed", "block"), row("disputed", "block")];
  expect(summaryCounts({ rows })).toEqual({ total: 2, agreed: 1, reservation: 0, disputed: 1, open: 0 });
});
