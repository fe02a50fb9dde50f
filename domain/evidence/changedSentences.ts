import { shortestEdits, type DiffPart } from "#domain/document/shortestEdits.ts";
import { paragraphs } from "#domain/quotes/paragraphs.ts";
import { sentences } from "#domain/quotes/sentences.ts";

/** A sentence that an outlet changed: as it was and as it is; null where it was not there yet, or is there no more. */
export type SentenceChange = { readonly before: string | null; readonly after: string | null };

/** Two sentences that share fewer of their words than this say different things: one went, another came. */
const MIN_SHARED_WORDS = 0.4;

/** A changed sentence stands where it stood; looking further costs the square of a rewritten text. */
const LOOK_AHEAD = 8;

/** What differs between two captures of one page, sentence by sentence, in reading order. */
export function changedSentences(before: string, after: string): SentenceChange[] {
  const [a, b] = [sentencesOf(before), sentencesOf(after)];
  const changes: SentenceChange[] = [];
  let run: Run = { removed: [], added: [] };
  for (const { kind, text } of [...(shortestEdits(a, b) ?? rewritten(a, b)), END]) {
    if (kind !== "same") run[kind].push(text);
    else {
      changes.push(...paired(run));
      run = { removed: [], added: [] };
    }
  }
  return changes;
}

type Run = { readonly removed: string[]; readonly added: string[] };

/** Closes the last run. */
const END: DiffPart = { kind: "same", text: "" };

const sentencesOf = (text: string): string[] =>
  paragraphs(text).flatMap((paragraph) =>
    sentences(text, paragraph, []).map(({ start, end }) => text.slice(start, end).trim()),
  );

const rewritten = (a: readonly string[], b: readonly string[]): DiffPart[] => [
  ...a.map((text): DiffPart => ({ kind: "removed", text })),
  ...b.map((text): DiffPart => ({ kind: "added", text })),
];

/** Takes what went and what came at one place for one sentence where they share most of their words. */
function paired({ removed, added }: Run): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let next = 0;
  for (const before of removed) {
    const partner = closest(before, added.slice(next, next + LOOK_AHEAD));
    if (partner === null) changes.push({ before, after: null });
    else {
      changes.push(...added.slice(next, next + partner).map((after) => ({ before: null, after })));
      changes.push({ before, after: added[next + partner] ?? null });
      next += partner + 1;
    }
  }
  return [...changes, ...added.slice(next).map((after) => ({ before: null, after }))];
}

function closest(sentence: string, candidates: readonly string[]): number | null {
  const shares = candidates.map((candidate) => sharedWords(sentence, candidate));
  const best = Math.max(0, ...shares);
  return best < MIN_SHARED_WORDS ? null : shares.indexOf(best);
}

/** The share of words that two sentences have in common, from 0 to 1 (Dice). */
function sharedWords(a: string, b: string): number {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const left = new Map([...Map.groupBy(wordsB, (word) => word)].map(([word, all]) => [word, all.length]));
  let shared = 0;
  for (const word of wordsA) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, wordsA.length + wordsB.length);
}

const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
