/** Lets so many run at once; the others wait. */
export type Turns = {
  /** Resolves when it is this owner's turn, to what ends the turn. */
  readonly take: (owner: string) => Promise<() => void>;
};

/**
 * One turn at a time for each who asks, in the order of their last ones: a program of one person that never pauses, or a text
 * that takes minutes, holds nobody else back, and nobody has all the turns there are.
 */
export function createTurns(atOnce: number): Turns {
  const running = new Set<string>();
  const waiting: { readonly owner: string; readonly begin: () => void }[] = [];
  /** Of those who run or wait: the number of their last turn. */
  const lastTurns = new Map<string, number>();
  let turns = 0;

  const mayRun = (owner: string): boolean => running.size < atOnce && !running.has(owner);
  const lastTurnOf = (owner: string): number => lastTurns.get(owner) ?? 0;

  function begin(owner: string): void {
    running.add(owner);
    lastTurns.set(owner, ++turns);
  }

  function end(owner: string): void {
    running.delete(owner);
    if (!waiting.some((each) => each.owner === owner)) lastTurns.delete(owner);
    const [next] = waiting
      .filter((each) => mayRun(each.owner))
      .toSorted((a, b) => lastTurnOf(a.owner) - lastTurnOf(b.owner));
    if (next === undefined) return;
    waiting.splice(waiting.indexOf(next), 1);
    begin(next.owner);
    next.begin();
  }

  return {
    take: async (owner) => {
      if (mayRun(owner)) begin(owner);
      else await new Promise<void>((resolve) => waiting.push({ owner, begin: resolve }));
      return () => end(owner);
    },
  };
}
