import { element, type XmlElement } from "../xml.ts";
import type { Look } from "../office/look.ts";
import { paragraphProperties, textProperties } from "./odfLook.ts";

export type AutomaticStyles = {
  /** The name of a paragraph style that is `parent` but for the look; `parent` itself where nothing differs. */
  readonly paragraph: (parent: string, look?: Look) => string;
  /** The same style for a paragraph that begins pages of their own. */
  readonly onPages: (style: string, masterPage: string) => string;
  /** The name of a style of words; null where they look as their paragraph does. */
  readonly text: (look: Look, parent?: string) => string | null;
  readonly elements: () => readonly XmlElement[];
};

/** Styles that are made where they are used, one for each look, named in the order of their use. */
export function createAutomaticStyles(): AutomaticStyles {
  const made = new Map<string, { readonly name: string; readonly style: XmlElement }>();
  const named = (key: string, prefix: string, build: (name: string) => XmlElement): string => {
    const known = made.get(key);
    if (known !== undefined) return known.name;
    const name = `${prefix}${made.size + 1}`;
    made.set(key, { name, style: build(name) });
    return name;
  };
  const paragraphs = new Map<string, { readonly parent: string; readonly look: Look }>();
  const paragraph = (parent: string, look: Look, masterPage?: string): string => {
    const name = named(JSON.stringify(["P", parent, look, masterPage]), "P", (own) =>
      element(
        "style:style",
        {
          "style:name": own,
          "style:family": "paragraph",
          "style:parent-style-name": parent,
          "style:master-page-name": masterPage,
        },
        paragraphProperties(look),
        textProperties(look),
      ),
    );
    paragraphs.set(name, { parent, look });
    return name;
  };
  return {
    paragraph: (parent, look = {}) => (Object.keys(look).length === 0 ? parent : paragraph(parent, look)),
    onPages: (style, masterPage) => {
      const { parent, look } = paragraphs.get(style) ?? { parent: style, look: {} };
      return paragraph(parent, look, masterPage);
    },
    text: (look, parent) => {
      if (Object.keys(look).length === 0) return parent ?? null;
      return named(JSON.stringify(["T", parent, look]), "T", (name) =>
        element(
          "style:style",
          { "style:name": name, "style:family": "text", "style:parent-style-name": parent },
          textProperties(look),
        ),
      );
    },
    elements: () => [...made.values()].map(({ style }) => style),
  };
}
