import type { LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import { elementsOf } from "../word/wordXml.ts";
import type { XmlElement } from "../../xml.ts";

/** What `type` of a list and CSS call the ways of counting; those of CSS are told first to last. */
const COUNTERS: Readonly<Record<string, LabelPattern["counter"]>> = {
  a: "lowerAlpha",
  A: "upperAlpha",
  i: "lowerRoman",
  I: "upperRoman",
  "lower-alpha": "lowerAlpha",
  "lower-latin": "lowerAlpha",
  "upper-alpha": "upperAlpha",
  "upper-latin": "upperAlpha",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  hangul: "hangulSyllable",
};

const styleOf = ({ attributes }: XmlElement): string | null =>
  /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(attributes["style"] ?? "")?.[1]?.toLowerCase() ?? null;

const integer = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\s*[-+]?\d{1,6}\s*$/u.test(text) ? Number(text) : null;

/** The label of each item of a list as browsers show it (HTML, 4.4.5 and 4.4.8); null for those that show none. */
export function listLabels(list: XmlElement): ReadonlyMap<XmlElement, string | null> {
  const items = elementsOf(list).filter(({ name }) => name === "li");
  const style = styleOf(list);
  if (list.name !== "ol") return new Map(items.map((item) => [item, style === "none" ? null : "•"]));
  const isReversed = list.attributes["reversed"] !== undefined;
  const step = isReversed ? -1 : 1;
  let next = integer(list.attributes["start"]) ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item): [XmlElement, string | null] => {
      const n = integer(item.attributes["value"]) ?? next;
      next = n + step;
      const way = styleOf(item) ?? style ?? item.attributes["type"] ?? list.attributes["type"] ?? "1";
      const sign = (n > 0 ? countedAs(COUNTERS[way] ?? "decimal", n) : null) ?? String(n);
      return [item, way === "none" ? null : `${sign}.`];
    }),
  );
}
