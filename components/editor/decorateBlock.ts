import type { Node } from "@tiptap/pm/model";
import { Decoration, type DecorationAttrs } from "@tiptap/pm/view";
import type { QuotationCheck } from "#domain/api/quotations.ts";
import type { Block } from "#domain/document/block.ts";
import { isClause } from "#domain/document/nesting.ts";
import { CITE_KINDS, type CiteKind } from "#domain/document/schema.ts";
import { locateQuote } from "#domain/quotes/locateQuote.ts";
import type { PageContext } from "./pageContext.ts";
import type { LaidOut } from "./pageLayout.ts";
import { contentOffset, wordsOfNode } from "./wordPositions.ts";

/** A block on its way to the screen: where it stands, how it is laid out, and the order it is read in. */
export type DrawnBlock = {
  readonly node: Node;
  readonly pos: number;
  readonly laidOut: LaidOut;
  /** In a translation: its place by the original's order. */
  readonly order: number | null;
};

/**
 * Labels, kinds and the like as attributes of the paragraph: nothing is put into the text itself, so that nothing a
 * rival does redraws the words under a composition.
 */
export function blockDecoration({ node, pos, laidOut, order }: DrawnBlock, context: PageContext): Decoration {
  const { block, depth, label, alternative } = laidOut;
  const party = block.party === null ? undefined : context.parties.get(block.party);
  const attrs: DecorationAttrs = {
    class: [
      "page-block",
      label === null ? "" : "labelled",
      alternative === null ? "" : `alternative ${alternative}`,
    ].join(" "),
    "data-kind": block.kind,
    "data-depth": String(depth),
    "data-block-id": block.id,
    "data-placeholder": context.text(`placeholder.${block.kind}`),
    ...(label === null ? {} : { "data-label": label }),
    ...(alternative === null ? {} : { "data-party": party?.shortName ?? "" }),
    ...(block.kind === "title" ? { role: "heading", "aria-level": "1" } : {}),
    ...(block.kind === "heading" ? { role: "heading", "aria-level": "2" } : {}),
    style: [party ? partyColour(party.colour) : "", order === null ? "" : `order: ${order}`].filter(Boolean).join("; "),
  };
  return Decoration.node(pos, pos + node.nodeSize, attrs);
}

/** The colour of a party as a variable that the style sheet uses for a thin accent only. */
export const partyColour = ({ light, dark }: { light: string; dark: string }): string =>
  `--party: light-dark(${light}, ${dark})`;

/** Atoms get their numbers and names as attributes. `firstNote` is the number that the block's first note has. */
export function atomDecorations(
  { node, pos }: DrawnBlock,
  context: PageContext,
  firstNote: number,
  references: ReadonlyMap<string, string>,
): { readonly decorations: Decoration[]; readonly nextNote: number } {
  const decorations: Decoration[] = [];
  let number = firstNote;
  node.forEach((child, offset) => {
    if (!child.isAtom || child.isText) return;
    const attrs = atomAttrs(child, context, number, references);
    if (child.type.name === "cite" || child.type.name === "note") number += 1;
    decorations.push(Decoration.node(pos + 1 + offset, pos + 1 + offset + child.nodeSize, attrs));
  });
  return { decorations, nextNote: number };
}

function atomAttrs(
  atom: Node,
  context: PageContext,
  number: number,
  references: ReadonlyMap<string, string>,
): DecorationAttrs {
  const { text } = context;
  switch (atom.type.name) {
    case "cite":
      return citeAttrs(context.cited(evidenceIdOf(atom), citeKindOf(atom)), number, text);
    case "note": {
      const name = text("noteOf", { number, what: String(atom.attrs["text"]) });
      return { class: "note-mark", role: "note", "data-number": String(number), "aria-label": name };
    }
    case "crossReference": {
      const target = references.get(String(atom.attrs["blockId"]));
      if (target === undefined) return brokenAttrs(text("brokenCrossReference"));
      return { class: "cross-reference", "data-text": target, "aria-label": text("crossReference", { target }) };
    }
    default: {
      const hint = String(atom.attrs["hint"] ?? "");
      return { class: "blank", "data-text": hint, role: "img", "aria-label": text("blank", { hint }) };
    }
  }
}

function citeAttrs(item: ReturnType<PageContext["cited"]>, number: number, text: PageContext["text"]): DecorationAttrs {
  const shared = { class: "note-mark", role: "note", "data-number": String(number) };
  switch (item.state) {
    case "known":
      return { ...shared, "aria-label": text("noteOf", { number, what: `${item.title}, ${item.detail}` }) };
    case "loading":
      return { ...shared, "aria-label": text("note", { number }) };
    case "unknown":
      return { ...shared, class: "note-mark broken", "aria-label": text("brokenReference", { number }) };
  }
}

