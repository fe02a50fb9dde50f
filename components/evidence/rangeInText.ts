/**
 * A stretch of a rendered text, by its offsets: every run carries the offset it begins at in `data-start` and holds one text
 * node. Null where no run holds its beginning.
 */
export function rangeInText(root: ParentNode, { start, end }: { start: number; end: number }): Range | null {
  const runs = [...root.querySelectorAll<HTMLElement>("[data-start]")].flatMap((run) => {
    const node = run.firstChild;
    const from = Number(run.dataset["start"]);
    return node instanceof Text ? [{ node, from, until: from + node.length }] : [];
  });
  const first = runs.find(({ from, until }) => from <= start && start < until);
  const last = runs.findLast(({ from, until }) => from < end && end <= until) ?? first;
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.from);
  range.setEnd(last.node, Math.min(end - last.from, last.node.length));
  return range;
}
