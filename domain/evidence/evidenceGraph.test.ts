import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceGraph, GRAPH_COLUMNS, type GraphEdge, type GraphNode, reachOf } from "./evidenceGraph.ts";

const node = (column: GraphNode["column"], id: string): GraphNode => ({ id, column });
const edge = (from: string, to: string): GraphEdge => ({ from, to, kind: "cites" });

describe("the drawing of what a text leans on", () => {
  test("clauses keep the text's order, and what hangs on the first stands first", () => {
    const nodes = [
      node("clause", "c1"),
      node("clause", "c2"),
      node("evidence", "onSecond"),
      node("evidence", "onFirst"),
    ];
    const { columns } = evidenceGraph(nodes, [edge("c1", "onFirst"), edge("c2", "onSecond")]);
    expect(columns).toMatchObject({ clause: ["c1", "c2"], evidence: ["onFirst", "onSecond"] });
  });

  test("what nothing leads to stands last", () => {
    const nodes = [node("clause", "c"), node("evidence", "alone"), node("evidence", "cited")];
    expect(evidenceGraph(nodes, [edge("c", "cited")]).columns.evidence).toEqual(["cited", "alone"]);
  });

  test("a line to what is not shown is left out", () => {
    expect(evidenceGraph([node("clause", "c")], [edge("c", "hidden")]).edges).toEqual([]);
  });

  test("a statement reaches its clause and its speaker, and not what else the speaker said", () => {
    const edges = [edge("c", "s1"), edge("s1", "speaker"), edge("s2", "speaker")];
    expect(reachOf("s1", edges)).toEqual(new Set(["s1", "speaker", "c"]));
    expect(reachOf("speaker", edges)).toEqual(new Set(["speaker", "s1", "s2", "c"]));
  });

  test("whatever is given, every node stands once in its own column", () => {
    const nodes = fc.uniqueArray(
      fc.record({ id: fc.string({ maxLength: 3 }), column: fc.constantFrom(...GRAPH_COLUMNS) }),
      {
        selector: ({ id }) => id,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(nodes, fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 }), (given, pairs) => {
        const edges = pairs.flatMap(([a, b]) => {
          const [from, to] = [given[a], given[b]];
          return from && to ? [edge(from.id, to.id)] : [];
        });
        const { columns } = evidenceGraph(given, edges);
        for (const column of GRAPH_COLUMNS) {
          const own = given.filter((one) => one.column === column).map(({ id }) => id);
          expect(columns[column].toSorted()).toEqual(own.toSorted());
        }
      }),
    );
  });
});
