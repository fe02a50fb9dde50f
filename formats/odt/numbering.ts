import type { ChamberStyle, HeaderForm, LabelPattern } from "#domain/numbering/chamberStyle.ts";
import { countedAs } from "#domain/numbering/counters.ts";
import { levelPlace } from "../office/measures.ts";
import { LISTS, patternAt, type ListCounters, type ListName } from "../office/numberingPlan.ts";
import { element, type XmlElement } from "../xml.ts";
import { mm } from "./odfLook.ts";

/** ODF's names for counters. Syllables and circles are what LibreOffice writes; a program that does not know them counts in digits. */
const FORMATS: Readonly<Record<LabelPattern["counter"], string>> = {
  decimal: "1",
  lowerAlpha: "a",
  upperAlpha: "A",
  lowerRoman: "i",
  upperRoman: "I",
  hangulSyllable: "가, 나, 다, ...",
  circledDecimal: "①, ②, ③, ...",
  dash: "",
  none: "",
};

/** ODF's lists. A level that no item of the list opened has no number to stand under. */
export const ODF_COUNTERS: ListCounters = {
  levels: 10,
  last: {
    decimal: Number.MAX_SAFE_INTEGER,
    lowerAlpha: 26,
    upperAlpha: 26,
    lowerRoman: 3999,
    upperRoman: 3999,
    hangulSyllable: 14,
    circledDecimal: 10,
    dash: Number.MAX_SAFE_INTEGER,
    none: 0,
  },
  skipsLevels: false,
};

export const listStyleName = (list: ListName): string => `WhereasList${list.slice(0, 1).toUpperCase()}${list.slice(1)}`;

/** The lists of a chamber's style, for an office to change. */
export const listStyles = (style: ChamberStyle, form: HeaderForm): XmlElement[] =>
  LISTS.map((list) =>
    element(
      "text:list-style",
      { "style:name": listStyleName(list), "style:display-name": `Whereas list ${list}` },
      ...Array.from({ length: ODF_COUNTERS.levels }, (_, level) =>
        levelStyle(patternAt(style, list, level), level, form),
      ),
    ),
  );

function levelStyle({ counter, before, after }: LabelPattern, level: number, form: HeaderForm): XmlElement {
  const { left, indent, text } = levelPlace(level, form);
  const properties = element(
    "style:list-level-properties",
    { "text:list-level-position-and-space-mode": "label-alignment" },
    element("style:list-level-label-alignment", {
      "text:label-followed-by": "listtab",
      "text:list-tab-stop-position": mm(text),
      "fo:margin-left": mm(left),
      "fo:text-indent": mm(indent),
    }),
  );
  const placed = { "text:level": String(level + 1) };
  if (counter === "dash") {
    const sign = before + (countedAs(counter, 1) ?? "") + after;
    return element("text:list-level-style-bullet", { ...placed, "text:bullet-char": sign }, properties);
  }
  return element(
    "text:list-level-style-number",
    {
      ...placed,
      "style:num-prefix": before === "" ? null : before,
      "style:num-suffix": after === "" ? null : after,
      "style:num-format": FORMATS[counter],
    },
    properties,
  );
}
