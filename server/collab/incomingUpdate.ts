import * as Y from "yjs";
import { elementAt } from "#domain/elementAt.ts";

/** Where a struct of an update belongs: under a root, in a type, or nowhere, because that place was deleted and forgotten. */
export type Place =
  | { readonly kind: "root"; readonly name: string; readonly key: string | null }
  | { readonly kind: "type"; readonly type: Y.Item; readonly key: string | null }
  | { readonly kind: "gone" };

/** No person's page writes more; beyond it clocks would lose precision. */
const MAX_CLOCK = 2 ** 31;

export type DeleteSet = ReturnType<typeof Y.decodeUpdate>["ds"];
export type Struct = Y.Item | Y.GC;

/** An update read against a document, which it does not touch. */
export type IncomingUpdate = {
  readonly bytes: Uint8Array;
  /** What the document does not have yet. */
  readonly news: readonly Struct[];
  /** Sorted and merged. */
  readonly deletes: DeleteSet;
  readonly hasNewDeletes: boolean;
  /** True if it deletes a block, text or atom that stands: whatever is inside goes with it, named or not. */
  readonly isStructural: boolean;
  readonly placeOf: (item: Y.Item) => Place;
  /** Whether the struct with this id is one of `news`. */
  readonly isNew: (id: Y.ID) => boolean;
};

/** `malformed`: no update at all. `pending`: it rests on what the document does not have, and would wait for ever. */
export type UnreadableUpdate = "malformed" | "pending";

/** Reads an update against the document it is meant for. Throws nothing, whatever the bytes are. */
export function readIncomingUpdate(doc: Y.Doc, bytes: Uint8Array): IncomingUpdate | UnreadableUpdate {
  const decoded = decode(bytes);
  if (decoded === null) return "malformed";
  const { store } = doc;
  if (!isWellOrdered(decoded.structs)) return "malformed";
  const news: Struct[] = [];
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) return "pending";
    if (endOf(struct) > Y.getState(store, struct.id.client)) news.push(struct);
  }
  const index = indexOf(news);
  if (!integrates(store, index)) return "pending";
  const end = (client: number) => Math.max(Y.getState(store, client), endOf(index.get(client)?.at(-1)));
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) if (clock + len > end(client)) return "pending";
  const deletes = Y.mergeDeleteSets([decoded.ds]);
  const isNew = ({ client, clock }: Y.ID) => clock >= Y.getState(store, client);
  return {
    // Written anew, so that the bytes that are kept say what was checked and no more.
    bytes: Y.diffUpdate(bytes, Y.encodeStateVector(doc)),
    news,
    deletes,
    ...standingIn(store, deletes),
    placeOf: placesIn(store, index),
    isNew,
  };
}

function decode(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    return null;
  }
}

/** Each client once, its structs without a gap. Yjs reads of two sections for one client the last alone. */
function isWellOrdered(structs: readonly (Struct | Y.Skip)[]): boolean {
  const ends = new Map<number, number>();
  let previous: number | null = null;
  for (const { id, length } of structs) {
    const end = ends.get(id.client);
    if (length <= 0 || id.clock + length > MAX_CLOCK) return false;
    if (end === undefined ? false : id.client !== previous || id.clock !== end) return false;
    ends.set(id.client, id.clock + length);
    previous = id.client;
  }
  return true;
}

type Index = ReadonlyMap<number, readonly Struct[]>;

function indexOf(news: readonly Struct[]): Index {
  const index = Map.groupBy(news, ({ id }) => id.client);
  for (const structs of index.values()) structs.sort((a, b) => a.id.clock - b.id.clock);
  return index;
}

const endOf = (struct: Struct | undefined): number => (struct ? struct.id.clock + struct.length : 0);

/**
 * Whether every struct can be integrated, by trying in the order Yjs would: each client's structs follow one another
 * without a gap, and what a struct refers to is there before it. A client that has to wait is asked again when the very
 * struct it waits for is there, and not before: clients that wait for one another in a row would cost their number squared.
 */
