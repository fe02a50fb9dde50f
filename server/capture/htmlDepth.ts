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

/** How deep the elements of a page nest, found without parsing it: the parser recurses and would overflow its stack. */
export function htmlDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, closing, name] of html.replace(OPAQUE, "").matchAll(TAG)) {
    if (SHALLOW.has((name ?? "").toLowerCase()) || tag.endsWith("/>")) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
