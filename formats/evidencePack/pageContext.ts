import { plainText } from "../plainText.ts";
import { printable, type Printable } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { EvidencePackModel, PackWords } from "./model.ts";

/** Where the text cites something: the number of the note, and what in the page it leads to. */
type Place = { readonly language: string; readonly number: number; readonly href: string };

/** What the parts of the page share. */
export type PageContext = {
  readonly language: string;
  readonly timeZone: string;
  /** The text in each of its languages, as it is printed. */
  readonly pages: readonly Printable[];
  /** Evidence id -> where it is cited, in every language. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** A fixed word in each language of the text, the authoritative one first. */
  readonly label: (key: keyof PackWords) => XmlNode;
  /** The same in one language, the authoritative one where none is named. */
  readonly word: (key: keyof PackWords, language?: string) => string;
};

export function pageContext({ texts, words }: EvidencePackModel): PageContext {
  const [{ language, value }] = texts;
  const pages = texts.map(printable);
  const word = (tag: string, key: keyof PackWords): string => words[tag]?.[key] ?? "";
  return {
    language,
    timeZone: value.style.timeZone,
    pages,
    places: placesIn(pages),
    word: (key, tag = language) => word(tag, key),
    label: (key) =>
      texts.flatMap((text, index): XmlNode[] => [
        index === 0 ? null : " ",
        element("span", { lang: text.language, class: index === 0 ? null : "also" }, word(text.language, key)),
      ]),
  };
}

/** What the ids of a text's notes begin with. */
export const notePrefix = (language: string): string => `${language}-`;

function placesIn(pages: readonly Printable[]): Map<string, Place[]> {
  const found = pages.flatMap(({ language, notes }) =>
    notes.flatMap(({ evidenceId, number }) =>
      evidenceId === null
        ? []
        : [{ evidenceId, place: { language, number, href: `#${notePrefix(language)}note-ref-${number}` } }],
    ),
  );
  const byEvidence = Map.groupBy(found, ({ evidenceId }) => evidenceId);
  return new Map([...byEvidence].map(([id, items]) => [id, items.map(({ place }) => place)]));
}

/** Somebody's words as HTML may carry them. */
export const printed = (text: string): string => plainText(text).text;

/** A term with its description; null where there is nothing to say. */
export const term = (name: XmlNode, ...description: readonly XmlNode[]): XmlElement[] =>
  description.every((node) => node === null || node === "")
    ? []
    : [element("dt", {}, name), element("dd", {}, ...description)];
