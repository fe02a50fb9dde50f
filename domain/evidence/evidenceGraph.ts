import { CLAIM_STANCES } from "./claimStance.ts";

/**
 * What a text leans on, from its clauses over claims and evidence to those who spoke: a drawing in four columns. Pure
 * layout: nodes in their order, and the lines between them.
 */

export const GRAPH_COLUMNS = ["clause", "claim", "evidence", "speaker"] as const;
export type GraphColumn = (typeof GRAPH_COLUMNS)[number];

export type GraphNode = { readonly id: string; readonly column: GraphColumn };

/** What one end has to do with the other: a clause states a claim and cites evidence; what a statement says of a claim; who said it. */
export const GRAPH_RELATIONS = ["states", "cites", ...CLAIM_STANCES, "said"] as const;
export type GraphRelation = (typeof GRAPH_RELATIONS)[number];

/** Between nodes of different columns, the left one first. */
export type GraphEdge = { readonly from: string; readonly to: string; readonly kind: GraphRelation };

export type GraphLayout = {
  readonly columns: Readonly<Record<GraphColumn, readonly string[]>>;
  readonly edges: readonly GraphEdge[];
};

/** Each pass sorts every column but the clauses' by its neighbours once; later passes change little. */
const SORTING_PASSES = 4;

/**
 * Orders each column so that few lines cross (the barycentre heuristic of layered drawing): clauses stay in the text's
 * order, and every other node comes to stand by the mean place of its neighbours. Lines to what is not a node are left out.
 */
export function evidenceGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphLayout {
  const known = new Set(nodes.map(({ id }) => id));
  const lines = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  const neighbours = neighboursOf(lines);
  let columns = inColumns(nodes);
  for (let pass = 0; pass < SORTING_PASSES; pass++) {
    for (const column of GRAPH_COLUMNS.slice(1)) {
      const places = placesIn(columns);
      columns = { ...columns, [column]: sortedByNeighbours(columns[column], neighbours, places) };
    }
  }
  return { columns, edges: lines };
}

const inColumns = (nodes: readonly GraphNode[]): Record<GraphColumn, readonly string[]> => {
  const of = (column: GraphColumn) => nodes.filter((node) => node.column === column).map(({ id }) => id);
  return { clause: of("clause"), claim: of("claim"), evidence: of("evidence"), speaker: of("speaker") };
};

/** Where a node stands in its column, as a share of it, so that columns of different lengths compare. */
function placesIn(columns: GraphLayout["columns"]): Map<string, number> {
  return new Map(
    GRAPH_COLUMNS.flatMap((column) =>
      columns[column].map((id, i) => [id, i / Math.max(1, columns[column].length)] as const),
    ),
  );
}

function sortedByNeighbours(
  ids: readonly string[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, number>,
): string[] {
  const mean = (id: string): number => {
    const own = neighbours.get(id) ?? [];
    // What nothing leads to stands below what something does.
    return own.length === 0 ? 2 : own.reduce((sum, other) => sum + (places.get(other) ?? 0), 0) / own.length;
  };
  return ids.toSorted((a, b) => mean(a) - mean(b));
}

function neighboursOf(edges: readonly GraphEdge[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (id: string, other: string) => neighbours.set(id, [...(neighbours.get(id) ?? []), other]);
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}

/** A node with all that hangs together with it, along lines that go on to the left and on to the right. */
export function reachOf(id: string, edges: readonly GraphEdge[]): ReadonlySet<string> {
  const reached = new Set([id]);
  const follow = (from: string, step: (edge: GraphEdge, at: string) => string | null) => {
    for (const edge of edges) {
      const next = step(edge, from);
      if (next === null || reached.has(next)) continue;
      reached.add(next);
      follow(next, step);
    }
  };
  follow(id, (edge, at) => (edge.from === at ? edge.to : null));
  follow(id, (edge, at) => (edge.to === at ? edge.from : null));
  return reached;
}
