import type { Block } from "./block.ts";
import { wordsHash } from "./hashes.ts";

/** A block of a translation in its original's place: id, kind, level, group and party are the original's. */
export type AlignedBlock = Block & {
  /** The original says something and the translation nothing. */
  readonly missing: boolean;
  /** There is a translation, and it was not made from the original as it now is. */
  readonly stale: boolean;
};

export type AlignedTranslation = {
  readonly aligned: AlignedBlock[];
  /** Translated blocks whose original is gone (or has another id now). */
  readonly orphans: Block[];
};

/**
 * A translation laid along its original. Order, kind and level come from the original alone, whatever the translation's
 * own root says; blocks find each other by id, equal ids in the order in which they stand.
 */
export function alignTranslation(original: readonly Block[], translation: readonly Block[]): AlignedTranslation {
  const waiting = Map.groupBy(translation, ({ id }) => id);
  const used = new Set<Block>();
  const aligned = original.map((block) => {
    const translated = block.id === "" ? undefined : waiting.get(block.id)?.shift();
    if (translated !== undefined) used.add(translated);
    return alignedTo(block, translated);
  });
  return { aligned, orphans: translation.filter((block) => !used.has(block)) };
}

function alignedTo(original: Block, translated: Block | undefined): AlignedBlock {
  const content = translated?.content ?? [];
  const basis = translated?.basis ?? null;
  const empty = content.length === 0;
  return {
    ...original,
    basis,
    content,
    missing: empty && original.content.length > 0,
    stale: !empty && basis !== wordsHash(original),
  };
}
