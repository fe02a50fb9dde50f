import type { XmlElement } from "../../xml.ts";
import { wordNumber } from "./wordNumberFormat.ts";
import type { WordStyles } from "./wordStyles.ts";
import { childNamed, childrenNamed, flagOf, valueOf } from "./wordXml.ts";

/** A paragraph's place in a list. */
export type ListPlace = { readonly label: string; readonly level: number };

/** Lists of Word have nine levels. */
const LEVELS = 9;

/** Bullets are signs of symbol fonts, which mean nothing without the font. */
const DASH_SIGNS = ["–", "-", "—", "•"];

type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | null;
};
type List = {
  readonly abstract: string;
  readonly levels: readonly Level[];
  readonly startsAt: ReadonlyMap<number, number>;
};

/**
 * Counts a document's lists as Word does, paragraph by paragraph in their order: lists of one definition share its counts, a
 * list that states its own beginning starts there, a level starts anew after one above it unless it says otherwise.
 */
export function createListCounter(root: XmlElement | null, styles: WordStyles) {
  const lists = listsOf(root, styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  const counted = (list: List, id: string, level: number): number[] => {
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const own = list.startsAt.get(level);
    const first = own !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const start = own ?? list.levels[level]?.start ?? 1;
    const before = count[level];
    count[level] = first || before === undefined ? start : before + 1;
    for (let above = 0; above < level; above++) count[above] ??= list.levels[above]?.start ?? 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart ?? null;
      // The level that lets this one start anew is counted from 1; 0 is none.
      if (restart === null || (restart > 0 && level < restart)) delete count[below];
    }
    return count;
  };

  return (paragraph: XmlElement | null, styleId: string | null): ListPlace | null => {
    const place = placeOf(paragraph, styleId, styles, lists);
    if (place === null) return null;
    const list = lists.get(place.id);
    if (list === undefined) return null;
    const level = Math.min(place.level, LEVELS - 1);
    const label = labelOf(list, level, counted(list, place.id, level));
    return label === "" ? null : { label, level };
  };
}

function labelOf({ levels }: List, level: number, count: readonly number[]): string {
  const { format, text, legal } = levels[level] ?? NO_LEVEL;
  if (format === "bullet") return DASH_SIGNS.includes(text) ? text : "•";
  return text
    .replace(/%([1-9])/gu, (_all, digit: string) => {
      const at = Number(digit) - 1;
      return wordNumber(legal ? "decimal" : (levels[at]?.format ?? "decimal"), count[at] ?? 1);
    })
    .trim();
}

const NO_LEVEL: Level = { format: "decimal", text: "", start: 1, restart: null, legal: false, style: null };

/** The list and level that a paragraph states, or its style; a list of 0 is none. */
function placeOf(
  paragraph: XmlElement | null,
  styleId: string | null,
  styles: WordStyles,
  lists: ReadonlyMap<string, List>,
): { readonly id: string; readonly level: number } | null {
  const own = childNamed(paragraph, "w:numPr");
  const chain = styles.chain(styleId);
  const styled = chain
    .map((style) => ({ style, numPr: childNamed(style.paragraph, "w:numPr") }))
    .find(({ numPr }) => numPr !== null);
  const id = valueOf(own, "w:numId") ?? valueOf(styled?.numPr ?? null, "w:numId");
  if (id === null || id === "0") return null;
  const stated = valueOf(own, "w:ilvl") ?? valueOf(styled?.numPr ?? null, "w:ilvl");
  if (stated !== null) return { id, level: Number(stated) || 0 };
  const ofStyle = lists
    .get(id)
    ?.levels.findIndex(({ style }) => style !== null && chain.some((each) => each.id === style));
  return { id, level: Math.max(0, ofStyle ?? 0) };
}

function listsOf(root: XmlElement | null, styles: WordStyles): Map<string, List> {
  const abstracts = new Map(
    childrenNamed(root, "w:abstractNum").map((node) => [node.attributes["w:abstractNumId"] ?? "", node] as const),
  );
  const nums = childrenNamed(root, "w:num");
  const abstractOf = (num: XmlElement, depth: number): [string, XmlElement | null] => {
    const id = valueOf(num, "w:abstractNumId") ?? "";
    const node = abstracts.get(id) ?? null;
    const link = valueOf(node, "w:numStyleLink");
    // A definition may only name a style that has the list; styles may name each other in a ring.
    if (link === null || depth > LEVELS) return [id, node];
    const linked = valueOf(childNamed(styles.get(link)?.paragraph ?? null, "w:numPr"), "w:numId");
    const target = nums.find(({ attributes }) => attributes["w:numId"] === linked);
    return target === undefined ? [id, node] : abstractOf(target, depth + 1);
  };
  return new Map(
    nums.map((num): [string, List] => {
      const [abstract, node] = abstractOf(num, 0);
      const overrides = childrenNamed(num, "w:lvlOverride");
      const levelNodes = [
        ...childrenNamed(node, "w:lvl"),
        ...overrides.flatMap((each) => childrenNamed(each, "w:lvl")),
      ];
      const levels = Array.from({ length: LEVELS }, (_, level) =>
        levelOf(levelNodes.findLast(({ attributes }) => attributes["w:ilvl"] === String(level)) ?? null),
      );
      const startsAt = new Map(
        overrides.flatMap((each): [number, number][] => {
          const start = valueOf(each, "w:startOverride");
          return start === null ? [] : [[Number(each.attributes["w:ilvl"]) || 0, wholeNumber(start, 1)]];
        }),
      );
      return [num.attributes["w:numId"] ?? "", { abstract, levels, startsAt }];
    }),
  );
}

function levelOf(node: XmlElement | null): Level {
  if (node === null) return NO_LEVEL;
  const restart = valueOf(node, "w:lvlRestart");
  return {
    format: formatOf(node),
    text: valueOf(node, "w:lvlText") ?? "",
    start: wholeNumber(valueOf(node, "w:start"), 1),
    restart: restart === null ? null : wholeNumber(restart, 0),
    legal: flagOf(node, "w:isLgl") ?? false,
    style: valueOf(node, "w:pStyle"),
  };
}

/** Programs wrap newer formats so that older readers see figures. */
function formatOf(node: XmlElement): string {
  const direct = valueOf(node, "w:numFmt");
  const choice = childNamed(childNamed(node, "mc:AlternateContent"), "mc:Choice");
  return direct ?? valueOf(choice, "w:numFmt") ?? "decimal";
}

function wholeNumber(text: string | null, otherwise: number): number {
  const number = Number(text ?? Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise;
}
