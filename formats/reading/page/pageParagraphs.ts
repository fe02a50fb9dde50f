import { wordsOf, type Mark } from "#domain/document/block.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import { isNotesHeading } from "../partWords.ts";
import { allWords, type PreparedParagraph } from "../word/readParts.ts";
import type { WordParagraph } from "../word/wordBody.ts";
import type { ChangeContext, WordChange } from "../word/wordChanges.ts";
import type { BodyFindings } from "../word/wordInline.ts";
import { rowParagraph } from "../word/wordTables.ts";
import { tokenWords, type Role, type Token } from "../word/wordTokens.ts";
import type { Fate } from "./ownPage.ts";
import { collapsed } from "./pageWords.ts";
import type { XmlElement } from "../../xml.ts";

export type PageFindings = BodyFindings & {
  /** Addresses that links led to, which the text does not have. */
  readonly links: { readonly words: string; readonly address: string }[];
  readonly scripts: XmlElement[];
  /** What the page calls itself beside its text. */
  readonly titles: string[];
  /** Words of the notes that came in. */
  readonly notes: string[];
};

/** What holds for the words at one place of the page. */
export type Here = {
  readonly marks: readonly Mark[];
  readonly role: Role;
  readonly change: ChangeContext | null;
  readonly fate: Fate;
  readonly kind: BlockKind | null;
  readonly level: number | null;
  readonly heading: number | null;
  readonly centred: boolean;
  readonly section: number;
  /** Of an item of a list, for its first paragraph. */
  readonly label: { text: string | null } | null;
  readonly preformatted: boolean;
};

type Growing = {
  readonly here: Here;
  readonly tokens: Token[];
  readonly changes: WordChange[];
  readonly ids: string[];
  fields: Partial<VersionHeader>;
  open: WordChange | null;
  broken: boolean;
};

export const START: Here = {
  marks: [],
  role: "words",
  change: null,
  fate: "text",
  kind: null,
  level: null,
  heading: null,
  centred: false,
  section: 0,
  label: null,
  preformatted: false,
};

/**
 * Gathers words into paragraphs as a page's elements are met: `say` adds to the one that is open or opens one, `flush` ends it.
 * What is inserted stays out of the words, and what is deleted in them, each with its place.
 */
