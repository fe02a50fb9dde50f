import type { XmlElement } from "../xml.ts";
import { attribute, descendants } from "./elements.ts";
import type { Change } from "./readHead.ts";
import type { ReadContext } from "./readRuns.ts";

type Mark = { readonly change: Change; readonly insertion: boolean; readonly id: string };
type Open = Mark & { readonly key: string };

/** What the paragraphs of a file share of its tracked changes. */
export type SharedChanges = {
  /** A change that goes on in the next paragraph. */
  carried: Mark | null;
  /** How many ends of each change are still to come in the file. */
  readonly ends: Map<string, number>;
};

export type ReadChanges = {
  readonly begin: (insertion: boolean, tag: XmlElement) => void;
  readonly end: (insertion: boolean, tag: XmlElement) => void;
  /** Records words that stand in a change. True where they are new, so that the text stays without them (rule Q6). */
  readonly takes: (words: string) => boolean;
  /** At the beginning and end of each paragraph: a change that nobody ends ends with its paragraph. */
  readonly resume: () => void;
  readonly suspend: () => void;
};

/** Places of a paragraph's words, by the keys of what stands on them. */
type Anchors = {
  readonly length: () => number;
  readonly begin: (key: string) => void;
  readonly end: (key: string) => void;
  readonly drop: (key: string) => void;
};

const endKey = (insertion: boolean, id: string): string => `${insertion ? "insert" : "delete"} ${id}`;

/** For a file that is about to be read. */
export function sharedChanges(section: XmlElement): SharedChanges {
  const ends = new Map<string, number>();
  for (const insertion of [true, false])
    for (const tag of descendants(section, insertion ? "insertEnd" : "deleteEnd")) {
      const key = endKey(insertion, attribute(tag, "Id"));
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
  return { carried: null, ends };
}

/** Reads the tracked changes of a paragraph, each a thread with the old words and the new. */
export function createChanges(context: ReadContext, anchors: Anchors): ReadChanges {
  const { changes: shared, threads, tables } = context;
  let open: Open | null = null;
  let closed: (Open & { readonly at: number }) | null = null;

  const openChange = (mark: Mark): void => {
    close();
    // What one person puts in the place of what they took away, or before it, is one change.
    const replaces =
      closed?.insertion === !mark.insertion &&
      closed.at === anchors.length() &&
      closed.change.author === mark.change.author;
    open = { ...mark, key: closed !== null && replaces ? closed.key : context.nextKey() };
    if (!replaces) anchors.begin(open.key);
  };

  const close = (): void => {
    if (open === null) return;
    const { key } = open;
    closed = { ...open, at: anchors.length() };
    open = null;
    anchors.end(key);
    if (threads.has(key)) return;
    closed = null;
    // A change without words is one of looks, or of a paragraph's end: the paragraphs stay as the file has them.
    anchors.drop(key);
    context.tell("formattingDropped", { words: "" }, "trackedChange");
  };

  return {
    begin: (insertion, tag) => {
      const change = tables.changes.get(attribute(tag, "TcId")) ?? { author: null, at: null };
      openChange({ change, insertion, id: attribute(tag, "Id") });
    },
    end: (insertion, tag) => {
      const key = endKey(insertion, attribute(tag, "Id"));
      shared.ends.set(key, (shared.ends.get(key) ?? 1) - 1);
      close();
    },
    takes: (words) => {
      if (open === null) return false;
      const known = threads.get(open.key);
      const { before, after } = known?.kind === "change" ? known : { before: "", after: "" };
      const { change, insertion } = open;
      threads.set(open.key, {
        kind: "change",
        change,
        before: insertion ? before : before + words,
        after: insertion ? after + words : after,
      });
      return insertion;
    },
    resume: () => {
      if (shared.carried !== null) openChange(shared.carried);
    },
    suspend: () => {
      const goesOn = open !== null && (shared.ends.get(endKey(open.insertion, open.id)) ?? 0) > 0;
      shared.carried = goesOn ? open : null;
      close();
    },
  };
}
