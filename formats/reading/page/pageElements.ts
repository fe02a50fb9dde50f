import type { XmlElement } from "../../xml.ts";

const named = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that begin a paragraph and end one. */
export const BLOCKS = named(
  "#document html body main article section div p h1 h2 h3 h4 h5 h6 header footer nav aside address blockquote figure figcaption center fieldset form details summary dialog hgroup menu ul ol li dl dt dd pre table caption thead tbody tfoot tr td th hr legend search",
);

/** What shows something that is no words; nothing of it is fetched. */
export const OBJECTS = named("img svg picture video audio canvas iframe frame object embed applet map portal");

/** What is worked with and not read. */
export const CONTROLS = named("button select textarea input datalist output meter progress");

/** What stands around the text of a page. */
export const AROUND = named("nav footer aside form dialog menu search");
export const AROUND_ROLES = named("navigation contentinfo complementary search dialog menu menubar toolbar");

/** Words that a page holds without showing them. */
const UNSHOWN = named("template noscript noframes noembed");

/** Neither words nor anything that is seen. */
export const SILENT = named("title style link meta base basefont source track param area col colgroup wbr");

/** Formatting that a text cannot have, by the name that it is told under. */
export const DROPPED = named("s strike mark code kbd samp var small big tt q math ruby");

const HIDING =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?:opacity|font-size)\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:[;!]|$))/iu;

/** Whether the element says of itself that it is not shown. */
const hidesItself = ({ attributes }: XmlElement): boolean =>
  (attributes["hidden"] !== undefined && attributes["hidden"] !== "until-found") ||
  HIDING.test(attributes["style"] ?? "");

/** Whether nobody who looks at the page sees what the element holds, as far as it says so itself. */
export const isUnshown = (node: XmlElement): boolean => UNSHOWN.has(node.name) || hidesItself(node);

export const classesOf = ({ attributes }: XmlElement): readonly string[] =>
  (attributes["class"] ?? "").split(/\s+/u).filter((name) => name !== "");

/** A rule of a style sheet: its selectors, its declarations. */
const RULE = /([^{}]{1,2000})\{([^{}]{0,5000})\}/gu;

/** Classes and ids that the page's own style sheets hide, as far as a selector is one name: ".x", "p.x", "#y". */
export function hiddenNames(styleSheets: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, selectors = "", declarations = ""] of styleSheets.matchAll(RULE)) {
    if (!HIDING.test(declarations)) continue;
    for (const selector of selectors.split(",")) {
      const name = /^\s*[a-z\d]*([.#][\w-]+)\s*$/iu.exec(selector)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

export const isNamedIn = (node: XmlElement, names: ReadonlySet<string>): boolean =>
  names.size > 0 &&
  (names.has(`#${node.attributes["id"] ?? ""}`) || classesOf(node).some((name) => names.has(`.${name}`)));
