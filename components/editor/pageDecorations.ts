import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Block } from "#domain/document/block.ts";
import { wordsOf } from "#domain/document/block.ts";
import { alignTranslation } from "#domain/document/translation.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { attrsOfBlock, blockOfNode, blocksOfDoc } from "./blocksOfDoc.ts";
import {
  atomDecorations,
  blockDecoration,
  type DrawnBlock,
  evidenceIdOf,
  citeKindOf,
  ON_WORDS,
  quotationStatus,
  wordDecorations,
} from "./decorateBlock.ts";
import type { MarginFlag, PageContext } from "./pageContext.ts";
import { type LaidOut, pageLayout, referenceTexts } from "./pageLayout.ts";
import { flagsWidget, headerWidget, headingWidget, untranslatedWidget } from "./pageWidgets.ts";

/** Everything drawn on the page beside the words: labels, notes' numbers, headings, header, flags, highlights. */
export function pageDecorations(doc: Node, context: PageContext): DecorationSet {
  const page = context.originals === null ? ownPage(doc, context) : translatedPage(doc, context.originals, context);
  const references = referencesOf(context.originals ?? blocksOfDoc(doc), context);
  const decorations: Decoration[] = [];
  let note = 1;
  for (const drawn of page.drawn.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))) {
    const atoms = atomDecorations(drawn, context, note, references);
    note = atoms.nextNote;
    decorations.push(blockDecoration(drawn, context), ...atoms.decorations, ...wordsOfDrawn(drawn, context));
    decorations.push(...flagDecorations(drawn, page.stale, context));
  }
  return DecorationSet.create(doc, [...decorations, ...page.between]);
}

const wordsOfDrawn = ({ node, pos, laidOut }: DrawnBlock, context: PageContext): Decoration[] =>
  wordDecorations(node, pos, laidOut.block, context);

type Page = {
  readonly drawn: DrawnBlock[];
  /** Headings, the header and untranslated blocks. */
  readonly between: Decoration[];
  readonly stale: ReadonlyMap<number, "stale" | "orphan">;
};

function ownPage(doc: Node, context: PageContext): Page {
  const layout = pageLayout(blocksOfDoc(doc), context.style);
  const drawn = layout.map((laidOut) => ({
    node: doc.child(laidOut.block.index),
    pos: laidOut.block.pos,
    laidOut,
    order: null,
  }));
  const between = layout.flatMap((laidOut) => betweenBlocks(laidOut, laidOut.block.pos, null, context));
  return { drawn, between: [...between, ...headerDecoration(layout, context, null, doc)], stale: new Map() };
}

/**
 * A translation is laid out as its original is; its own order, kinds and levels count for nothing. Paragraphs stand where
 * they are in its root and are shown in the original's order by the style sheet.
 */
function translatedPage(doc: Node, originals: readonly Block[], context: PageContext): Page {
  const own = blocksOfDoc(doc);
  const whole = own.map((block) => blockOfNode(doc.child(block.index)));
  const { aligned, orphans } = alignTranslation(originals, whole);
  const placeOf = placesById(own);
  const isOrphan = new Set(orphans.map((block) => whole.indexOf(block)));
  const layout = pageLayout(originals, context.style);
  const stale = new Map<number, "stale" | "orphan">();
  const drawn: DrawnBlock[] = [];
  const between: Decoration[] = [];
  for (const [order, laidOut] of layout.entries()) {
    const place = placeOf.get(laidOut.block.id)?.shift();
    const pos = place?.pos ?? doc.content.size;
    between.push(...betweenBlocks(laidOut, pos, order, context));
    if (place === undefined) between.push(untranslated(laidOut, originals[order], pos, order, context));
    else {
      drawn.push({ node: doc.child(place.index), pos, laidOut, order });
      if (aligned[order]?.stale) stale.set(pos, "stale");
    }
  }
  for (const place of own.filter(({ index }) => isOrphan.has(index))) {
    const laidOut: LaidOut = {
      block: place,
      part: "closing",
      depth: 0,
      label: null,
      opensPart: false,
      alternative: null,
    };
    drawn.push({ node: doc.child(place.index), pos: place.pos, laidOut, order: originals.length });
    stale.set(place.pos, "orphan");
  }
  between.push(...headerDecoration(layout, context, placeOfTitle(layout), doc));
  return { drawn, between, stale };
}

const placeOfTitle = (layout: readonly LaidOut[]): number => layout.findIndex(({ block }) => block.kind === "title");

function placesById(own: readonly { id: string; pos: number; index: number }[]) {
  return Map.groupBy(own, ({ id }) => id);
}

function betweenBlocks(laidOut: LaidOut, pos: number, order: number | null, context: PageContext): Decoration[] {
  const { part, opensPart } = laidOut;
  if (!opensPart || (part !== "operative" && part !== "reasons")) return [];
  const names = context.style.partHeadings[part];
  if (names === null) return [];
  const words = inLanguage(names, context.language);
  return [
    Decoration.widget(pos, () => headingWidget(words, order), {
      ...BETWEEN,
      side: -3,
      key: `heading ${part} ${words} ${order}`,
    }),
  ];
}

