import { Schema, type MarkSpec, type NodeSpec } from "prosemirror-model";

/**
 * The one schema of a resolution's text (rule D1): flat blocks, attributes instead of nesting, and content
 * expressions that accept whatever concurrent edits can produce. Tiptap's nodes are generated from these specs.
 */

/** Raised whenever a node, mark or attribute type is added; a client of an older version is refused at the door. */
export const SCHEMA_VERSION = 1;

/** The root that holds the authoritative language. */
export const ROOT_NAME = "resolution";

/** The root of one language: the authoritative one, or `resolution.<lang>` for a translation. */
export const rootNameOf = (language: string, authoritative: string): string =>
  language === authoritative ? ROOT_NAME : `${ROOT_NAME}.${language}`;

export const BLOCK_KINDS = [
  "title",
  "formula",
  "citation",
  "recital",
  "operative",
  "continuation",
  "heading",
  "reasons",
  "closing",
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Deepest level an operative clause can have: seven numbered levels in the Korean style, the deepest of the chambers. */
export const MAX_LEVEL = 6;

export const CITE_KINDS = ["statement", "instrument", "record", "source"] as const;
export type CiteKind = (typeof CITE_KINDS)[number];

export const nodeSpecs = {
  doc: { content: "block*" },
  block: {
    content: "inline*",
    group: "block",
    defining: true,
    attrs: {
      id: { default: null },
      kind: { default: "operative" },
      level: { default: 0 },
      /** Alternatives stand in one `group`, each with the `party` that proposes it. */
      group: { default: null },
      party: { default: null },
      /** In a translation: the hash of the original's words this block was made from. */
      basis: { default: null },
    },
  },
  text: { group: "inline" },
  cite: {
    group: "inline",
    inline: true,
    atom: true,
    attrs: { evidenceId: { default: null }, kind: { default: "statement" } },
  },
  note: { group: "inline", inline: true, atom: true, attrs: { text: { default: "" } } },
  crossReference: { group: "inline", inline: true, atom: true, attrs: { blockId: { default: null } } },
  blank: { group: "inline", inline: true, atom: true, attrs: { hint: { default: "" } } },
} satisfies Record<string, NodeSpec>;

export const markSpecs = {
  strong: {},
  emphasis: {},
  underline: {},
  superscript: { excludes: "subscript superscript" },
  subscript: { excludes: "subscript superscript" },
  quotation: { attrs: { evidenceId: { default: null } }, inclusive: false },
  option: { attrs: { group: { default: null }, party: { default: null } } },
  // Several threads may stand on the same words, and typing at an end must not widen one.
  comment: { attrs: { threadId: { default: null } }, excludes: "", inclusive: false },
  insertion: { attrs: { author: { default: null }, party: { default: null }, at: { default: null } }, excludes: "" },
  deletion: { attrs: { author: { default: null }, party: { default: null }, at: { default: null } }, excludes: "" },
} satisfies Record<string, MarkSpec>;

export const documentSchema = new Schema<keyof typeof nodeSpecs, keyof typeof markSpecs>({
  nodes: nodeSpecs,
  marks: markSpecs,
});
