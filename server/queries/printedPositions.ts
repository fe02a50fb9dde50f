import { clauseHash } from "#domain/document/hashes.ts";
import { documentTree, nodesOf } from "#domain/document/tree.ts";
import type { VersionValue } from "#domain/document/version.ts";
import { currentPositions, isOnOlderWording } from "#domain/positions/currentPositions.ts";
import { positionMatrix } from "#domain/positions/positionMatrix.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { PrintedPosition } from "#formats/model.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { positionsOf } from "./loadPositions.ts";

/**
 * The positions that hold now and the actor may read, as they stand to the text that is printed: in the matrix's order, those
 * on clauses that this text does not have left out.
 */
export async function printedPositions(tx: Transaction, actor: Actor, value: VersionValue): Promise<PrintedPosition[]> {
  const positions = await positionsOf(tx, value.resolutionId);
  const tree = documentTree(value.blocks[value.languages[0] ?? ""] ?? [], value.style);
  const hashes = new Map([...nodesOf(tree)].map((node) => [node.block.id, clauseHash(node)]));
  const partyIds = value.parties.map(({ id }) => id);
  const { rows } = positionMatrix(tree, partyIds, currentPositions(positions, actor.partyId), actor.partyId);
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ declared, internal }) =>
      [declared, internal].flatMap((cell): PrintedPosition[] => {
        if (cell === null) return [];
        const { partyId, target, stance, reason, recordedAt, audience } = cell.position;
        const hash = target.kind === "block" ? (hashes.get(target.blockId) ?? null) : null;
        const onOlderWording = isOnOlderWording(cell.position, hash);
        return [{ partyId, target, stance, reason, recordedAt, onOlderWording, internal: audience.kind === "party" }];
      }),
    ),
  );
}