const brokenAttrs = (name: string): DecorationAttrs => ({
  class: "cross-reference broken",
  "data-text": "[?]",
  "aria-label": name,
});

export const evidenceIdOf = (node: Node): string => String(node.attrs["evidenceId"] ?? "");

export const citeKindOf = (node: Node): CiteKind =>
  CITE_KINDS.find((kind) => kind === node.attrs["kind"]) ?? "statement";

/** Threads, quotations, brackets and opening words, as classes on the words they stand on. */
export function wordDecorations(node: Node, pos: number, block: NamedBlock, context: PageContext): Decoration[] {
  const start = pos + 1;
  return [
    ...openingWords(node, start, block, context),
    ...markedWords(node, start, block, context),
    ...foundThreadWords(node, start, block, context),
  ];
}

type NamedBlock = Pick<Block, "id" | "kind">;

/** Marks the decorations of words among the others. */
export const ON_WORDS = { onWords: true };

function openingWords(node: Node, start: number, block: NamedBlock, { style, language }: PageContext): Decoration[] {
  if (!style.emphasiseOpening || !isClause(block)) return [];
  const { citation, recital, operative } = style.openings;
  // A preamble's clauses open with each other's words: what is a citation to one chamber is a recital to another.
  const lists = block.kind === "operative" ? [operative] : [citation, recital];
  const words = wordsOfNode(node);
  const openings = lists.flatMap((list) => list[language] ?? []).filter((opening) => words.startsWith(opening));
  const length = Math.max(0, ...openings.map((opening) => opening.length));
  if (length === 0) return [];
  return [Decoration.inline(start, start + contentOffset(node, length, "before"), { class: "opening" }, ON_WORDS)];
}

function markedWords(node: Node, start: number, block: NamedBlock, context: PageContext): Decoration[] {
  const decorations: Decoration[] = [];
  node.forEach((child, offset) => {
    const [from, to] = [start + offset, start + offset + child.nodeSize];
    for (const mark of child.marks) {
      const attrs = markAttrs(mark.type.name, mark.attrs, child.text ?? "", block.id, context);
      if (attrs !== null) decorations.push(Decoration.inline(from, to, attrs, ON_WORDS));
    }
  });
  return decorations;
}

function markAttrs(
  name: string,
  attrs: Node["attrs"],
  words: string,
  blockId: string,
  context: PageContext,
): DecorationAttrs | null {
  switch (name) {
    case "comment":
      return threadAttrs(String(attrs["threadId"]), context);
    case "quotation": {
      const status = quotationStatus(String(attrs["evidenceId"]), words, blockId, context);
      // "untranslated" is what a translation's empty clause is drawn as.
      return { class: `quotation ${status === "untranslated" ? "absent" : status}` };
    }
    case "option": {
      const party = context.parties.get(String(attrs["party"]));
      return { class: "option", "data-party": party?.shortName ?? "", style: party ? partyColour(party.colour) : "" };
    }
    default:
      return null;
  }
}

function threadAttrs(id: string, { threads, highlightedThread }: PageContext): DecorationAttrs | null {
  const status = threads.get(id);
  if (status === undefined) return null;
  return {
    class: ["thread", status, highlightedThread === id ? "highlighted" : ""].join(" "),
    "data-shown-thread": id,
  };
}

/** "unchecked" until the server has compared these very words: a check of other words says nothing of them. */
export function quotationStatus(
  evidenceId: string,
  words: string,
  blockId: string,
  { quotations, language, cited }: PageContext,
): QuotationCheck["status"] | "unchecked" {
  if (cited(evidenceId, "statement").state === "unknown") return "broken";
  const check = quotations.find(
    (one) =>
      one.evidenceId === evidenceId &&
      one.blockId === blockId &&
      one.language === language &&
      one.quoted.includes(words),
  );
  return check?.status ?? "unchecked";
}

function foundThreadWords(node: Node, start: number, block: NamedBlock, context: PageContext): Decoration[] {
  return context.foundThreads.flatMap(({ id, blockId, selector, status, partyOnly }) => {
    if (blockId !== block.id || (!partyOnly && hasMarkOf(node, id))) return [];
    const found = locateQuote(selector, wordsOfNode(node));
    if (found === null || found.start === found.end) return [];
    const [from, to] = [contentOffset(node, found.start, "after"), contentOffset(node, found.end, "before")];
    const names = [
      "thread",
      partyOnly ? "party-only" : "",
      status,
      context.highlightedThread === id ? "highlighted" : "",
    ];
    const attrs = { class: names.filter(Boolean).join(" "), "data-shown-thread": id };
    return [Decoration.inline(start + from, start + to, attrs, ON_WORDS)];
  });
}

const hasMarkOf = (block: Node, threadId: string): boolean =>
  block.children.some(({ marks }) => marks.some((mark) => mark.attrs["threadId"] === threadId));
