import type { ChamberStyle, HeaderForm, LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { element, type XmlElement } from "../xml.ts";
import { mm } from "./look.ts";

/** ODF's lists have ten levels. */
const MAX_LEVEL = 9;

/** Left edge of a level's text and the hang of its label, in millimetres. */
export const LEVEL_INDENT = 8.5;

type Counter = LabelPattern["counter"];

/**
 * ODF's names for counters, and the last number up to which they write the same sign as ours. Syllables and circles are what
 * LibreOffice writes; a program that does not know them counts in digits.
 */
const COUNTERS: Readonly<Record<Counter, { readonly format: string; readonly last: number } | null>> = {
  decimal: { format: "1", last: Number.MAX_SAFE_INTEGER },
  lowerAlpha: { format: "a", last: 26 },
  upperAlpha: { format: "A", last: 26 },
  lowerRoman: { format: "i", last: 3999 },
  upperRoman: { format: "I", last: 3999 },
  hangulSyllable: { format: "가, 나, 다, ...", last: 14 },
  circledDecimal: { format: "①, ②, ③, ...", last: 10 },
  dash: { format: "", last: Number.MAX_SAFE_INTEGER },
  none: null,
};

const LISTS = ["operative", "citation", "recital"] as const;
export type ListName = (typeof LISTS)[number];

/** How a block gets its label: from a list's own counter, or as typed text where no counter would give it. */
export type Numbering =
  | { readonly kind: "automatic"; readonly list: ListName; readonly level: number }
  | { readonly kind: "typed"; readonly label: string; readonly level: number }
  | { readonly kind: "none" };

export const listStyleName = (list: ListName): string => `WhereasList${list.slice(0, 1).toUpperCase()}${list.slice(1)}`;

/** The lists of a chamber's style, for an office to change. */
export const listStyles = (style: ChamberStyle, form: HeaderForm): XmlElement[] =>
  LISTS.map((list) =>
    element(
      "text:list-style",
      { "style:name": listStyleName(list), "style:display-name": `Whereas list ${list}` },
      ...Array.from({ length: MAX_LEVEL + 1 }, (_, level) => levelStyle(patternAt(style, list, level), level, form)),
    ),
  );

/** The indent of a level: its label hangs, but in running text the first line goes in, as the United Nations set theirs. */
export const levelIndent = (level: number, form: HeaderForm): { readonly left: number; readonly indent: number } =>
  form === "masthead" && level === 0
    ? { left: 0, indent: LEVEL_INDENT }
    : { left: LEVEL_INDENT * (level + 1), indent: -LEVEL_INDENT };

function levelStyle({ counter, before, after }: LabelPattern, level: number, form: HeaderForm): XmlElement {
  const { left, indent } = levelIndent(level, form);
  const properties = element(
    "style:list-level-properties",
    { "text:list-level-position-and-space-mode": "label-alignment" },
    element("style:list-level-label-alignment", {
      "text:label-followed-by": "listtab",
      "text:list-tab-stop-position": mm(Math.max(left, left + indent + LEVEL_INDENT)),
      "fo:margin-left": mm(left),
      "fo:text-indent": mm(indent),
    }),
  );
  const placed = { "text:level": String(level + 1) };
  if (counter === "dash") {
    const sign = before + (countedAs(counter, 1) ?? "") + after;
    return element("text:list-level-style-bullet", { ...placed, "text:bullet-char": sign }, properties);
  }
  const named = COUNTERS[counter];
  return element(
    "text:list-level-style-number",
    {
      ...placed,
      "style:num-prefix": before === "" ? null : before,
      "style:num-suffix": after === "" ? null : after,
      "style:num-format": named?.format ?? "",
    },
    properties,
  );
}

const patternAt = (style: ChamberStyle, list: ListName, level: number): LabelPattern =>
  (level === 0 && list !== "operative" ? style[list] : style.operative[Math.min(level, style.operative.length - 1)]) ??
  style.recital;

/** For each block in printed order, where its label comes from: the list's counting is played through. */
export function planNumbering(blocks: readonly PrintedBlock[], style: ChamberStyle): Numbering[] {
  const counts = new Map<ListName, number[]>(LISTS.map((list) => [list, []]));
  return blocks.map(({ kind, label, depth }) => {
    if (label === null) return { kind: "none" };
    const list = kind === "citation" || kind === "recital" ? kind : "operative";
    const level = Math.min(depth, MAX_LEVEL);
    const count = counts.get(list) ?? [];
    const next = (count[level] ?? 0) + 1;
    // A level that no item of the list opened has no number to stand under.
    const isOpen = count.length >= level;
    if (depth > MAX_LEVEL || !isOpen || listLabel(patternAt(style, list, level), next) !== label)
      return { kind: "typed", label, level };
    count.length = level;
    count[level] = next;
    return { kind: "automatic", list, level };
  });
}

function listLabel({ counter, before, after }: LabelPattern, n: number): string | null {
  const named = COUNTERS[counter];
  const sign = named === null || n > named.last ? null : countedAs(counter, n);
  return sign === null ? null : before + sign + after;
}
