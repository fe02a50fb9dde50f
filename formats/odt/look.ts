import { element, type XmlElement } from "../xml.ts";

/** How words and paragraphs look. Sizes in points, distances in millimetres unless they say otherwise. */
export type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly position?: "super" | "sub";
  readonly sizePt?: number;
  readonly color?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  readonly align?: "start" | "end" | "center" | "justify";
  readonly left?: number;
  readonly right?: number;
  /** Of the first line against the others. */
  readonly indent?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** "145%". */
  readonly line?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly newPage?: boolean;
  /** A line below. */
  readonly ruled?: boolean;
  readonly unnumbered?: boolean;
  readonly tabs?: readonly { readonly at: number; readonly right?: boolean; readonly leader?: boolean }[];
};

export const mm = (distance: number | undefined): string | undefined =>
  distance === undefined ? undefined : `${Math.round(distance * 100) / 100}mm`;

const pt = (size: number | undefined): string | undefined => (size === undefined ? undefined : `${size}pt`);

const on = (flag: boolean | undefined, value: string): string | undefined => (flag === true ? value : undefined);

/** Letters of the West and of East Asia have properties of their own in ODF; a look is both. */
export function textProperties(look: Look): XmlElement {
  const [language, country = "none"] = (look.language ?? "").split("-");
  const spoken = language === "" ? undefined : language;
  const place = spoken === undefined ? undefined : (COUNTRIES[language ?? ""] ?? country);
  const [weight, slant, size] = [on(look.bold, "bold"), on(look.italic, "italic"), pt(look.sizePt)];
  return element("style:text-properties", {
    "fo:font-weight": weight,
    "style:font-weight-asian": weight,
    "fo:font-style": slant,
    "style:font-style-asian": slant,
    "fo:font-size": size,
    "style:font-size-asian": size,
    "fo:color": look.color,
    "style:text-underline-style": on(look.underline, "solid"),
    "style:text-line-through-style": on(look.strike, "solid"),
    "style:text-position": look.position === undefined ? undefined : `${look.position} 58%`,
    "fo:language": spoken,
    "fo:country": place,
    "style:language-asian": spoken,
    "style:country-asian": place,
  });
}

/** The spelling checkers of office programs want a country with the language. */
const COUNTRIES: Readonly<Record<string, string>> = { ko: "KR", en: "US" };

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
      "fo:line-height": look.line,
      "fo:keep-with-next": on(look.keepNext, "always"),
      "fo:keep-together": on(look.keepLines, "always"),
      "fo:break-before": on(look.newPage, "page"),
      "fo:border-bottom": on(look.ruled, "0.75pt solid #404040"),
      "fo:padding-bottom": on(look.ruled, "1.5mm"),
      "text:number-lines": on(look.unnumbered, "false"),
    },
    tabs.length === 0 ? null : element("style:tab-stops", {}, ...tabs),
  );
}
