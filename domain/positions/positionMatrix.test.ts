import { describe, expect, test } from "vitest";
import type { Block } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { clauseHash } from "#domain/document/hashes.ts";
import { documentTree } from "#domain/document/tree.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import type { Position } from "./position.ts";
import { positionMatrix } from "./positionMatrix.ts";
import { positionOf } from "./positions.testkit.ts";

const blocks = [
  blockOf("title", "t", "On the dispatch"),
  blockOf("recital", "r", "Concerned,"),
  blockOf("operative", "a", "Urges:"),
  blockOf("operative", "b", "peace;", { level: 1 }),
  blockOf("operative", "c", "Asks."),
  blockOf("reasons", "s", "Because."),
];
const treeOf = (list: Block[]) => documentTree(list, CHAMBER_STYLES.un);
const on = (blockId: string, changes: Partial<Position> = {}) =>
  positionOf("p", { target: { kind: "block", blockId }, ...changes });
const matrixOf = (positions: Position[], viewer: string | null = null, list = blocks) =>
  positionMatrix(treeOf(list), ["p", "q"], positions, viewer);

describe("the matrix of clauses by parties", () => {
  test("rows are the resolution, every operative clause, then every preamble clause, with a cell for each party", () => {
    const { rows } = matrixOf([]);
    expect(rows.map(({ target, node }) => [target.kind, node?.block.id, node?.label])).toEqual([
      ["resolution", undefined, undefined],
      ["block", "a", "1."],
      ["block", "b", "(a)"],
      ["block", "c", "2."],
      ["block", "r", null],
    ]);
    expect(rows.every(({ cells }) => cells.map(({ partyId }) => partyId).join() === "p,q")).toBe(true);
  });

  test("a block that is no clause, and a theme, have a row once somebody takes a position on them", () => {
    const theme = positionOf("p", { target: { kind: "theme", theme: "lethal aid" } });
    const { rows } = matrixOf([on("s"), theme]);
    expect(rows.slice(5).map(({ target }) => target)).toEqual([on("s").target, theme.target]);
  });

  test("O2: a position is marked once its clause, or a subclause of it, has changed; renumbering marks nothing", () => {
    const clause = treeOf(blocks).operative[0]!;
    const position = on("a", { blockHash: clauseHash(clause) });
    const markIn = (list: Block[]) =>
      matrixOf([position], null, list).rows.find(({ node }) => node?.block.id === "a")?.cells[0]?.declared
        ?.onOlderWording;
    expect(markIn(blocks)).toBe(false);
    expect(markIn([blockOf("operative", "new", "Notes;"), ...blocks])).toBe(false);
    expect(markIn(blocks.with(3, blockOf("operative", "b", "war;", { level: 1 })))).toBe(true);
  });

  test("an internal line is shown to its own party beside the declared one, and to nobody else", () => {
    const internal = positionOf("p", { stance: "oppose", audience: { kind: "party", partyId: "p" } });
    const rows = [positionOf("p"), positionOf("q"), internal];
    expect(matrixOf(rows, "p").rows[0]?.cells[0]?.internal?.position).toBe(internal);
    for (const viewer of ["q", null]) {
      const whole = matrixOf(rows, viewer).rows[0]!;
      expect(whole.cells[0]).toMatchObject({ declared: { position: rows[0] }, internal: null });
    }
    expect(["p", "q", null].map((viewer) => matrixOf(rows, viewer).rows[0]?.consensus)).toEqual(
      Array(3).fill("agreed"),
    );
  });

  test("O4: a position whose clause is gone is an orphan, and comes back with the clause", () => {
    const position = on("c");
    const without = blocks.filter(({ id }) => id !== "c");
    expect(matrixOf([position], null, without).orphans).toEqual([position]);
    expect(matrixOf([position]).orphans).toEqual([]);
  });

  test("another party's internal position on a clause that is gone is no orphan for the viewer", () => {
    const internal = on("gone", { audience: { kind: "party", partyId: "p" } });
    expect(matrixOf([internal], "q").orphans).toEqual([]);
  });
});
