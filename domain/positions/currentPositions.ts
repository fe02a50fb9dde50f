import type { Position, PositionTarget } from "./position.ts";

/** One string for one target: equal targets have equal keys. */
export function targetKey(target: PositionTarget): string {
  switch (target.kind) {
    case "resolution":
      return "resolution";
    case "block":
      return `block ${target.blockId}`;
    case "theme":
      return `theme ${target.theme.normalize("NFC")}`;
  }
}

/** Whether the viewer may read a row: what is for all, and what their own party keeps to itself. */
const isVisibleTo = ({ audience }: Pick<Position, "audience">, viewerPartyId: string | null): boolean =>
  audience.kind === "all" || audience.partyId === viewerPartyId;

/**
 * The rows of one resolution that hold now, as one viewer may see them: the latest of each (party, target, audience), in
 * the order in which they were recorded. Declared and internal lines live side by side; of two rows of the same moment the
 * later in the list counts.
 */
export function currentPositions(positions: readonly Position[], viewerPartyId: string | null): Position[] {
  const latest = new Map<string, Position>();
  for (const position of positions.filter((row) => isVisibleTo(row, viewerPartyId)).toSorted(byTime)) {
    const key = JSON.stringify([position.partyId, targetKey(position.target), position.audience.kind]);
    latest.delete(key);
    latest.set(key, position);
  }
  return [...latest.values()];
}

const byTime = (a: Position, b: Position): number => Date.parse(a.recordedAt) - Date.parse(b.recordedAt);

/** Whether a position was taken on other words than the clause has now; null when its clause is gone. */
export function isOnOlderWording(
  position: Pick<Position, "target" | "blockHash">,
  currentHash: string | null,
): boolean {
  return position.target.kind === "block" && position.blockHash !== null && position.blockHash !== currentHash;
}
