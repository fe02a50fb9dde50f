import { plainText } from "../../plainText.ts";
import { isElement, type XmlElement } from "../../xml.ts";

/** What Word writes as elements inside words. */
export const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:ptab": " ",
  "w:br": " ",
  "w:cr": " ",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00ad",
};

/** Parts of a run and of a paragraph that hold no words of the page. */
const WORDLESS = ["w:pPr", "w:rPr", "w:instrText", "w:delInstrText", "mc:Fallback"];

export type Wording = "old" | "new";

/** The words of a comment, a note, a header: tracked changes as they would read if all were taken (`new`) or none (`old`). */
export function plainWords(parent: XmlElement, wording: Wording = "new"): string {
  return plainText(wordsIn(parent, wording)).text;
}

function wordsIn(parent: XmlElement, wording: Wording): string {
  const skipped = wording === "old" ? ["w:ins", "w:moveTo"] : ["w:del", "w:moveFrom"];
  return parent.children
    .map((child): string => {
      if (typeof child === "string" || !isElement(child)) return "";
      if (WORDLESS.includes(child.name) || skipped.includes(child.name)) return "";
      if (child.name === "w:t" || child.name === "w:delText" || child.name === "m:t") return child.children.join("");
      if (child.name === "w:sym") return symbolOf(child);
      const inner = wordsIn(child, wording);
      return child.name === "w:p" ? `${inner} ` : (SIGNS[child.name] ?? inner);
    })
    .join("");
}

/** Symbol fonts keep their signs in the private area; these stand in texts, whatever the font. */
const SYMBOLS: Readonly<Record<string, string>> = { F0B7: "•", F0A7: "▪", F0B0: "°", F0B1: "±", F0D7: "×", F02D: "–" };

const PRIVATE = /^F0[0-9A-F]{2}$/u;

/** A sign by its code; the replacement character where only its font knows what it is. */
export function symbolOf({ attributes }: XmlElement): string {
  const code = (attributes["w:char"] ?? "").toUpperCase();
  if (PRIVATE.test(code)) return SYMBOLS[code] ?? "\ufffd";
  const point = Number.parseInt(code, 16);
  return Number.isSafeInteger(point) && point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
}
