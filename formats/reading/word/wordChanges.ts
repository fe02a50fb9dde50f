import type { XmlElement } from "../../xml.ts";
import { instantOf } from "./wordComments.ts";

/** Where one tracked change stands, and whose it is. */
export type ChangeContext = {
  readonly kind: "insertion" | "deletion" | "formatting";
  readonly author: string | null;
  readonly at: string | null;
};

/** A change as it is met: the words that it would take away, those that it would bring. */
export type WordChange = { readonly key: string; readonly context: ChangeContext; before: string; after: string };

/** A change with its place in the words of a paragraph, neighbours of one author joined. */
export type PlacedChange = {
  readonly keys: readonly string[];
  readonly author: string | null;
  readonly at: string | null;
  readonly before: string;
  readonly after: string;
};

/** The end of a paragraph, as a change shows it. */
export const PARAGRAPH_SIGN = "¶";

/** Elements that wrap what was inserted, deleted or moved. */
export function changeOf(node: XmlElement): ChangeContext | null {
  const kind = CHANGES[node.name];
  return kind === undefined ? null : signedChange(node, kind);
}

/** Whose the change is that an element records. */
export function signedChange({ attributes }: XmlElement, kind: ChangeContext["kind"]): ChangeContext {
  const author = attributes["w:author"] ?? "";
  return { kind, author: author.trim() === "" ? null : author, at: instantOf(attributes["w:date"] ?? null) };
}

const CHANGES: Readonly<Record<string, ChangeContext["kind"]>> = {
  "w:ins": "insertion",
  "w:moveTo": "insertion",
  "w:del": "deletion",
  "w:moveFrom": "deletion",
};

type Place = { readonly start: number; readonly end: number };

/**
 * The changes of a paragraph, in their order, with neighbours of one author as one: what is taken away and what is put in
 * its place is a replacement.
 */
export function joinedChanges(
  changes: readonly WordChange[],
  placeOf: (key: string) => Place | undefined,
): PlacedChange[] {
  const out: (PlacedChange & { readonly place: Place | undefined })[] = [];
  for (const { key, context, before, after } of changes) {
    const last = out.at(-1);
    const place = placeOf(key);
    const touches = last?.place !== undefined && place !== undefined && last.place.end === place.start;
    if (last !== undefined && touches && last.author === context.author) {
      out[out.length - 1] = {
        ...last,
        keys: [...last.keys, key],
        before: last.before + before,
        after: last.after + after,
        place: { start: last.place.start, end: place.end },
      };
    } else out.push({ keys: [key], author: context.author, at: context.at, before, after, place });
  }
  return out.map(({ keys, author, at, before, after }) => ({ keys, author, at, ...withoutLoneSign(before, after) }));
}

/** A paragraph whose every word goes takes its end with it; the sign alone says that two paragraphs become one. */
function withoutLoneSign(before: string, after: string): { readonly before: string; readonly after: string } {
  const words = before.replaceAll(PARAGRAPH_SIGN, "");
  return { before: words === "" ? before : words, after };
}
