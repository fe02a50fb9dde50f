import type { PlacedThread } from "../placedThreads.ts";

export type MemoThreads = {
  /** Those on the words of a block, each handed out once: an id may stand twice in a text that is being mended. */
  readonly takeFor: (blockId: string) => readonly PlacedThread[];
  /** Those that no memo can hold. */
  readonly listed: readonly PlacedThread[];
};

/**
 * Memos are fields, and a field that begins in another must end in it: of two threads that cross, the later is listed after
 * the text. So is one whose words are gone.
 */
export function normalThreads(threads: readonly PlacedThread[]): MemoThreads {
  const byBlock = new Map<string, PlacedThread[]>();
  const listed: PlacedThread[] = [];
  for (const thread of threads) {
    const held = byBlock.get(thread.blockId) ?? [];
    if (thread.place === null || held.some((other) => crosses(thread, other))) listed.push(thread);
    else byBlock.set(thread.blockId, [...held, thread].toSorted(outermostFirst));
  }
  return {
    takeFor: (blockId) => {
      const held = byBlock.get(blockId) ?? [];
      byBlock.delete(blockId);
      return held;
    },
    listed,
  };
}

function crosses({ place: a }: PlacedThread, { place: b }: PlacedThread): boolean {
  if (a === null || b === null) return false;
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}

const outermostFirst = ({ place: a }: PlacedThread, { place: b }: PlacedThread): number =>
  a === null || b === null ? 0 : a.start - b.start || b.end - a.end;
