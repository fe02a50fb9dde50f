import { elementAt } from "#domain/elementAt.ts";
import type { Block } from "#domain/document/block.ts";
import { isClause, nestingOf, type Nesting } from "#domain/document/nesting.ts";
import type { ChamberStyle, LabelPattern } from "./chamberStyle.ts";
import { countedAs } from "./counters.ts";

type Numbered = Pick<Block, "kind" | "level" | "group">;

/**
 * The label of each clause that has one, by the block's index. Labels are computed and never stored: alternatives of one
 * group in one list share a label; titles, headings, continuations and the like have none; nor has the only item of a
 * list where the style leaves a single item unnumbered.
 */
export function labelsOf(blocks: readonly Numbered[], style: ChamberStyle): ReadonlyMap<number, string> {
  const nesting = nestingOf(blocks);
  const labels = new Map<number, string>();
  for (const list of listsOf(blocks, nesting)) {
    const numbers = numbersIn(list, blocks);
    if (style.singleItemUnnumbered && new Set(numbers).size === 1) continue;
    for (const [i, index] of list.entries()) {
      const label = writtenAs(
        patternFor(elementAt(blocks, index), elementAt(nesting, index), style),
        elementAt(numbers, i),
      );
      if (label !== null) labels.set(index, label);
    }
  }
  return labels;
}

/** Clauses that are counted together: same parent, same kind. */
function listsOf(blocks: readonly Numbered[], nesting: readonly Nesting[]): Iterable<number[]> {
  const lists = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (!isClause(block)) continue;
    const key = `${block.kind} ${elementAt(nesting, index).parent}`;
    const list = lists.get(key) ?? [];
    list.push(index);
    lists.set(key, list);
  }
  return lists.values();
}

function numbersIn(list: readonly number[], blocks: readonly Numbered[]): number[] {
  const numberOfGroup = new Map<string, number>();
  let last = 0;
  return list.map((index) => {
    const { group } = elementAt(blocks, index);
    const shared = group === null ? undefined : numberOfGroup.get(group);
    if (shared !== undefined) return shared;
    last += 1;
    if (group !== null) numberOfGroup.set(group, last);
    return last;
  });
}

function patternFor({ kind }: Numbered, { depth }: Nesting, style: ChamberStyle): LabelPattern {
  if (depth === 0 && kind === "citation") return style.citation;
  if (depth === 0 && kind === "recital") return style.recital;
  // The schema of a style promises at least one pattern; deeper levels repeat the last.
  return elementAt(style.operative, Math.min(depth, style.operative.length - 1));
}

function writtenAs({ counter, before, after }: LabelPattern, n: number): string | null {
  const sign = countedAs(counter, n);
  return sign === null ? null : before + sign + after;
}
