/** Words of a text that are to be shown as one statement: [start, end) in UTF-16 code units. */
export type Highlight = { readonly key: string; readonly start: number; readonly end: number };

/** A piece of a paragraph that the same statements cover. */
export type HighlightRun = { readonly start: number; readonly text: string; readonly keys: readonly string[] };

export type HighlightedParagraph = { readonly start: number; readonly runs: readonly HighlightRun[] };

/**
 * Cuts a text into paragraphs (at line breaks) and each paragraph where a highlight begins or ends. Highlights may overlap,
 * nest and go on over paragraphs; `keys` names all that cover a run, the shortest first. Runs joined are the paragraph.
 */
export function highlightRuns(text: string, highlights: readonly Highlight[]): HighlightedParagraph[] {
  return Array.from(text.matchAll(/[^\n]+/g), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const here = highlights
      .filter((highlight) => highlight.start < end && highlight.end > start && highlight.start < highlight.end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
    const cuts = here.flatMap((highlight) => [highlight.start, highlight.end]).filter((at) => at > start && at < end);
    const edges = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b);
    const runs = edges.slice(0, -1).map((from, index) => {
      const to = edges[index + 1] ?? end;
      const keys = here.filter((each) => each.start <= from && each.end >= to).map(({ key }) => key);
      return { start: from, text: text.slice(from, to), keys };
    });
    return { start, runs };
  });
}
