import { elementsOf } from "../reading/word/wordXml.ts";
import type { XmlElement } from "../xml.ts";
import type { OdtStyles } from "./readStyles.ts";

/** A list that is open: its style, its level, and the counts of all its levels, which its lists inside share. */
export type OpenList = { readonly style: string; readonly level: number; readonly counts: number[] };

/** Counts a document's lists: one goes on with another by its name, or with the last. */
export function createListReader(styles: OdtStyles) {
  const byId = new Map<string, number[]>();
  let last: number[] | null = null;

  const countsOf = ({ attributes }: XmlElement): number[] => {
    const isContinued = attributes["text:continue-numbering"] === "true";
    const counts: number[] =
      byId.get(attributes["text:continue-list"] ?? "") ?? (isContinued && last !== null ? last : []);
    byId.set(attributes["xml:id"] ?? "", counts);
    last = counts;
    return counts;
  };

  return {
    open: (node: XmlElement, outer: OpenList | null): OpenList => ({
      style: node.attributes["text:style-name"] ?? outer?.style ?? "",
      level: outer === null ? 0 : outer.level + 1,
      counts: outer?.counts ?? countsOf(node),
    }),
    /** The number that the next item of the list has: items are asked for in their order. */
    label: (item: XmlElement, list: OpenList): string | null => (isCounted(item) ? counted(item, list, styles) : null),
  };
}

/** An item that only holds a list inside has no number of its own. */
const isCounted = (item: XmlElement): boolean =>
  item.name === "text:list-item" && elementsOf(item).some(({ name }) => name !== "text:list" && name !== "text:number");

function counted(item: XmlElement, { style, level, counts }: OpenList, styles: OdtStyles): string | null {
  const stated = Number(item.attributes["text:start-value"] ?? Number.NaN);
  counts.length = Math.min(counts.length, level + 1);
  counts[level] = Number.isNaN(stated) ? (counts[level] ?? styles.startOf(style, level) - 1) + 1 : stated;
  for (let above = 0; above < level; above++) counts[above] ??= styles.startOf(style, above);
  return styles.labelOf(style, counts.slice(0, level + 1));
}
