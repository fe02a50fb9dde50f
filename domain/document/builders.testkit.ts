import type { Block, Inline, Mark } from "./block.ts";

/** Short ways to build the small documents that tests speak of. */

export const text = (words: string, ...marks: Mark[]): Inline => ({ type: "text", text: words, marks });

export const cite = (evidenceId: string): Inline => ({ type: "cite", evidenceId, kind: "statement", marks: [] });

export const note = (words: string): Inline => ({ type: "note", text: words, marks: [] });

/** A block of the kind whose content is one plain run (or the pieces given). */
export function blockOf(
  kind: Block["kind"],
  id: string,
  content: string | Inline[],
  rest: Partial<Omit<Block, "id" | "kind" | "content">> = {},
): Block {
  const pieces = typeof content === "string" ? [text(content)].filter(() => content !== "") : content;
  return { id, kind, level: 0, group: null, party: null, basis: null, ...rest, content: pieces };
}
