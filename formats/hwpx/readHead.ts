import { BLOCK_KINDS, MAX_LEVEL, type BlockKind } from "#domain/document/schema.ts";
import type { XmlElement } from "../xml.ts";
import { attribute, childElements, childOf, descendants, localName, wordsIn } from "./elements.ts";
import { OWN_STYLE, styleIdOf } from "./looks.ts";

/** What of a look of characters a text can have as marks. */
export type CharMarks = {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly underline: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly strike: boolean;
};

export type ParaShape = {
  readonly centred: boolean;
  readonly heading: { readonly type: string; readonly id: string; readonly level: number };
};

/** A level of a numbering: the text around its number, "^1." */
export type NumberHead = { readonly format: string; readonly text: string; readonly start: number };

export type ParaStyle = { readonly name: string; readonly id: string; readonly para: string; readonly char: string };

export type Change = { readonly author: string | null; readonly at: string | null };

/** What header.xml defines, by the numbers under which the sections name it. */
export type HeadTables = {
  readonly chars: ReadonlyMap<string, CharMarks>;
  readonly paras: ReadonlyMap<string, ParaShape>;
  readonly styles: ReadonlyMap<string, ParaStyle>;
  /** What runs of a look stand for in a file of our own, by the look's number. */
  readonly marks: ReadonlyMap<string, string>;
  readonly numberings: ReadonlyMap<string, readonly NumberHead[]>;
  readonly bullets: ReadonlyMap<string, string>;
  readonly changes: ReadonlyMap<string, Change>;
};

export const NO_MARKS: CharMarks = {
  strong: false,
  emphasis: false,
  underline: false,
  superscript: false,
  subscript: false,
  strike: false,
};

export const NO_SHAPE: ParaShape = { centred: false, heading: { type: "NONE", id: "0", level: 0 } };

export function readHead(head: XmlElement): HeadTables {
  const authors = new Map(descendants(head, "trackChangeAuthor").map((node) => [attribute(node, "id"), node]));
  const styles = descendants(head, "style");
  return {
    chars: byId(descendants(head, "charPr"), charMarks),
    paras: byId(descendants(head, "paraPr"), paraShape),
    styles: byId(
      styles.filter((node) => attribute(node, "type") !== "CHAR"),
      (node) => ({
        name: attribute(node, "name"),
        id: attribute(node, "engName"),
        para: attribute(node, "paraPrIDRef"),
        char: attribute(node, "charPrIDRef"),
      }),
    ),
    marks: new Map(
      styles
        .filter((node) => attribute(node, "type") === "CHAR" && attribute(node, "engName").startsWith(OWN_STYLE))
        .map((node) => [attribute(node, "charPrIDRef"), attribute(node, "engName").replace(/\d+$/u, "")]),
    ),
    numberings: byId(descendants(head, "numbering"), numberHeads),
    bullets: byId(descendants(head, "bullet"), (node) => attribute(node, "char")),
    changes: byId(descendants(head, "trackChange"), (node) => {
      const author = authors.get(attribute(node, "authorID"));
      return {
        author: (author === undefined ? "" : attribute(author, "name")) || null,
        at: attribute(node, "date") || null,
      };
    }),
  };
}

const byId = <T>(nodes: readonly XmlElement[], read: (node: XmlElement) => T): Map<string, T> =>
  new Map(nodes.map((node) => [attribute(node, "id"), read(node)]));

function charMarks(node: XmlElement): CharMarks {
  const has = (name: string): boolean => childOf(node, name) !== undefined;
  const underline = childOf(node, "underline");
  const strike = childOf(node, "strikeout");
  return {
    strong: has("bold"),
    emphasis: has("italic"),
    underline: underline !== undefined && !["", "NONE"].includes(attribute(underline, "type")),
    superscript: has("supscript"),
    subscript: has("subscript"),
    // Programs that convert from older files write "3D" for none.
    strike: strike !== undefined && !["", "NONE", "3D"].includes(attribute(strike, "shape")),
  };
}

function paraShape(node: XmlElement): ParaShape {
  const align = childOf(node, "align");
  const heading = childOf(node, "heading");
  return {
    centred: align !== undefined && attribute(align, "horizontal") === "CENTER",
    heading: {
      type: heading === undefined ? "NONE" : attribute(heading, "type"),
      id: heading === undefined ? "0" : attribute(heading, "idRef"),
      level: heading === undefined ? 0 : Math.max(0, Number(attribute(heading, "level")) || 0),
    },
  };
}

const numberHeads = (node: XmlElement): NumberHead[] =>
  childElements(node)
    .filter((child) => localName(child) === "paraHead")
    .map((child) => ({
      format: attribute(child, "numFormat"),
      text: wordsIn(child),
      start: Number(attribute(child, "start") || "1") || 1,
    }));

const OWN_BLOCKS: ReadonlyMap<string, { readonly kind: BlockKind; readonly level: number }> = new Map(
  BLOCK_KINDS.flatMap((kind) =>
    Array.from({ length: MAX_LEVEL + 1 }, (_, level) => [styleIdOf(kind, level), { kind, level }]),
  ),
);

/** The kind and level that a style of ours stands for; null for any other. */
export const blockOfStyle = ({ id }: ParaStyle): { readonly kind: BlockKind; readonly level: number } | null =>
  OWN_BLOCKS.get(id) ?? null;