const BETWEEN = { ignoreSelection: true, stopEvent: () => true };

function headerDecoration(
  layout: readonly LaidOut[],
  context: PageContext,
  order: number | null,
  doc: Node,
): Decoration[] {
  if (context.header.length === 0) return [];
  const title = placeOfTitle(layout);
  const own = blocksOfDoc(doc).find(({ id }) => id === layout[title]?.block.id);
  const pos = own === undefined ? 0 : own.pos + own.size;
  const key = `header ${JSON.stringify(context.header)} ${order}`;
  return [
    Decoration.widget(pos, () => headerWidget(context.header, context.text, order), { ...BETWEEN, side: -4, key }),
  ];
}

function untranslated(laidOut: LaidOut, original: Block | undefined, pos: number, order: number, context: PageContext) {
  const words = original === undefined ? "" : wordsOf(original);
  const { block, depth } = laidOut;
  const key = `untranslated ${block.id} ${block.kind} ${depth} ${order} ${words} ${context.mayWrite}`;
  const render = () => untranslatedWidget(block.id, block.kind, depth, words, context, order);
  return Decoration.widget(pos, render, { ...BETWEEN, side: -1, key });
}

function flagDecorations(drawn: DrawnBlock, stale: Page["stale"], context: PageContext): Decoration[] {
  const { node, pos, laidOut, order } = drawn;
  const blockId = laidOut.block.id;
  const own = stale.get(pos);
  const doubt = context.doubtfulClauses.get(blockId);
  const flags: MarginFlag[] = [
    ...(own === undefined ? [] : [{ kind: own, blockId }]),
    ...evidenceFlags(node, blockId, context),
    ...(doubt === undefined ? [] : [{ kind: doubt, blockId }]),
  ];
  if (flags.length === 0) return [];
  const key = `flags ${JSON.stringify(flags)} ${order}`;
  return [Decoration.widget(pos, () => flagsWidget(flags, context, order), { ...BETWEEN, side: -2, key })];
}

/** One flag for each kind of trouble in the block: the margin says that there is some, the panel says all. */
function evidenceFlags(node: Node, blockId: string, context: PageContext): MarginFlag[] {
  const flags = new Map<MarginFlag["kind"], MarginFlag>();
  node.forEach((child) => {
    if (child.type.name === "cite" && context.cited(evidenceIdOf(child), citeKindOf(child)).state === "unknown") {
      flags.set("brokenReference", { kind: "brokenReference", blockId, evidenceId: evidenceIdOf(child) });
    }
    const quotation = child.marks.find((mark) => mark.type.name === "quotation");
    if (quotation === undefined) return;
    const evidenceId = String(quotation.attrs["evidenceId"]);
    const status = quotationStatus(evidenceId, child.text ?? "", blockId, context);
    if (status === "altered" || status === "absent" || status === "untranslated")
      flags.set("quotation", { kind: "quotation", blockId, evidenceId });
    if (status === "broken") flags.set("brokenReference", { kind: "brokenReference", blockId, evidenceId });
  });
  return [...flags.values()];
}

/** A clause without a label is referred to by a sign for the paragraph: its first words would be longer than the sentence. */
const UNLABELLED = "¶";

function referencesOf(blocks: readonly Omit<Block, "content">[], { style }: PageContext): Map<string, string> {
  const texts = referenceTexts(blocks, style);
  return new Map(blocks.flatMap(({ id }, index) => (id === "" ? [] : [[id, texts[index] ?? UNLABELLED] as const])));
}

/** After a change of words alone: everything is carried along, and what stands on the changed words is made anew. */
export function carriedDecorations(
  decorations: DecorationSet,
  { before, doc, mapping }: Pick<Transaction, "before" | "doc" | "mapping">,
  context: PageContext,
): DecorationSet {
  let carried = decorations.map(mapping, doc);
  for (const { index, pos, size, ...own } of blocksOfDoc(doc)) {
    const node = doc.child(index);
    if (node === before.child(index)) continue;
    const kind = context.originals?.find(({ id }) => id === own.id)?.kind ?? own.kind;
    const stale = carried.find(pos, pos + size, (spec) => spec === ON_WORDS);
    carried = carried.remove(stale).add(doc, wordDecorations(node, pos, { id: own.id, kind }, context));
  }
  return carried;
}

/** Whether the change touched words alone: then what is drawn can be carried along instead of being made anew. */
export function onlyWordsChanged(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let index = 0; index < after.childCount; index++) {
    const [old, now] = [before.child(index), after.child(index)];
    if (old === now) continue;
    if (attrsOfBlock(old) !== attrsOfBlock(now) || shapeOf(old) !== shapeOf(now)) return false;
  }
  return true;
}

/** Atoms, and runs of words by their marks: a word more in a run changes nothing here. */
function shapeOf(block: Node): string {
  const pieces: string[] = [];
  block.forEach((child) =>
    pieces.push(`${child.type.name} ${JSON.stringify(child.marks)} ${child.isText ? "" : JSON.stringify(child.attrs)}`),
  );
  return pieces.join("\n");
}
