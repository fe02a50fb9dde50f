import { elementAt } from "#domain/elementAt.ts";
import type { Block } from "./block.ts";
import type { BlockKind } from "./schema.ts";

/** Where a flat list of blocks nests: the one reading of `level` and `kind` that labels and the tree share. */

export const PARTS = ["title", "preamble", "operative", "reasons", "closing"] as const;
export type Part = (typeof PARTS)[number];

export type Nesting = {
  readonly part: Part;
  /** Index of the block this one stands under; null at the top of its part. */
  readonly parent: number | null;
  /** Number of clauses above it; a level that jumps (0, then 3) counts as one step. */
  readonly depth: number;
};

const PART_OF_KIND: Readonly<Record<BlockKind, Part | null>> = {
  title: "title",
  formula: "preamble",
  citation: "preamble",
  recital: "preamble",
  operative: "operative",
  reasons: "reasons",
  closing: "closing",
  // These two go where their neighbours are.
  heading: null,
  continuation: null,
};

const CLAUSE_KINDS: readonly BlockKind[] = ["citation", "recital", "operative"];

/** Whether a block of the kind is a clause: numbered where its chamber numbers, nested by level, able to have positions. */
export const isClause = (block: Pick<Block, "kind">): boolean => CLAUSE_KINDS.includes(block.kind);

type Placed = Pick<Block, "kind" | "level">;
type Open = { readonly index: number; readonly kind: BlockKind; readonly level: number };

/**
 * The nesting of each block, by index. Every block has a place, wherever concurrent edits left it: clauses of one kind
 * nest by level, a continuation goes under the open clause of its level, a heading with what follows it.
 */
export function nestingOf(blocks: readonly Placed[]): Nesting[] {
  const parts = partsOf(blocks);
  const openIn: Record<Part, Open[]> = { title: [], preamble: [], operative: [], reasons: [], closing: [] };
  return blocks.map((block, index) => {
    const part = elementAt(parts, index);
    const open = openIn[part];
    if (block.kind !== "continuation") closeFor(block, open);
    const above = block.kind === "continuation" ? openAbove(open, block.level) : [...open];
    if (isClause(block)) open.push({ index, kind: block.kind, level: block.level });
    return { part, parent: above.at(-1)?.index ?? null, depth: above.length };
  });
}

/** Ends the clauses that `block` cannot stand under: those as deep as it and those of another kind; no clause, all of them. */
function closeFor(block: Placed, open: Open[]): void {
  open.length = open.findLastIndex(({ kind, level }) => kind === block.kind && level < block.level) + 1;
}

/** A continuation's level is that of the clause it goes on with. */
function openAbove(open: readonly Open[], level: number): readonly Open[] {
  const within = open.filter((clause) => clause.level <= level);
  return within.length > 0 ? within : open.slice(0, 1);
}

function partsOf(blocks: readonly Placed[]): Part[] {
  const following: (Part | null)[] = Array.from(blocks, () => null);
  let next: Part | null = null;
  for (let i = blocks.length - 1; i >= 0; i--) {
    next = PART_OF_KIND[elementAt(blocks, i).kind] ?? next;
    following[i] = next;
  }
  const parts: Part[] = [];
  for (const [i, { kind }] of blocks.entries()) {
    const before = parts.at(-1) ?? null;
    const wanted = kind === "continuation" ? (before ?? following[i]) : (following[i] ?? before);
    parts.push(wanted ?? "operative");
  }
  return parts;
}
