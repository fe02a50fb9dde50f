import type { Block } from "./block.ts";

/** Ids that more than one block carries, with how many do. Concurrent edits can bear such; freezing refuses them. */
export function duplicateIds(blocks: readonly Pick<Block, "id">[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of blocks) if (id !== "") counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}

/**
 * The blocks with each id once: where two carry one id, the later in the document gets a new one (rule W6), and so does
 * a block that has none. `newId` must give an id that no block has. Blocks that need no mending are returned as they are.
 */
export function mendDuplicateIds<B extends Pick<Block, "id">>(blocks: readonly B[], newId: () => string): B[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const mended = block.id === "" || seen.has(block.id) ? { ...block, id: newId() } : block;
    seen.add(mended.id);
    return mended;
  });
}
