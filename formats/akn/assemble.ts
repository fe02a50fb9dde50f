import type { Block } from "#domain/document/block.ts";
import { wordsOf } from "#domain/document/block.ts";
import { normalContent } from "#domain/document/content.ts";
import { documentTree, nodesOf } from "#domain/document/tree.ts";
import type { VersionBlock } from "#domain/document/version.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { clauseName } from "../clauseName.ts";
import type { ImportedThread } from "../reading/imported.ts";
import type { XmlElement } from "../xml.ts";
import { idOfWId } from "./identifiers.ts";
import type { Reading } from "./reading.ts";
import type { FoundBlock } from "./foundBlock.ts";
import { settleInline, type Settled } from "./settleInline.ts";

/** A block with what is still to be settled of it when all are known. */
export type Assembled = {
  readonly block: Block;
  readonly found: FoundBlock;
  readonly links: Settled["links"];
  /** The permanent id that the file gives it, which two blocks may share. */
  readonly key: string | null;
};

/** Blocks with ids and settled words. Those of a file of ours keep their ids, empty ones too; elsewhere an empty paragraph is none. */
export function assembleBlocks(
  found: readonly FoundBlock[],
  reading: Reading,
): { readonly blocks: readonly Assembled[]; readonly threads: readonly ImportedThread[] } {
  const used = new Set<string>();
  const threads: ImportedThread[] = [];
  const blocks = found.flatMap((one): Assembled[] => {
    const settled = settleInline(one.pieces, reading.own);
    const at = one.elements.find(({ attributes }) => attributes["wId"] !== undefined) ?? one.elements[0] ?? null;
    const isEmpty = settled.content.length === 0 && settled.changes.length === 0 && one.label === null;
    if (isEmpty && !(reading.own && one.elements.some(hasWId))) return [];
    const key = reading.own && at?.attributes["wId"] !== undefined ? idOfWId(at.attributes["wId"] ?? "") : null;
    if (key !== null && used.has(key))
      reading.tell("warning", "repaired", { what: "repeatedId", count: 1, ids: key }, at);
    const id = key !== null && !used.has(key) ? key : reading.newId();
    used.add(id);
    if (settled.replaced.length > 0)
      reading.tell("warning", "characterReplaced", { words: settled.replaced.join(", ") }, at);
    for (const change of settled.changes) threads.push(threadOf(change, id, reading, at));
    const own = reading.own ? ownAttributes(at) : { group: null, party: null, basis: null };
    const { kind, level, label } = one;
    return [
      {
        block: { id, kind, level, ...own, content: [...settled.content] },
        found: { ...one, label },
        links: settled.links,
        key,
      },
    ];
  });
  return { blocks: reading.own ? blocks : withAlternatives(blocks, reading), threads };
}

const hasWId = ({ attributes }: XmlElement): boolean => attributes["wId"] !== undefined;

const ownAttributes = (at: XmlElement | null) => ({
  group: at?.attributes["wh:group"] ?? null,
  party: at?.attributes["wh:party"] ?? null,
  basis: at?.attributes["wh:basis"] ?? null,
});

function threadOf(
  { at: start, before, after }: Settled["changes"][number],
  blockId: string,
  { language, tell }: Reading,
  at: XmlElement | null,
): ImportedThread {
  tell("warning", "changeBecameThread", { before, after }, at);
  return {
    language,
    blockId,
    start,
    end: start + before.length,
    origin: { kind: "change", before, after },
    comments: [],
    resolved: false,
  };
}

/** Alternatives of one clause stand in a group with it. */
function withAlternatives(blocks: readonly Assembled[], { newId }: Reading): Assembled[] {
  const groups = new Map<string, string>();
  const firstOf = ({ found }: Assembled): string | undefined =>
    found.elements.flatMap(({ attributes }) => attributes["alternativeTo"] ?? [])[0]?.replace(/^#/u, "");
  for (const block of blocks) {
    const first = firstOf(block);
    if (first !== undefined && !groups.has(first)) groups.set(first, newId());
  }
  if (groups.size === 0) return [...blocks];
  return blocks.map((assembled) => {
    const eId = assembled.found.elements.flatMap(({ attributes }) => attributes["eId"] ?? [])[0];
    const group = groups.get(firstOf(assembled) ?? "") ?? groups.get(eId ?? "") ?? null;
    return { ...assembled, block: { ...assembled.block, group } };
  });
}

/** Blocks in the order of the text, where the file's order is another; new ones stay behind what they were written behind. */
export function inTextOrder(blocks: readonly Assembled[], order: readonly string[]): Assembled[] {
  if (order.length === 0) return [...blocks];
  const places = new Map<string, number[]>();
  for (const [index, id] of order.entries()) places.set(id, [...(places.get(id) ?? []), index]);
  let last = -1;
  const ranked = blocks.map((assembled) => {
    last = places.get(assembled.key ?? "")?.shift() ?? last;
    return { assembled, rank: last };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ assembled }) => assembled);
}

/**
 * References to clauses in place of words that say the same. Where the file's words say more, or name what is not here, they
 * stay words: nobody else's text is reworded.
 */
export function withReferences(blocks: readonly Assembled[], style: ChamberStyle, reading: Reading): Assembled[] {
  const ids = new Map<string, string>();
  for (const { block, found } of blocks.toReversed())
    for (const { attributes } of found.elements) {
      const { eId } = attributes;
      if (eId !== undefined && eId !== null) ids.set(eId, block.id);
    }
  const named = blocks.some(({ links }) => links.size > 0) ? namesOf(blocks, style) : () => null;
  return blocks.map((assembled) => {
    const { block, links, found } = assembled;
    const content = block.content.map((piece, index) => {
      const href = links.get(index);
      if (href === undefined || piece.type !== "text") return piece;
      const blockId = ids.get(href.slice(1));
      if (blockId !== undefined && (reading.own || named(blockId) === piece.text.trim()))
        return { type: "crossReference" as const, blockId, marks: piece.marks };
      reading.tell("info", "referenceBecameWords", { words: piece.text }, found.elements[0] ?? null);
      return piece;
    });
    return { ...assembled, block: { ...block, content: normalContent(content) } };
  });
}

/** What the printed page would call a clause. */
function namesOf(blocks: readonly Assembled[], style: ChamberStyle): (blockId: string) => string | null {
  const tree = documentTree(
    blocks.map(({ block }) => block),
    style,
  );
  const versionBlocks: VersionBlock[] = [...nodesOf(tree)].map(({ block, label, parentId }) => ({
    ...block,
    label,
    parentId,
    stale: false,
  }));
  const byId = new Map(versionBlocks.map((block) => [block.id, block]));
  // A clause may be referred to ten thousand times.
  const names = new Map<string, string | null>();
  return (blockId) => {
    const known = names.get(blockId);
    if (known !== undefined) return known;
    const block = byId.get(blockId);
    const name = block === undefined || wordsOf(block) === "" ? null : clauseName(block, versionBlocks);
    names.set(blockId, name);
    return name;
  };
}
