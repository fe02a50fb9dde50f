import type { Mark } from "#domain/document/block.ts";
import type { LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import { foldedStyle } from "../styleIds.ts";
import type { WordStyle, WordStyles } from "../reading/word/wordStyles.ts";
import { childNamed, childrenNamed, descendantsNamed } from "../reading/word/wordXml.ts";
import { element, type XmlElement } from "../xml.ts";

export type OdtStyles = {
  /** The named style that a paragraph has, under its folded name. */
  readonly paragraphs: WordStyles;
  readonly marksOf: (textStyle: string) => readonly Mark[];
  /** Folded names of the style of words and of those it is based on. */
  readonly namesOf: (textStyle: string) => readonly string[];
  readonly isHidden: (textStyle: string) => boolean;
  readonly isCentred: (paragraphStyle: string) => boolean;
  readonly masterPageOf: (paragraphStyle: string) => string | null;
  readonly labelOf: (listStyle: string, counts: readonly number[]) => string | null;
  readonly startOf: (listStyle: string, level: number) => number;
};

/** Programs write a space in a style's name as "_20_". */
const named = (name: string): string =>
  foldedStyle(name.replace(/_([0-9a-f]{2})_/gu, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))));

export function readOdtStyles(parts: readonly XmlElement[]): OdtStyles {
  const nodes = new Map(
    parts
      .flatMap((part) => descendantsNamed(part, "style:style"))
      .map((node) => [`${node.attributes["style:family"] ?? ""} ${node.attributes["style:name"] ?? ""}`, node]),
  );
  const lists = new Map(
    parts
      .flatMap((part) => descendantsNamed(part, "text:list-style"))
      .map((node) => [node.attributes["style:name"] ?? "", node]),
  );
  const chain = (family: string, name: string): XmlElement[] => {
    const out: XmlElement[] = [];
    for (let at = nodes.get(`${family} ${name}`); at !== undefined && !out.includes(at);) {
      out.push(at);
      at = nodes.get(`${family} ${at.attributes["style:parent-style-name"] ?? ""}`);
    }
    return out;
  };
  const property = (family: string, name: string, kind: string, key: string): string | null =>
    chain(family, name)
      .map((node) => childNamed(node, kind)?.attributes[key])
      .find((value) => value !== undefined && value !== null) ?? null;
  const text = (name: string, key: string) => property("text", name, "style:text-properties", key);
  const levelOf = (list: string, level: number): XmlElement | undefined =>
    childrenOf(lists.get(list)).find((node) => node.attributes["text:level"] === String(level + 1));
  return {
    paragraphs: paragraphStyles((name) => chain("paragraph", name)),
    marksOf: (name) => marksOf((key) => text(name, key)),
    namesOf: (name) => chain("text", name).map((node) => named(node.attributes["style:name"] ?? "")),
    isHidden: (name) => text(name, "text:display") === "none",
    isCentred: (name) => property("paragraph", name, "style:paragraph-properties", "fo:text-align") === "center",
    masterPageOf: (name) => nodes.get(`paragraph ${name}`)?.attributes["style:master-page-name"] ?? null,
    startOf: (list, level) => Number(levelOf(list, level)?.attributes["text:start-value"] ?? 1) || 1,
    labelOf: (list, counts) => listLabel((level) => levelOf(list, level), counts),
  };
}

const childrenOf = (node: XmlElement | undefined): XmlElement[] =>
  node === undefined
    ? []
    : ["text:list-level-style-number", "text:list-level-style-bullet"].flatMap((name) => childrenNamed(node, name));

function marksOf(text: (key: string) => string | null): Mark[] {
  const [position, underline] = [text("style:text-position") ?? "", text("style:text-underline-style") ?? "none"];
  return [
    ...(text("fo:font-weight") === "bold" ? [{ type: "strong" } as const] : []),
    ...(text("fo:font-style") === "italic" ? [{ type: "emphasis" } as const] : []),
    ...(underline === "none" ? [] : [{ type: "underline" } as const]),
    ...(/^super|^[1-9]/u.test(position) ? [{ type: "superscript" } as const] : []),
    ...(/^sub|^-[1-9]/u.test(position) ? [{ type: "subscript" } as const] : []),
  ];
}

/** The first style of the chain that has a name of its own: what programs make where it is used is called P1 or T1. */
function paragraphStyles(chain: (name: string) => readonly XmlElement[]): WordStyles {
  const styleOf = (node: XmlElement): WordStyle => {
    const id = node.attributes["style:name"] ?? "";
    const outline = Number(node.attributes["style:default-outline-level"] ?? Number.NaN);
    const paragraph = Number.isNaN(outline)
      ? null
      : element("w:pPr", {}, element("w:outlineLvl", { "w:val": String(outline - 1) }));
    return { id, folded: named(id), basedOn: null, paragraph, run: null };
  };
  const all = (id: string | null): WordStyle[] =>
    id === null
      ? []
      : chain(id)
          .map(styleOf)
          .filter(({ folded }) => !/^[pt]\d+$/u.test(folded));
  return { get: (id) => all(id)[0] ?? null, chain: all, usual: null, language: null };
}

const COUNTERS: Readonly<Record<string, LabelPattern["counter"]>> = {
  a: "lowerAlpha",
  A: "upperAlpha",
  i: "lowerRoman",
  I: "upperRoman",
  가: "hangulSyllable",
  "①": "circledDecimal",
};

/** The number of an item as the list prints it, from the counts of its level and of those above. */
function listLabel(levelOf: (level: number) => XmlElement | undefined, counts: readonly number[]): string | null {
  const own = levelOf(counts.length - 1);
  if (own === undefined) return null;
  const bullet = own.attributes["text:bullet-char"];
  if (typeof bullet === "string") return bullet;
  const shown = Math.max(1, Number(own.attributes["text:display-levels"] ?? 1) || 1);
  const signs = counts.slice(-shown).flatMap((count, index) => {
    const format = levelOf(Math.max(0, counts.length - shown) + index)?.attributes["style:num-format"] ?? "";
    return format === "" ? [] : [countedAs(COUNTERS[format.slice(0, 1)] ?? "decimal", count) ?? ""];
  });
  if (signs.length === 0) return null;
  return (own.attributes["style:num-prefix"] ?? "") + signs.join(".") + (own.attributes["style:num-suffix"] ?? "");
}