export function createPageParagraphs(isOwn: boolean, findings: PageFindings) {
  const paragraphs: PreparedParagraph[] = [];
  let sink: Growing[] | null = null;
  let current: Growing | null = null;
  let [made, count] = [0, 0];

  const growing = (here: Here): Growing =>
    (current ??= { here, tokens: [], changes: [], ids: [], fields: {}, open: null, broken: false });

  const edge = (into: Growing, key: string, side: "start" | "end"): void =>
    void into.tokens.push({ type: "edge", key, side });

  const endChange = (into: Growing): void => {
    if (into.open !== null) edge(into, into.open.key, "end");
    into.open = null;
  };

  /** The change that words here belong to, begun where none of its kind is open. */
  const changeFor = (into: Growing, context: ChangeContext | null): WordChange | null => {
    if (into.open?.context === context) return into.open;
    endChange(into);
    if (context === null) return null;
    const change = { key: `change:${++made}`, context, before: "", after: "" };
    into.changes.push(change);
    edge(into, change.key, "start");
    into.open = change;
    return change;
  };

  const say = (text: string, here: Here): void => {
    if (text === "" || (current === null && text.trim() === "")) return;
    const into = growing(here);
    if (text.trim() !== "") into.broken = false;
    const change = changeFor(into, here.change);
    if (change?.context.kind === "insertion") change.after += text;
    else {
      if (change !== null) change.before += text;
      into.tokens.push({ type: "text", text, marks: here.role === "words" ? here.marks : [], role: here.role });
    }
  };

  const flush = (): void => {
    const done = current;
    current = null;
    if (done === null) return;
    endChange(done);
    if (sink !== null) sink.push(done);
    else finish(done);
  };

  const finish = ({ here, tokens, changes, ids, fields }: Growing): void => {
    const name = ids.map((id): Token[] => [
      { type: "edge", key: `bookmark:${id}`, side: "start" },
      { type: "edge", key: `bookmark:${id}`, side: "end" },
    ]);
    const label = here.label?.text ?? null;
    if (here.label !== null) here.label.text = null;
    const raw: WordParagraph = {
      tokens: [...name.flat(), ...tidied(tokens)],
      changes: changes.map((change) => ({
        ...change,
        before: collapsed(change.before),
        after: collapsed(change.after),
      })),
      properties: null,
      styleId: null,
      list: label === null ? null : { label, level: here.level ?? 0 },
      place: `paragraph ${++count}`,
      section: here.section,
      inContents: false,
    };
    prepare(raw, here, fields);
  };

  const prepare = (raw: WordParagraph, here: Here, fields: Partial<VersionHeader>): void => {
    const words = tokenWords(raw.tokens);
    const { content, anchors, typedLabel } = words;
    // In a file of ours a list only sets clauses in; what somebody added to it counts.
    const label = typedLabel ?? (isOwn && here.kind !== null ? null : (raw.list?.label ?? null));
    const isNotesTitle = here.heading !== null && findings.notes.length > 0 && isNotesHeading(wordsOf({ content }));
    if (here.fate === "text" && !isNotesTitle) {
      const { kind, level, heading, centred } = here;
      const nested = kind === null && label !== null && (level ?? 0) > 0;
      const paragraph = { content, anchors, label, level, nested, heading, kind, centred, place: raw.place };
      paragraphs.push({ raw, words, sorted: { type: "text", paragraph, listLevel: null } });
      return;
    }
    const own = allWords(content, findings.references).trim();
    const whole = [label, own].filter((part) => part !== null && part !== "").join(" ");
    const inserted = raw.changes.map(({ after }) => after.trim()).filter((after) => after !== "");
    const said = [whole, ...inserted].join(" ");
    paragraphs.push({
      raw,
      words,
      sorted:
        here.fate === "furniture" || isNotesTitle
          ? { type: "furniture", words: said, fields }
          : { type: "beside", words: said },
    });
  };

  /** A row of cells, each read by its function, as one paragraph. */
  const row = (cells: readonly (() => void)[], here: Here): void => {
    flush();
    const read = cells.map((readCell) => {
      const collected: Growing[] = [];
      sink = collected;
      readCell();
      flush();
      sink = null;
      return collected;
    });
    const joined = rowParagraph(read.map((cell) => cell.map(asWordParagraph)));
    for (const raw of joined) prepare({ ...raw, tokens: tidied(raw.tokens), place: `paragraph ${++count}` }, here, {});
    // A cell that somebody proposes to add has no words yet, and what it would have is no part of its row.
    for (const cell of read.flat()) if (cell.changes.length > 0 && cell.tokens.every(isEdge)) finish(cell);
  };

  return {
    paragraphs,
    say,
    flush,
    row,
    growing,
    changeFor,
    /** The paragraph that is open; null between two. */
    open: (): Growing | null => current,
    isInRow: (): boolean => sink !== null,
    nextPlace: (): string => `paragraph ${count + 1}`,
  };
}

const isEdge = ({ type }: Token): boolean => type === "edge";

/** A paragraph of a cell, which becomes a part of its row's. */
function asWordParagraph({ here, tokens, changes }: Growing): WordParagraph {
  const label = here.label?.text ?? null;
  if (here.label !== null) here.label.text = null;
  const list = label === null ? null : { label, level: 0 };
  return {
    tokens,
    changes,
    list,
    properties: null,
    styleId: null,
    place: "",
    section: here.section,
    inContents: false,
  };
}

/** Words that the text does not have. */
const isBeside = ({ role }: Extract<Token, { readonly type: "text" }>): boolean => role === "label" || role === "stale";

/** White space as a page shows it: none at the ends of a paragraph, one space between words, whatever elements part them. */
function tidied(tokens: readonly Token[]): Token[] {
  let afterSpace = true;
  const out = tokens.map((token): Token => {
    if (token.type === "note" || token.type === "reference") afterSpace = false;
    if (token.type !== "text" || isBeside(token)) return token;
    const shown = collapsed(token.text);
    const text = afterSpace && shown.startsWith(" ") ? shown.slice(1) : shown;
    if (text !== "") afterSpace = text.endsWith(" ");
    return { ...token, text };
  });
  for (let at = out.length - 1; at >= 0; at--) {
    const token = out[at];
    if (token?.type === "note" || token?.type === "reference") break;
    if (token?.type !== "text" || isBeside(token)) continue;
    out[at] = { ...token, text: token.text.replace(/ $/u, "") };
    if (token.text.trim() !== "") break;
  }
  return out.filter((token) => token.type !== "text" || token.text !== "");
}