function integrates(store: Y.Doc["store"], index: Index): boolean {
  const done = new Set<Struct>();
  const reached = new Map<number, number>();
  const waiting = new Map<Struct, number[]>();
  const ready = [...index.keys()];
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const structs = index.get(client) ?? [];
    if ((structs[0]?.id.clock ?? 0) > Y.getState(store, client)) return false;
    let count = reached.get(client) ?? 0;
    for (let next = structs[count]; next; next = structs[++count]) {
      const missing = missingFor(next, store, index, done);
      if (missing === "unknown") return false;
      if (missing) {
        const others = waiting.get(missing);
        if (others) others.push(client);
        else waiting.set(missing, [client]);
        break;
      }
      done.add(next);
      for (const woken of waiting.get(next) ?? []) ready.push(woken);
    }
    reached.set(client, count);
  }
  return [...index].every(([client, structs]) => reached.get(client) === structs.length);
}

/** The struct of the update that has to come before this one; `unknown` where nobody has it. */
function missingFor(
  struct: Struct,
  store: Y.Doc["store"],
  index: Index,
  done: ReadonlySet<Struct>,
): Struct | "unknown" | null {
  if (struct instanceof Y.GC) return null;
  for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
    if (!(id instanceof Y.ID) || id.clock < Y.getState(store, id.client)) continue;
    const other = findIn(index.get(id.client) ?? [], id.clock);
    if (!other) return "unknown";
    if (!done.has(other)) return other;
  }
  return null;
}

function standingIn(store: Y.Doc["store"], deletes: DeleteSet): Pick<IncomingUpdate, "hasNewDeletes" | "isStructural"> {
  let hasNewDeletes = false;
  for (const struct of structsIn(store, deletes)) {
    if (struct.deleted) continue;
    hasNewDeletes = true;
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType)
      return { hasNewDeletes, isStructural: true };
  }
  return { hasNewDeletes, isStructural: false };
}

/** The structs of a document that a delete set touches. */
export function* structsIn(store: Y.Doc["store"], deletes: DeleteSet): Generator<Struct> {
  for (const [client, ranges] of deletes.clients) {
    const structs = store.clients.get(client);
    if (!structs) continue;
    const state = Y.getState(store, client);
    for (const { clock, len } of ranges) {
      if (clock >= state) continue;
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = elementAt(structs, i);
        if (struct.id.clock >= clock + len) break;
        yield struct;
      }
    }
  }
}

function placesIn(store: Y.Doc["store"], index: Index): (item: Y.Item) => Place {
  const places = new Map<Y.Item, Place>();
  const isInUpdate = (struct: Struct) => endOf(struct) > Y.getState(store, struct.id.client);
  const find = (id: Y.ID): Struct | undefined =>
    id.clock < Y.getState(store, id.client) ? Y.getItem(store, id) : findIn(index.get(id.client) ?? [], id.clock);

  /** The place, or the neighbour in the update that has the same one. */
  const step = (item: Y.Item): Place | Y.Item => {
    const state = Y.getState(store, item.id.client);
    if (item.id.clock < state) return knownPlace(Y.getItem(store, Y.createID(item.id.client, state - 1)));
    const left = item.origin && find(item.origin);
    const right = item.rightOrigin && find(item.rightOrigin);
    if (left instanceof Y.GC || right instanceof Y.GC) return { kind: "gone" };
    const neighbour = left ?? right;
    if (neighbour) return isInUpdate(neighbour) ? neighbour : knownPlace(neighbour);
    return encodedPlace(item, find);
  };

  return (item) => {
    const chain: Y.Item[] = [];
    let at: Place | Y.Item = item;
    while (at instanceof Y.Item) {
      const known: Place | undefined = places.get(at);
      if (!known) chain.push(at);
      at = known ?? step(at);
    }
    for (const link of chain) places.set(link, at);
    return at;
  };
}

function findIn(structs: readonly Struct[], clock: number): Struct | undefined {
  let [low, high] = [0, structs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = elementAt(structs, middle);
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= endOf(struct)) low = middle + 1;
    else return struct;
  }
  return undefined;
}

function knownPlace(struct: Struct): Place {
  if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return { kind: "gone" };
  const key = struct.parentSub;
  const type = struct.parent._item;
  return type ? { kind: "type", type, key } : { kind: "root", name: Y.findRootTypeKey(struct.parent), key };
}

function encodedPlace({ parent, parentSub: key }: Y.Item, find: (id: Y.ID) => Struct | undefined): Place {
  if (typeof parent === "string") return { kind: "root", name: parent, key };
  if (!(parent instanceof Y.ID)) return { kind: "gone" };
  const type = find(parent);
  return type instanceof Y.Item && type.content instanceof Y.ContentType
    ? { kind: "type", type, key }
    : { kind: "gone" };
}
