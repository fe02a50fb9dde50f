/** Lets so many run at once; the others wait. */
export type Turns = {
  /** Resolves when it is this owner's turn, to what ends the turn. */
  readonly take: (owner: string) => Promise<() => void>;
};

/**
 * Turns in the order in which they were asked for, but for who has one already: of those who wait, who has none goes first, so
 * that a program of one person that never pauses holds nobody else back.
 */
export function createTurns(atOnce: number): Turns {
  const running: string[] = [];
  const waiting: { readonly owner: string; readonly begin: () => void }[] = [];

  function end(owner: string): void {
    running.splice(running.indexOf(owner), 1);
    const at = waiting.findIndex((each) => !running.includes(each.owner));
    const [next] = waiting.splice(Math.max(at, 0), 1);
    if (next === undefined) return;
    running.push(next.owner);
    next.begin();
  }

  return {
    take: async (owner) => {
      if (running.length < atOnce) running.push(owner);
      else await new Promise<void>((resolve) => waiting.push({ owner, begin: resolve }));
      return () => end(owner);
    },
  };
}
