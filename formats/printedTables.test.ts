import { expect, test } from "vitest";
import { hanulModel } from "./fixtures/hanulModel.ts";
import type { ExportModel } from "./model.ts";
import { printedTables } from "./printedTables.ts";

const base = hanulModel("en");

const position = {
  partyId: "party-river",
  target: { kind: "block", blockId: "b-2" },
  stance: "reservation",
  reason: "The second sentence goes too far.",
  recordedAt: "2031-03-10T02:15:00Z",
  onOlderWording: true,
  internal: false,
} as const;

const cellsOf = (model: ExportModel) =>
  printedTables(model).map(({ kind, rows }) => ({
    kind,
    rows: rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(""))),
  }));

test("a party's positions are printed by clause, and never what was not asked for", () => {
  const positions = [position, { ...position, internal: true, reason: "Between ourselves: we would accept it." }];
  const [table, ...others] = cellsOf({ ...base, positions, parts: ["positions"] });
  expect(others).toEqual([]);
  expect(table?.rows).toEqual([
    [
      "2",
      "River Party",
      "Supports with reservation (taken on an earlier wording)",
      "The second sentence goes too far.",
      expect.stringContaining("2031"),
    ],
  ]);
  expect(cellsOf({ ...base, positions, parts: ["internalPositions"] })[0]?.rows[0]?.[3]).toBe(
    "Between ourselves: we would accept it.",
  );
});

test("the table of changes names what was added, changed and removed, with the words that differ marked", () => {
  const blocks = base.value.blocks["en"] ?? [];
  const before = blocks
    .filter(({ id }) => id !== "b-7")
    .map((block) =>
      block.id === "b-4"
        ? { ...block, content: [{ type: "text" as const, text: "The Assembly notes it.", marks: [] }] }
        : block,
    );
  const gone = blocks.slice(0, 1).map((block) => ({ ...block, id: "gone", label: "9." }));
  const earlier = { n: 1, value: { ...base.value, blocks: { en: [...before, ...gone] } } };
  const [table] = printedTables({ ...base, earlier, parts: ["changes"] });
  expect(table?.heading).toBe("Changes since version 1");
  expect(table?.rows.map(([name, what]) => [name?.[0]?.text, what?.[0]?.text])).toEqual([
    ["4", "Changed"],
    ["7", "Added"],
    ["9", "Removed"],
  ]);
  const [, , was, is] = table?.rows[0] ?? [];
  expect(was?.some(({ revision }) => revision === "deletion")).toBe(true);
  expect(is?.some(({ revision }) => revision === "insertion")).toBe(true);
});
