import * as Y from "yjs";
import { blocksFromDocJson } from "#domain/document/docJson.ts";
import type { Inline } from "#domain/document/block.ts";
import { type DeleteSet, type IncomingUpdate, structsIn } from "./incomingUpdate.ts";

/**
 * Words that fall between: what integrating an update deletes although the update's own delete set does not name it. It
 * happens in both orders of arrival, and Yjs tells nobody: a rival's words that stand in a block this update deletes, and
 * this update's words in a block that a rival's has deleted.
 */
export type SwallowedPiece = {
  /** The first struct of the piece. */
  readonly id: Y.ID;
  readonly content: readonly Inline[];
  /** Where it stood, where the document still knows. */
  readonly root: string | null;
  readonly blockId: string | null;
};

/** The pieces that applying `update` to `doc` would swallow, in order. Changes nothing. */
export const swallowedWords = (doc: Y.Doc, update: IncomingUpdate): SwallowedPiece[] => [
  ...swallowedOfOthers(doc, update),
  ...swallowedOfItself(update),
];

/** What stands in blocks, texts and atoms that the update deletes, and that it does not name. */
function swallowedOfOthers(doc: Y.Doc, { deletes, isStructural }: IncomingUpdate): SwallowedPiece[] {
  if (!isStructural) return [];
  const pieces: Growing[] = [];
  for (const struct of structsIn(doc.store, deletes)) {
    if (struct.deleted || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue;
    collectUnnamed(struct, deletes, pieces);
  }
  return pieces;
}

function collectUnnamed(holder: Y.Item, deletes: DeleteSet, pieces: Growing[]): void {
  for (const item of childrenOf(holder)) {
    if (item.deleted) continue;
    const kept = unnamed(item, deletes);
    if (kept) addPiece(pieces, item, kept, whereabouts(item));
    // A text that is not named goes with all it holds; one that is named is met in the delete set itself.
    else if (item.content instanceof Y.ContentType && !Y.isDeleted(deletes, item.id))
      collectUnnamed(item, deletes, pieces);
  }
}

/** The update's own words whose block is gone, unless it deletes them itself. */
function swallowedOfItself(update: IncomingUpdate): SwallowedPiece[] {
  const lost = new Map<Y.Item, boolean>();
  const isLost = (item: Y.Item): boolean => {
    const known = lost.get(item);
    if (known !== undefined) return known;
    const place = update.placeOf(item);
    const answer =
      place.kind === "gone" ||
      (place.kind === "type" && (update.isNew(place.type.id) ? isLost(place.type) : place.type.deleted));
    lost.set(item, answer);
    return answer;
  };
  const pieces: Growing[] = [];
  const attributes = attributesByElement(update);
  for (const item of update.news) {
    if (!(item instanceof Y.Item) || item.parentSub !== null || !isLost(item)) continue;
    const place = update.placeOf(item);
    if (place.kind !== "gone" && place.key !== null) continue;
    const kept = unnamed(item, update.deletes, attributes.get(item) ?? {});
    if (kept) addPiece(pieces, item, kept, place.kind === "type" ? whereaboutsOf(place.type) : NOWHERE);
  }
  return pieces;
}

/** The words or atom of one item that a delete set does not name; null where there are none. */
function unnamed(
  item: Y.Item,
  deletes: DeleteSet,
  attributes: Readonly<Record<string, unknown>> = attributesOf(item),
): readonly Inline[] | null {
  if (item.content instanceof Y.ContentString) {
    const { client, clock } = item.id;
    const units = item.content.str.split("").filter((_, i) => !Y.isDeleted(deletes, Y.createID(client, clock + i)));
    const text = units.join("").toWellFormed();
    return text === "" ? null : [{ type: "text", text, marks: [] }];
  }
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  if (!(type instanceof Y.XmlElement) || type.nodeName === "block" || Y.isDeleted(deletes, item.id)) return null;
  const node = { type: type.nodeName, attrs: attributes };
  const [block] = blocksFromDocJson({ content: [{ type: "block", content: [node] }] }).blocks;
  return block && block.content.length > 0 ? block.content : null;
}

/** Goes on with the last piece where the item was typed right behind it. */
function addPiece(
  pieces: Growing[],
  item: Y.Item,
  content: readonly Inline[],
  where: Pick<SwallowedPiece, "root" | "blockId">,
): void {
  const last = pieces.at(-1);
  if (last && item.origin && Y.compareIDs(item.origin, last.lastId)) {
    last.content.push(...content);
    last.lastId = item.lastId;
  } else pieces.push({ id: item.id, lastId: item.lastId, content: [...content], ...where });
}

/** `lastId` is the last struct of the piece. Grows in place: copied for each key, a long piece would cost its length squared. */
type Growing = SwallowedPiece & { readonly content: Inline[]; lastId: Y.ID };

const NOWHERE = { root: null, blockId: null } as const;

export function* childrenOf(holder: Y.Item): Generator<Y.Item> {
  const type = holder.content instanceof Y.ContentType ? holder.content.type : null;
  for (let item = type?._start ?? null; item !== null; item = item.right) yield item;
}

const whereabouts = (item: Y.Item): Pick<SwallowedPiece, "root" | "blockId"> =>
  item.parent instanceof Y.AbstractType && item.parent._item ? whereaboutsOf(item.parent._item) : NOWHERE;

/** The root and block that a type stands in, deleted or not; what has been forgotten is null. */
export function whereaboutsOf(type: Y.Item): Pick<SwallowedPiece, "root" | "blockId"> {
  const blockId = attributesOf(type)["id"];
  if (!(type.parent instanceof Y.AbstractType)) return NOWHERE;
  if (type.parent._item !== null) return whereaboutsOf(type.parent._item);
  return { root: Y.findRootTypeKey(type.parent), blockId: typeof blockId === "string" ? blockId : null };
}

/** An element's last attributes, also of a deleted one as long as they are kept. */
function attributesOf(holder: Y.Item): Record<string, unknown> {
  const type = holder.content instanceof Y.ContentType ? holder.content.type : null;
  if (!(type instanceof Y.AbstractType)) return {};
  return Object.fromEntries(
    [...type._map].flatMap(([key, { content }]) =>
      content instanceof Y.ContentAny ? [[key, content.arr.at(-1)]] : [],
    ),
  );
}

/** The attributes that an update gives to its elements: read once, for an update may hold tens of thousands of each. */
function attributesByElement(update: IncomingUpdate): ReadonlyMap<Y.Item, Record<string, unknown>> {
  const byElement = new Map<Y.Item, Record<string, unknown>>();
  for (const item of update.news) {
    if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentAny)) continue;
    const place = update.placeOf(item);
    if (place.kind !== "type" || place.key === null) continue;
    const attributes = byElement.get(place.type) ?? {};
    attributes[place.key] = item.content.arr.at(-1);
    byElement.set(place.type, attributes);
  }
  return byElement;
}
