import { wordsOf, type Block } from "./block.ts";
import { diffWords } from "./diffWords.ts";
import { wordsHash } from "./hashes.ts";
import { longestIncreasing } from "./longestIncreasing.ts";
import type { DiffPart } from "./shortestEdits.ts";

export type BlockPair = { readonly before: Block; readonly after: Block };

export type BlocksDiff = {
  /** In the later text's order. */
  readonly added: readonly Block[];
  /** In the earlier text's order. */
  readonly removed: readonly Block[];
  /** The fewest blocks whose moving explains the new order. */
  readonly moved: readonly BlockPair[];
  /** Other words, marks, atoms, kind, level or alternative than before. */
  readonly changed: readonly (BlockPair & { readonly words: readonly DiffPart[] })[];
};

/** What happened to each block between two states of a text. Blocks are known by id; equal ids pair in order. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): BlocksDiff {
  const waiting = Map.groupBy(before.entries(), ([, { id }]) => id);
  const pairs: (BlockPair & { readonly from: number })[] = [];
  const added: Block[] = [];
  for (const block of after) {
    const found = waiting.get(block.id)?.shift();
    if (found === undefined) added.push(block);
    else pairs.push({ from: found[0], before: found[1], after: block });
  }
  const stayed = longestIncreasing(pairs.map(({ from }) => from));
  const removed = [...waiting.values()].flat().toSorted(([a], [b]) => a - b);
  return {
    added,
    removed: removed.map(([, block]) => block),
    moved: pairs.filter((_, i) => !stayed.has(i)).map(asPair),
    changed: pairs
      .filter(differs)
      .map((pair) => ({ ...asPair(pair), words: diffWords(wordsOf(pair.before), wordsOf(pair.after)) })),
  };
}

const asPair = ({ before, after }: BlockPair): BlockPair => ({ before, after });

const differs = ({ before, after }: BlockPair): boolean =>
  before.kind !== after.kind ||
  before.level !== after.level ||
  before.group !== after.group ||
  before.party !== after.party ||
  wordsHash(before) !== wordsHash(after);
