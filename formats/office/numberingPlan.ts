import type { ChamberStyle, LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import type { PrintedBlock } from "../printedParts.ts";

export const LISTS = ["operative", "citation", "recital"] as const;
export type ListName = (typeof LISTS)[number];

/** What a program's lists can count. */
export type ListCounters = {
  readonly levels: number;
  /** The last number up to which the program writes the same sign as ours; 0 where it has no such counter. */
  readonly last: Readonly<Record<LabelPattern["counter"], number>>;
  /** Whether a level can be counted that no item of the list has opened. */
  readonly skipsLevels: boolean;
};

/** How a block gets its label: from a list's own counter, or as typed text where no counter would give it. */
export type Numbering =
  | { readonly kind: "automatic"; readonly list: ListName; readonly level: number }
  | { readonly kind: "typed"; readonly label: string; readonly level: number }
  | { readonly kind: "none" };

/** The pattern of a list's level; deeper levels of a preamble are written as the clauses' are. */
export const patternAt = (style: ChamberStyle, list: ListName, level: number): LabelPattern =>
  (level === 0 && list !== "operative" ? style[list] : style.operative[Math.min(level, style.operative.length - 1)]) ??
  style.recital;

/**
 * For each block in printed order, where its label comes from. The program's counting is played through, and only a label
 * that it will print exactly as the version has it is left to it: alternatives that share a number, and numbers beyond its
 * counters, are typed.
 */
export function planNumbering(
  blocks: readonly PrintedBlock[],
  style: ChamberStyle,
  counters: ListCounters,
): ReadonlyMap<PrintedBlock, Numbering> {
  const counts = new Map<ListName, number[]>(LISTS.map((list) => [list, []]));
  const planned = ({ kind, label, depth }: PrintedBlock): Numbering => {
    if (label === null) return { kind: "none" };
    const list = kind === "citation" || kind === "recital" ? kind : "operative";
    const level = Math.min(depth, counters.levels - 1);
    const count = counts.get(list) ?? [];
    const next = (count[level] ?? 0) + 1;
    const isOpen = counters.skipsLevels || count.length >= level;
    if (depth !== level || !isOpen || listLabel(patternAt(style, list, level), next, counters) !== label)
      return { kind: "typed", label, level };
    count.length = Math.min(count.length, level);
    count[level] = next;
    return { kind: "automatic", list, level };
  };
  return new Map(blocks.map((block) => [block, planned(block)]));
}

/** What the program prints for the n-th item; null where it would print something else than we do. */
function listLabel({ counter, before, after }: LabelPattern, n: number, { last }: ListCounters): string | null {
  const sign = n > last[counter] ? null : countedAs(counter, n);
  return sign === null ? null : before + sign + after;
}
