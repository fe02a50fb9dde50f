import type { Look } from "../office/look.ts";
import { FACES } from "../office/namedStyles.ts";
import { scriptLanguages } from "../office/scriptLanguages.ts";
import { element, type XmlElement } from "../xml.ts";

export const mm = (distance: number | undefined): string | undefined =>
  distance === undefined ? undefined : `${Math.round(distance * 100) / 100}mm`;

const pt = (size: number | undefined): string | undefined => (size === undefined ? undefined : `${size}pt`);

const on = (flag: boolean | undefined, value: string): string | undefined => (flag === true ? value : undefined);

/** Letters of the West and of East Asia have properties of their own in ODF; a look is both. */
export function textProperties(look: Look): XmlElement {
  const [weight, slant, size] = [toggled(look.bold, "bold"), toggled(look.italic, "italic"), pt(look.sizePt)];
  return element("style:text-properties", {
    "fo:font-weight": weight,
    "style:font-weight-asian": weight,
    "fo:font-style": slant,
    "style:font-style-asian": slant,
    "fo:font-size": size,
    "style:font-size-asian": size,
    "fo:letter-spacing": pt(look.spacedPt),
    "fo:color": look.color,
    "style:text-underline-style": on(look.underline, "solid"),
    "style:text-line-through-style": on(look.strike, "solid"),
    "style:text-position": look.position === undefined ? undefined : `${look.position} 58%`,
    ...(look.language === undefined ? {} : spokenIn(look.language)),
    "style:font-name": look.face === undefined ? undefined : FACES[look.face][0],
  });
}

function spokenIn(language: string): XmlElement["attributes"] {
  const { latin, eastAsian } = scriptLanguages(language);
  const [western, asian] = [latin.split("-"), eastAsian.split("-")];
  return {
    "fo:language": western[0],
    "fo:country": western[1] ?? "none",
    "style:language-asian": asian[0],
    "style:country-asian": asian[1] ?? "none",
  };
}

/** What a style says of a switch: nothing leaves it to the style that it is based on. */
const toggled = (flag: boolean | undefined, value: string): string | undefined =>
  flag === undefined ? undefined : flag ? value : "normal";

const RULES = { thin: "0.5pt solid #404040", thick: "2.25pt solid #404040" } as const;

export function paragraphProperties(look: Look): XmlElement {
  const tabs = (look.tabs ?? []).map(({ at, right, leader }) =>
    element("style:tab-stop", {
      "style:position": mm(at),
      "style:type": on(right, "right"),
      "style:leader-style": on(leader, "dotted"),
      "style:leader-text": on(leader, "."),
    }),
  );
  return element(
    "style:paragraph-properties",
    {
      "fo:text-align": look.align,
      "fo:margin-left": mm(look.left),
      "fo:margin-right": mm(look.right),
      "fo:text-indent": mm(look.indent),
      "fo:margin-top": pt(look.beforePt),
      "fo:margin-bottom": pt(look.afterPt),
      "fo:line-height": look.linePercent === undefined ? undefined : `${look.linePercent}%`,
      "fo:keep-with-next": on(look.keepNext, "always"),
      "fo:keep-together": on(look.keepLines, "always"),
      "fo:break-before": on(look.newPage, "page"),
      "fo:border-bottom": look.ruled === undefined ? undefined : RULES[look.ruled],
      "fo:padding-bottom": look.ruled === undefined ? undefined : "1.2mm",
      "text:number-lines": on(look.unnumbered, "false"),
    },
    tabs.length === 0 ? null : element("style:tab-stops", {}, ...tabs),
  );
}
