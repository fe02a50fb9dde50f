import { elementAt } from "#domain/elementAt.ts";

/** What changed between two wordings, word by word: for "show change" and for reading history. */
export type DiffPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

// Unicode's own word boundaries (UAX 29): a Hangul eojeol is one word, Chinese and Japanese are cut by dictionary, a sign of
// punctuation stands alone. The rules are the same in every locale; one is named so that the machine's own does not count.
const SEGMENTER = new Intl.Segmenter("en", { granularity: "word" });

/** Beyond this many differing words Myers' quadratic memory would hurt, and a reader sees a rewritten text anyway. */
const MAX_EDITS = 1000;

/**
 * The parts of both texts in reading order. Same and removed parts joined are `before`; same and added ones are `after`. What
 * differs too much to be compared word by word is shown as one removal and one addition.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  const start = sharedPrefix(a, b);
  const end = sharedPrefix(a.slice(start).toReversed(), b.slice(start).toReversed());
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return tidied([
    { kind: "same", text: a.slice(0, start).join("") },
    ...(myers(middleA, middleB) ?? replaced(middleA, middleB)),
    { kind: "same", text: a.slice(a.length - end).join("") },
  ]);
}

const wordsIn = (text: string): string[] => Array.from(SEGMENTER.segment(text), ({ segment }) => segment);

function sharedPrefix(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, i) => word !== b[i]);
  return differs === -1 ? a.length : differs;
}

const replaced = (a: readonly string[], b: readonly string[]): DiffPart[] => [
  { kind: "removed", text: a.join("") },
  { kind: "added", text: b.join("") },
];

/** E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form; null beyond MAX_EDITS. */
function myers(a: readonly string[], b: readonly string[]): DiffPart[] | null {
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

/** Empty parts dropped, runs of changes gathered: what goes first, then what comes, and a lone space between two is in both. */
function tidied(parts: readonly DiffPart[]): DiffPart[] {
  const tidy: DiffPart[] = [];
  let [removed, added, space] = ["", "", ""];
  const flush = () => {
    if (removed !== "") tidy.push({ kind: "removed", text: removed });
    if (added !== "") tidy.push({ kind: "added", text: added });
    if (space !== "") pushSame(tidy, space);
    [removed, added, space] = ["", "", ""];
  };
  for (const { kind, text } of parts) {
    const changing = removed !== "" || added !== "";
    if (kind === "same" && changing && space + text !== "" && (space + text).trim() === "") space += text;
    else if (kind === "same") {
      flush();
      if (text !== "") pushSame(tidy, text);
    } else {
      const between = removed !== "" && added !== "" ? space : "";
      if (space !== "" && between === "") flush();
      removed += between + (kind === "removed" ? text : "");
      added += between + (kind === "added" ? text : "");
      space = "";
    }
  }
  flush();
  return tidy;
}

function pushSame(parts: DiffPart[], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === "same") parts[parts.length - 1] = { kind: "same", text: last.text + text };
  else parts.push({ kind: "same", text });
}
