import type { Block } from "#domain/document/block.ts";
import { nestingOf, type Nesting, type Part } from "#domain/document/nesting.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { labelsOf } from "#domain/numbering/labels.ts";

type Attrs = Omit<Block, "content">;

/** How one block stands on the page. Everything here is computed and nothing of it stored. */
export type LaidOut = {
  readonly block: Attrs;
  readonly part: Part;
  readonly depth: number;
  readonly label: string | null;
  /** First block of a part that the chamber gives a heading: 주문, 제안이유. */
  readonly opensPart: boolean;
  /** Where it stands among the alternatives next to it; null outside any. */
  readonly alternative: "first" | "inner" | "last" | "only" | null;
};

/** The blocks as the chamber sets them, in document order. */
export function pageLayout<B extends Attrs>(blocks: readonly B[], style: ChamberStyle): (LaidOut & { block: B })[] {
  const nesting = nestingOf(blocks);
  const labels = labelsOf(blocks, style);
  const firsts = firstOfParts(nesting);
  return blocks.map((block, index) => ({
    block,
    part: nesting[index]?.part ?? "operative",
    depth: nesting[index]?.depth ?? 0,
    label: labels.get(index) ?? null,
    opensPart: firsts.has(index),
    alternative: alternativePlace(blocks, index),
  }));
}

/**
 * "1(a)", "1.가": what stands for each block where another names it, by index; null for one without a label, of which
 * something else must be said.
 */
export function referenceTexts(blocks: readonly Attrs[], style: ChamberStyle): (string | null)[] {
  const nesting = nestingOf(blocks);
  const labels = labelsOf(blocks, style);
  return blocks.map((_block, index) => {
    if (labels.get(index) === undefined) return null;
    const path: string[] = [];
    for (let at: number | null = index; at !== null; at = nesting[at]?.parent ?? null) {
      const label = labels.get(at);
      if (label !== undefined) path.unshift(label.trim().replace(/\.$/u, ""));
    }
    return path.reduce((text, label) => text + (/^[(①-⑳]/u.test(label) ? label : `.${label}`));
  });
}

function firstOfParts(nesting: readonly Nesting[]): Set<number> {
  const firsts = new Map<Part, number>();
  for (const [index, { part }] of nesting.entries()) if (!firsts.has(part)) firsts.set(part, index);
  return new Set(firsts.values());
}

function alternativePlace(blocks: readonly Attrs[], index: number): LaidOut["alternative"] {
  const { group } = blocks[index] ?? { group: null };
  if (group === null) return null;
  const [before, after] = [blocks[index - 1]?.group === group, blocks[index + 1]?.group === group];
  if (before && after) return "inner";
  if (before) return "last";
  return after ? "first" : "only";
}
