import type { Block } from "#domain/document/block.ts";

/** What ids look like here; others would not pass where a browser writes them. */
const WELL_FORMED = /^[\w-]{1,100}$/u;

export type SettledIds = {
  /** Of the block at a place of the text. */
  readonly at: (index: number) => string;
  /** Of the block that the file gives this id; null where it has none. */
  readonly of: (id: string) => string | null;
};

/** The ids that blocks have from now on: the file's where they can be, the first of doubles; fresh ones otherwise. */
export function settledIds(blocks: readonly Block[], newId: () => string): SettledIds {
  const ids = new Map<string, string>();
  const inOrder = blocks.map(({ id }) => {
    const own = !ids.has(id) && WELL_FORMED.test(id) ? id : newId();
    if (!ids.has(id)) ids.set(id, own);
    return own;
  });
  return { at: (index) => inOrder[index] ?? newId(), of: (id) => ids.get(id) ?? null };
}
