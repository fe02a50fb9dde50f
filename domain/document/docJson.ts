import { BLOCK_KINDS, CITE_KINDS, MAX_LEVEL } from "./schema.ts";
import type { Block, Inline, Mark } from "./block.ts";
import { normalContent } from "./content.ts";

/**
 * Between a shared document's JSON (ProseMirror's, as Yjs bindings read and write it) and blocks. Reading believes
 * nothing: concurrent edits, older clients and hostile ones can leave any attribute missing or odd.
 */

/** Something the schema does not know, left out of the blocks and named here, with any words it held. */
export type UnknownPart = {
  readonly what: "node" | "mark";
  readonly name: string;
  /** Index of the block it stood in (or would have been). */
  readonly blockIndex: number;
  readonly text: string;
};

export type ReadBlocks = { readonly blocks: Block[]; readonly unknown: UnknownPart[] };

export type DocJson = { readonly type: "doc"; readonly content: readonly JsonNode[] };

type JsonAttrs = Readonly<Record<string, string | number | null>>;
type JsonMark = { readonly type: string; readonly attrs?: JsonAttrs };
type JsonNode = {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: JsonAttrs;
  readonly marks?: readonly JsonMark[];
  readonly content?: readonly JsonNode[];
};

type Values = Readonly<Record<string, unknown>>;

/**
 * The blocks of a document's JSON. Never throws: a missing or odd attribute gets its default (an id ""), a level is
 * brought into 0..MAX_LEVEL, lone surrogates become U+FFFD, and what the schema does not know is reported.
 */
export function blocksFromDocJson(json: unknown): ReadBlocks {
  const blocks: Block[] = [];
  const unknown: UnknownPart[] = [];
  for (const node of childrenOf(valuesOf(json))) {
    const values = valuesOf(node);
    if (values["type"] === "block") blocks.push(blockFrom(values, blocks.length, unknown));
    else unknown.push(unknownNode(values, blocks.length));
  }
  return { blocks, unknown };
}

/** ProseMirror JSON, valid under `documentSchema`, that says exactly these blocks. */
export function docJsonFromBlocks(blocks: readonly Block[]): DocJson {
  return { type: "doc", content: blocks.map(blockJson) };
}

function blockFrom(node: Values, blockIndex: number, unknown: UnknownPart[]): Block {
  const attrs = valuesOf(node["attrs"]);
  const content = childrenOf(node).flatMap((child) => inlineFrom(valuesOf(child), blockIndex, unknown));
  return {
    id: textOr(attrs["id"], ""),
    kind: BLOCK_KINDS.find((kind) => kind === attrs["kind"]) ?? "operative",
    level: levelFrom(attrs["level"]),
    group: nullableText(attrs["group"]),
    party: nullableText(attrs["party"]),
    basis: nullableText(attrs["basis"]),
    content: normalContent(content),
  };
}

function inlineFrom(node: Values, blockIndex: number, unknown: UnknownPart[]): Inline[] {
  const attrs = valuesOf(node["attrs"]);
  const marks = marksFrom(node, blockIndex, unknown);
  switch (node["type"]) {
    case "text":
      if (typeof node["text"] === "string") return [{ type: "text", text: node["text"].toWellFormed(), marks }];
      break;
    case "cite": {
      const kind = CITE_KINDS.find((known) => known === attrs["kind"]) ?? "statement";
      return [{ type: "cite", evidenceId: textOr(attrs["evidenceId"], ""), kind, marks }];
    }
    case "note":
      return [{ type: "note", text: textOr(attrs["text"], ""), marks }];
    case "crossReference":
      return [{ type: "crossReference", blockId: textOr(attrs["blockId"], ""), marks }];
    case "blank":
      return [{ type: "blank", hint: textOr(attrs["hint"], ""), marks }];
  }
  unknown.push(unknownNode(node, blockIndex));
  return [];
}

// Marks that may stand on the same words twice are stored by Yjs bindings as "comment--<eight characters of a hash>".
const HASHED_MARK_NAME = /--[a-zA-Z0-9+/=]{8}$/;

function marksFrom(node: Values, blockIndex: number, unknown: UnknownPart[]): Mark[] {
  return listOf(node["marks"]).flatMap((entry): Mark[] => {
    const values = valuesOf(entry);
    const name = textOr(values["type"], "").replace(HASHED_MARK_NAME, "");
    const read = markFrom(name, valuesOf(values["attrs"]));
    if (read === null) unknown.push({ what: "mark", name, blockIndex, text: wordsIn(node) });
    return read === null ? [] : [read];
  });
}

function markFrom(name: string, attrs: Values): Mark | null {
  switch (name) {
    case "strong":
    case "emphasis":
    case "underline":
    case "superscript":
    case "subscript":
      return { type: name };
    case "quotation":
      return { type: name, evidenceId: textOr(attrs["evidenceId"], "") };
    case "option":
      return { type: name, group: textOr(attrs["group"], ""), party: nullableText(attrs["party"]) };
    case "comment":
      return { type: name, threadId: textOr(attrs["threadId"], "") };
    case "insertion":
    case "deletion": {
      const [author, party, at] = [attrs["author"], attrs["party"], attrs["at"]].map(nullableText);
      return { type: name, author: author ?? null, party: party ?? null, at: at ?? null };
    }
    default:
      return null;
  }
}

function blockJson({ id, content, ...attrs }: Block): JsonNode {
  return {
    type: "block",
    // No id at all is what the editor looks for when it gives a block its id.
    attrs: { ...attrs, id: id === "" ? null : id },
    content: normalContent(content).map(inlineJson),
  };
}

function inlineJson({ type, marks, ...rest }: Inline): JsonNode {
  const marksJson = marks.length > 0 ? { marks: marks.map(markJson) } : {};
  if (type === "text" && "text" in rest) return { type, text: rest.text, ...marksJson };
  return { type, attrs: rest, ...marksJson };
}

function markJson({ type, ...attrs }: Mark): JsonMark {
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

const unknownNode = (node: Values, blockIndex: number): UnknownPart => ({
  what: "node",
  name: textOr(node["type"], ""),
  blockIndex,
  text: wordsIn(node),
});

/** The words inside a node, however deep. A list of its own, not recursion: a hostile document can be deeper than the stack. */
function wordsIn(root: Values): string {
  const words: string[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = valuesOf(waiting.pop());
    if (typeof node["text"] === "string") words.push(node["text"].toWellFormed());
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
  return words.join("");
}

const valuesOf = (value: unknown): Values =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

// A text that stands directly in the root is read by the Yjs bindings as an array inside the content.
const childrenOf = (node: Values): unknown[] => listOf(node["content"]).flat();

const textOr = <D>(value: unknown, otherwise: D): string | D =>
  typeof value === "string" ? value.toWellFormed() : otherwise;

const nullableText = (value: unknown): string | null => textOr(value, null);

function levelFrom(value: unknown): number {
  const level = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof level === "number" && level >= 0 ? Math.min(Math.floor(level), MAX_LEVEL) : 0;
}
