import { shortestEdits, type DiffPart } from "./shortestEdits.ts";

// Unicode's own word boundaries (UAX 29): a Hangul eojeol is one word, Chinese and Japanese are cut by dictionary, a sign of
// punctuation stands alone. The rules are the same in every locale; one is named so that the machine's own does not count.
const SEGMENTER = new Intl.Segmenter("en", { granularity: "word" });

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
    ...(shortestEdits(middleA, middleB) ?? replaced(middleA, middleB)),
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
