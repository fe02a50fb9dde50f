/**
 * What a person selected in a rendered text, as offsets into it: every run carries the offset it begins at in `data-start`
 * and holds one text node. Null when nothing within `root` is selected.
 */
export function selectedRange(root: HTMLElement, selection: Selection | null): { start: number; end: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const runs = [...root.querySelectorAll<HTMLElement>("[data-start]")].filter((run) => range.intersectsNode(run));
  const first = runs.at(0);
  const last = runs.at(-1);
  if (!first || !last) return null;
  const begins = isInside(first, range.startContainer) ? range.startOffset : 0;
  const ends = isInside(last, range.endContainer) ? range.endOffset : (last.textContent?.length ?? 0);
  const start = Number(first.dataset["start"]) + begins;
  const end = Number(last.dataset["start"]) + ends;
  return start < end ? { start, end } : null;
}

const isInside = (run: HTMLElement, node: Node): boolean => node.nodeType === Node.TEXT_NODE && run.contains(node);
