import type { TextMatch } from "./matchText.ts";

/** A piece of text with the places in it to be marked: offsets, never markup. */
export type Snippet = { readonly text: string; readonly highlights: readonly (readonly [number, number])[] };

/** Two lines of a list. */
const SNIPPET_LETTERS = 180;
/** What stands before the first word that was found. */
const LEAD_LETTERS = 40;
const ELLIPSIS = "…";

/** A whole short text, its found words marked. */
export const marked = (text: string, matches: readonly TextMatch[]): Snippet => ({
  text,
  highlights: merged(matches.map(({ start, end }) => [start, end] as const)),
});

/** The stretch of a text that holds most of what is asked for, cut between words. */
export function snippet(text: string, matches: readonly TextMatch[]): Snippet {
  if (text.length <= SNIPPET_LETTERS) return marked(text.replaceAll(/\s/g, " "), matches);
  const first = bestStart(matches);
  const from = first <= LEAD_LETTERS ? 0 : wordStart(text, first - LEAD_LETTERS);
  const until = from + SNIPPET_LETTERS >= text.length ? text.length : wordEnd(text, from + SNIPPET_LETTERS);
  const [before, after] = [from > 0 ? ELLIPSIS : "", until < text.length ? ELLIPSIS : ""];
  const shift = before.length - from;
  const inside = matches.filter(({ start, end }) => start >= from && end <= until);
  return {
    text: before + text.slice(from, until).replaceAll(/\s/g, " ") + after,
    highlights: merged(inside.map(({ start, end }) => [start + shift, end + shift] as const)),
  };
}

/** Where most of what is asked for stands together begins; 0 where nothing was found. */
export function bestStart(matches: readonly TextMatch[]): number {
  let best = { start: 0, terms: 0 };
  for (const [at, { start }] of matches.entries()) {
    const near = new Set<number>();
    for (let next = at; next < matches.length; next++) {
      const match = matches[next];
      if (!match || match.end > start + SNIPPET_LETTERS - LEAD_LETTERS) break;
      near.add(match.term);
    }
    if (near.size > best.terms) best = { start, terms: near.size };
  }
  return best.start;
}

const wordStart = (text: string, at: number): number => {
  const space = text.slice(at).search(/\s/);
  return space >= 0 && space < LEAD_LETTERS ? at + space + 1 : at;
};

const wordEnd = (text: string, at: number): number => {
  const space = text.slice(0, at).search(/\s\S*$/);
  return space > at - LEAD_LETTERS ? space : at;
};

/** In order, and none within another. */
function merged(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
