import { clauseHash } from "#domain/document/hashes.ts";
import { isClause } from "#domain/document/nesting.ts";
import { nodesOf, type DocumentTree, type TreeNode } from "#domain/document/tree.ts";
import { consensusOf, type Consensus } from "./consensus.ts";
import { currentPositions, isOnOlderWording, targetKey } from "./currentPositions.ts";
import type { Position, PositionTarget } from "./position.ts";

export type MatrixPosition = { readonly position: Position; readonly onOlderWording: boolean };

/** What one party says of one target: aloud, and (to its own people alone) among itself. */
export type MatrixCell = {
  readonly partyId: string;
  readonly declared: MatrixPosition | null;
  readonly internal: MatrixPosition | null;
};

export type MatrixRow = {
  readonly target: PositionTarget;
  /** The clause; null for the resolution as a whole and for themes. */
  readonly node: TreeNode | null;
  /** What a new position on this row must carry as its `blockHash`. */
  readonly hash: string | null;
  readonly consensus: Consensus;
  /** One for each party, in the order given. */
  readonly cells: readonly MatrixCell[];
};

export type PositionMatrix = {
  /** The resolution, operative clauses, preamble clauses, other blocks that have positions, themes. */
  readonly rows: readonly MatrixRow[];
  /** Current positions on clauses that are no longer in the text. Undo revives them. */
  readonly orphans: readonly Position[];
};

/** Who stands where, as one viewer may see it (`viewerPartyId` null: no party's internal line is shown). */
export function positionMatrix(
  tree: DocumentTree,
  partyIds: readonly string[],
  positions: readonly Position[],
  viewerPartyId: string | null,
): PositionMatrix {
  const current = currentPositions(positions, viewerPartyId);
  const byTarget = Map.groupBy(current, ({ target }) => targetKey(target));
  const rowOf = (target: PositionTarget, node: TreeNode | null): MatrixRow => {
    const here = byTarget.get(targetKey(target)) ?? [];
    const hash = node === null ? null : clauseHash(node);
    const cells = partyIds.map((partyId) => cellOf(partyId, here, hash));
    return { target, node, hash, consensus: consensusOf(here, partyIds), cells };
  };
  const blockRow = (node: TreeNode) => rowOf({ kind: "block", blockId: node.block.id }, node);
  const nodes = nodesInOrder(tree);
  const others = nodes.filter(({ block }) => !isClause(block) && byTarget.has(`block ${block.id}`));
  const ids = new Set(nodes.map(({ block }) => block.id));
  return {
    rows: [
      rowOf({ kind: "resolution" }, null),
      ...[...nodes.filter(({ block }) => isClause(block)), ...others].map(blockRow),
      ...themesIn(current).map((target) => rowOf(target, null)),
    ],
    orphans: current.filter(({ target }) => target.kind === "block" && !ids.has(target.blockId)),
  };
}

/** A block that has no id yet can have no position. */
const nodesInOrder = (tree: DocumentTree): TreeNode[] =>
  [...nodesOf(tree, ["operative", "preamble", "title", "reasons", "closing"])].filter(({ block }) => block.id !== "");

const themesIn = (current: readonly Position[]): PositionTarget[] => [
  ...new Map(
    current.flatMap(({ target }) => (target.kind === "theme" ? [[targetKey(target), target] as const] : [])),
  ).values(),
];

function cellOf(partyId: string, here: readonly Position[], hash: string | null): MatrixCell {
  const of = (kind: Position["audience"]["kind"]): MatrixPosition | null => {
    const position = here.find((row) => row.partyId === partyId && row.audience.kind === kind);
    return position === undefined ? null : { position, onOlderWording: isOnOlderWording(position, hash) };
  };
  return { partyId, declared: of("all"), internal: of("party") };
}
