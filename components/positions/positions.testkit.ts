import type { PositionMatrix } from "#domain/api/discussion.ts";

type Row = PositionMatrix["rows"][number];

/** A row of the matrix without positions. */
export const matrixRow = (changes: Partial<Row>): Row => ({
  target: { kind: "block", blockId: "ferries" },
  label: null,
  kind: "operative",
  level: 0,
  words: "",
  wording: "",
  translations: {},
  consensus: "open",
  cells: {},
  ...changes,
});
