import { isElement, type XmlElement } from "../xml.ts";
import { attribute, localName } from "./elements.ts";

/** Paragraphs, which are read where they stand, and settings. */
const NOT_OWN_WORDS: ReadonlySet<string> = new Set(["subList", "paraList", "parameters", "parameterset", "metaTag"]);

/** Attributes in which forms and word art hold what they show. */
const SHOWN = ["caption", "text", "composeText", "displayText", "selectedValue"];

/** What Hangul writes into the description of every object, "This is a rectangle.", is nobody's word. */
const AUTOMATIC =
  /^(?:표|그림|사각형|타원|호|선|다각형|곡선|수식|글상자|글맵시|묶음 개체|연결선|OLE 개체|동영상|양식 개체|개체)입니다\.?$/u;

/** What an object says itself, its paragraphs left out: its description, its script, the names of its buttons. */
export function objectWords(object: XmlElement): string {
  const inside = object.children.map((child) => {
    if (child === null) return "";
    if (typeof child === "string") return AUTOMATIC.test(child.trim()) ? "" : child.trim();
    return isElement(child) && !NOT_OWN_WORDS.has(localName(child)) ? objectWords(child) : "";
  });
  return [...SHOWN.map((name) => attribute(object, name)), ...inside].filter((words) => words !== "").join(" ");
}
