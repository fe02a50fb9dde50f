import { nestingOf, type Nesting } from "#domain/document/nesting.ts";
import { isClause } from "#domain/document/nesting.ts";
import type { PlacedBlock } from "../blocksOfDoc.ts";

/** A block with all that stands under it: what moves, sinks and goes together. `end` is exclusive. */
export type ClauseUnit = { readonly start: number; readonly end: number };

/** The unit that begins at the block. */
export function unitAt(blocks: readonly PlacedBlock[], start: number, nesting = nestingOf(blocks)): ClauseUnit {
  let end = start + 1;
  while (end < blocks.length && isUnder(nesting, end, start)) end++;
  return { start, end };
}

/** The units that hold the blocks from `first` to `last`, side by side; a child counts with its parent. */
export function unitsBetween(blocks: readonly PlacedBlock[], first: number, last: number): ClauseUnit[] {
  const nesting = nestingOf(blocks);
  const units: ClauseUnit[] = [];
  for (let index = first; index <= last;) {
    const unit = unitAt(blocks, index, nesting);
    units.push(unit);
    index = unit.end;
  }
  return units;
}

/** Whether the block stands under the other, at any depth. */
function isUnder(nesting: readonly Nesting[], index: number, ancestor: number): boolean {
  for (let at = nesting[index]?.parent ?? null; at !== null; at = nesting[at]?.parent ?? null) {
    if (at === ancestor) return true;
  }
  return false;
}

/**
 * The level a clause may have after `before` clauses: one deeper than the clause of its kind before it, at most. What is
 * no clause has none.
 */
export function deepestLevelAfter(blocks: readonly PlacedBlock[], before: number, kind: PlacedBlock["kind"]): number {
  if (!isClause({ kind })) return 0;
  const previous = blocks.slice(0, before).findLast(isClause);
  return previous?.kind === kind ? previous.level + 1 : 0;
}
