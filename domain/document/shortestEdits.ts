import { elementAt } from "#domain/elementAt.ts";

/** What stayed, went or came between two texts. */
export type DiffPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Beyond this many differences Myers' quadratic memory would hurt, and a reader sees a rewritten text anyway. */
const MAX_EDITS = 1000;

/**
 * The fewest removals and additions that turn one sequence of words, or of sentences, into another, with what stays between
 * them; null beyond MAX_EDITS. E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form.
 */
export function shortestEdits(a: readonly string[], b: readonly string[]): DiffPart[] | null {
  const limit = Math.min(a.length + b.length, MAX_EDITS);
  // furthest[k + limit + 1]: how far down `a` a path with the fewest edits gets on diagonal k.
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(furthest.slice(limit + 1 - edits, limit + 2 + edits));
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + limit + 1;
      const down = k === -edits || (k !== edits && elementAt(furthest, at - 1) < elementAt(furthest, at + 1));
      let x = down ? elementAt(furthest, at + 1) : elementAt(furthest, at - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[at] = x;
      if (x >= a.length && x - k >= b.length) return backtrack(a, b, trace);
    }
  }
  return null;
}

/** `trace[d]` holds diagonals -d..d as they were before the round of d edits. */
function backtrack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const before = (diagonal: number) => elementAt(trace, edits)[diagonal + edits] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && before(k - 1) < before(k + 1));
    const previousX = edits === 0 ? 0 : before(down ? k + 1 : k - 1);
    const previousY = edits === 0 ? 0 : previousX - (down ? k + 1 : k - 1);
    while (x > previousX && y > previousY) {
      parts.push({ kind: "same", text: elementAt(a, --x) });
      y--;
    }
    if (edits > 0)
      parts.push(down ? { kind: "added", text: elementAt(b, --y) } : { kind: "removed", text: elementAt(a, --x) });
  }
  return parts.toReversed();
}
