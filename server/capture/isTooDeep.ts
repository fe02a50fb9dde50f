/** Elements that hold nothing, or that the next of their kind closes: they nest only as deep as what holds them. */
const SHALLOW = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup html head body".split(
    " ",
  ),
);

/** Scripts, styles and comments hold no elements, whatever their text looks like. */
const OPAQUE = /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Takes a tag that is never closed too, to the end: to pass one over would mean reading to the end again at every `<`. */
const TAG = /<(\/?)([a-z][a-z0-9:-]*)(?:"[^"]*"|'[^']*'|[^>])*(?:>|$)/gi;

/** Real pages nest some dozens deep; the parser's stack gives out at some thousands. */
const MAX_DEPTH = 400;

/** Whether the elements of a page nest past all reason, found without parsing it: the parser recurses. */
export function isTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [tag, closing, name] of markup.replace(OPAQUE, "").matchAll(TAG)) {
    if (SHALLOW.has((name ?? "").toLowerCase()) || tag.endsWith("/>")) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
