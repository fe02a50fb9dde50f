import { isKorean } from "#domain/isKorean.ts";
import type { Look } from "../office/look.ts";
import { bodyText, CHARACTER_LOOKS, FACES, namedStyles } from "../office/namedStyles.ts";
import type { Printable } from "../printable.ts";
import { CITATION_NOTE, styleName } from "../styleIds.ts";
import { element, type XmlElement } from "../xml.ts";
import { COMMENT } from "./annotations.ts";
import { FREE_NOTE, INNER_LINK, NOTE_MARK } from "./inline.ts";
import { paragraphProperties, textProperties } from "./odfLook.ts";

/** Programs without the first face take the next. */
export const fontFaces = (): XmlElement =>
  element(
    "office:font-face-decls",
    {},
    ...Object.values(FACES).map((faces) =>
      element("style:font-face", {
        "style:name": faces[0],
        "svg:font-family": faces.map((name) => (name.includes(" ") ? `'${name}'` : name)).join(", "),
        "style:font-family-generic": "roman",
        "style:font-pitch": "variable",
      }),
    ),
  );

/** Named styles for everything on the page, so that an office can restyle the document without touching its text. */
export function styleElements(pages: readonly [Printable, ...Printable[]]): XmlElement[] {
  const [{ language }] = pages;
  const { sizePt, ...spacing } = bodyText(language);
  const small: Look = { sizePt: 9, linePercent: 105, afterPt: 2, unnumbered: true };
  return [
    defaultStyle(language, sizePt),
    paragraphStyle("Standard", null, spacing),
    ...namedStyles(pages).map(({ id, basedOn, look }) => paragraphStyle(id, basedOn ?? "Standard", look)),
    paragraphStyle(FREE_NOTE, "Standard", { ...small, left: 5, indent: -5 }),
    paragraphStyle(CITATION_NOTE, FREE_NOTE, {}),
    paragraphStyle(COMMENT, "Standard", small),
    ...CHARACTER_LOOKS.map(([name, look]) => textStyle(name, look)),
    textStyle(INNER_LINK, { color: "#000000" }),
    textStyle(NOTE_MARK, { position: "super" }),
  ];
}

function defaultStyle(language: string, sizePt: number): XmlElement {
  const korean = isKorean(language);
  const { attributes } = textProperties({ language, sizePt });
  return element(
    "style:default-style",
    { "style:family": "paragraph" },
    element("style:paragraph-properties", {
      "fo:orphans": "2",
      "fo:widows": "2",
      "style:text-autospace": korean ? "none" : "ideograph-alpha",
      "style:tab-stop-distance": "8.5mm",
    }),
    element("style:text-properties", {
      ...attributes,
      "style:font-name": (korean ? FACES.korean : FACES.latin)[0],
      "style:font-name-asian": FACES.korean[0],
    }),
  );
}

const paragraphStyle = (name: string, parent: string | null, look: Look): XmlElement =>
  element(
    "style:style",
    {
      "style:name": name,
      "style:display-name": styleName(name),
      "style:family": "paragraph",
      "style:parent-style-name": parent,
      "style:default-outline-level": look.outline === undefined ? undefined : String(look.outline),
      "style:class": "text",
    },
    paragraphProperties(look),
    textProperties(look),
  );

const textStyle = (name: string, look: Look): XmlElement =>
  element(
    "style:style",
    { "style:name": name, "style:display-name": styleName(name), "style:family": "text" },
    textProperties(look),
  );
