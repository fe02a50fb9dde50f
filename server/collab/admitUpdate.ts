import * as Y from "yjs";
import type { EditAuthor } from "#server/text/appendEdit.ts";
import { attributeProblem, isInlineName, isText, markProblem } from "./documentRules.ts";
import type { IncomingUpdate, Place, Struct } from "./incomingUpdate.ts";

/** A person's longest paste, and a page's whole offline day, stay far below; it bounds what one message can cost. */
export const MAX_UPDATE_BYTES = 1_000_000;
export const MAX_UPDATE_STRUCTS = 50_000;

export type AdmissionRules = {
  /** The resolution's root names. */
  readonly roots: ReadonlySet<string>;
  readonly author: EditAuthor;
  /** Whose a Yjs clientID is: `null` for the server's own, `undefined` for one never issued for this resolution. */
  readonly ownerOf: (clientId: number) => EditAuthor | null | undefined;
};

/** Why an update is refused, for the log; the page is told `invalid` in each case. */
export type Refusal = { readonly rule: "size" | "client" | "root" | "shape"; readonly detail: string };

/** Asks of an update's new structs whether this author may write them and whether they belong in a resolution. */
export function admitUpdate(update: IncomingUpdate, rules: AdmissionRules): Refusal | null {
  if (update.news.length > MAX_UPDATE_STRUCTS) return { rule: "size", detail: `${update.news.length} structs` };
  for (const struct of update.news) {
    const refusal = admitClient(struct, rules) ?? (struct instanceof Y.Item ? admitItem(struct, update, rules) : null);
    if (refusal) return refusal;
  }
  return null;
}

/**
 * A struct on somebody else's clientID would make the server take that person's own later structs for known ones and drop
 * them, and the next sync would delete them on their screen.
 */
function admitClient({ id }: Struct, { author, ownerOf }: AdmissionRules): Refusal | null {
  const owner = ownerOf(id.client);
  const isOwn = owner?.userId === author.userId && owner.partyId === author.partyId;
  return isOwn ? null : { rule: "client", detail: `clientID ${id.client}` };
}

function admitItem(item: Y.Item, update: IncomingUpdate, { roots }: AdmissionRules): Refusal | null {
  // Deleted before it ever came: nothing of it can show.
  if (item.content instanceof Y.ContentDeleted) return null;
  const place = update.placeOf(item);
  if (place.kind === "root" && !roots.has(place.name)) return { rule: "root", detail: place.name.slice(0, 100) };
  const problem = shapeProblem(item, place);
  return problem === null ? null : { rule: "shape", detail: problem };
}

/** What is wrong with an item where it stands, or null. Only what `domain/document/schema.ts` knows may stand. */
function shapeProblem({ content }: Y.Item, place: Place): string | null {
  switch (place.kind) {
    case "gone":
      return isPlainContent(content) ? null : content.constructor.name;
    case "root":
      return place.key === null && elementName(content) === "block" ? null : `${nameOf(content)} in a root`;
    case "type":
      return inTypeProblem(content, typeOf(place.type), place.key);
  }
}

function inTypeProblem(content: Y.Item["content"], parent: unknown, key: string | null): string | null {
  if (parent instanceof Y.XmlText) {
    if (key !== null) return "an attribute of a text";
    if (content instanceof Y.ContentString) return isText(content.str) ? null : "a NUL";
    if (content instanceof Y.ContentFormat) return markProblem(content.key, content.value);
    return `${nameOf(content)} in a text`;
  }
  if (!(parent instanceof Y.XmlElement))
    return `a child of ${parent instanceof Y.AbstractType ? parent.constructor.name : "nothing"}`;
  if (key !== null) {
    const values = content instanceof Y.ContentAny ? content.arr : [];
    return values.length === 1
      ? attributeProblem(parent.nodeName, key, values[0])
      : `${nameOf(content)} as an attribute`;
  }
  if (parent.nodeName !== "block") return `a child of ${parent.nodeName.slice(0, 100)}`;
  const name = elementName(content);
  return typeIn(content) instanceof Y.XmlText || (name !== null && isInlineName(name))
    ? null
    : `${nameOf(content)} in a block`;
}

const typeOf = (item: Y.Item): unknown => typeIn(item.content);
const typeIn = (content: Y.Item["content"]): unknown => (content instanceof Y.ContentType ? content.type : null);

function elementName(content: Y.Item["content"]): string | null {
  const type = typeIn(content);
  // A hook is an element with a renderer of its own choosing: never.
  return type instanceof Y.XmlElement && type.constructor === Y.XmlElement ? type.nodeName : null;
}

/** What cannot show anything but text, wherever it might have stood. */
const isPlainContent = (content: Y.Item["content"]): boolean =>
  (content instanceof Y.ContentString && isText(content.str)) ||
  content instanceof Y.ContentFormat ||
  content instanceof Y.ContentAny ||
  typeIn(content) instanceof Y.XmlText ||
  elementName(content) !== null;

const nameOf = (content: Y.Item["content"]): string => elementName(content)?.slice(0, 100) ?? content.constructor.name;
