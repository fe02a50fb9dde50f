import type { XmlElement } from "../../xml.ts";
import { foldedStyle } from "../../styleIds.ts";
import { childNamed, childrenNamed, valueOf } from "./wordXml.ts";

export type WordStyle = {
  readonly id: string;
  /** The name as programs agree on it, whatever language they show it in: "heading 1", "whereasoperative1". */
  readonly folded: string;
  readonly basedOn: string | null;
  readonly paragraph: XmlElement | null;
  readonly run: XmlElement | null;
};

export type WordStyles = {
  readonly get: (id: string | null) => WordStyle | null;
  /** The style and those it is based on, nearest first. */
  readonly chain: (id: string | null) => readonly WordStyle[];
  /** The paragraph style that paragraphs without one have. */
  readonly usual: string | null;
  /** Language tag of the document's Latin text, where it says one. */
  readonly language: string | null;
};

export function readWordStyles(root: XmlElement | null): WordStyles {
  const nodes = childrenNamed(root, "w:style");
  const styles = new Map<string, WordStyle>(
    nodes.flatMap((node): [string, WordStyle][] => {
      const id = node.attributes["w:styleId"];
      if (id === null || id === undefined) return [];
      const folded = foldedStyle(valueOf(node, "w:name") ?? id);
      const basedOn = valueOf(node, "w:basedOn");
      return [[id, { id, folded, basedOn, paragraph: childNamed(node, "w:pPr"), run: childNamed(node, "w:rPr") }]];
    }),
  );
  const get = (id: string | null): WordStyle | null => (id === null ? null : (styles.get(id) ?? null));
  const usual = nodes.find(
    ({ attributes }) => attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/u.test(attributes["w:default"] ?? ""),
  );
  const defaults = childNamed(childNamed(childNamed(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return {
    get,
    chain: (id) => chainOf(id, get),
    usual: usual?.attributes["w:styleId"] ?? null,
    language: valueOf(defaults, "w:lang") || null,
  };
}

/** A file may base a style on itself. */
function chainOf(id: string | null, get: WordStyles["get"]): WordStyle[] {
  const chain: WordStyle[] = [];
  for (let style = get(id); style !== null && !chain.includes(style); style = get(style.basedOn)) chain.push(style);
  return chain;
}

/** The rank of a heading's style: 0 for the title of the whole; null for what is none. */
export function headingRank(chain: readonly WordStyle[], own: XmlElement | null): number | null {
  if (chain.some(({ folded }) => folded === "title")) return 0;
  const named = chain.map(({ folded }) => /^heading(\d)$/u.exec(folded)?.[1]).find((rank) => rank !== undefined);
  if (named !== undefined) return Number(named);
  const outline = [own, ...chain.map(({ paragraph }) => paragraph)]
    .map((properties) => valueOf(properties, "w:outlineLvl"))
    .find((value) => value !== null);
  return outline === undefined || outline === null || !/^[0-8]$/u.test(outline) ? null : Number(outline) + 1;
}
