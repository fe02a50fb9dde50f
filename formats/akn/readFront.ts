import type { Proceedings } from "#domain/document/proceedings.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { headerField, readHeaderLine } from "../reading/headerLine.ts";
import { isElement, type XmlElement, type XmlNode } from "../xml.ts";
import { childOf, descendantsOf, elementsOf, pictureWords, wordsIn } from "./aknTree.ts";
import type { Reading } from "./reading.ts";

type Line = Proceedings["lines"][number];

/** What stands above the text in a file of others: the title, what the chamber's header has a field for, and all other lines. */
export type Front = {
  readonly title: XmlElement | null;
  readonly header: Partial<VersionHeader>;
  readonly lines: readonly Line[];
};

/** Elements that are a line's one piece of information. */
const ITEMS = new Set(
  (
    "docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle " +
    "docType docketNumber event inline legislature session shortTitle location person organization date"
  ).split(" "),
);

/** Cover page, preface: the title is the preface's, since a cover page says what the document is. */
export function readFront(text: XmlElement, styleId: ChamberStyleId | null, reading: Reading): Front {
  const named = (name: string): XmlElement[] => elementsOf(text).filter((part) => part.name === name);
  const [covers, prefaces] = [named("coverPage"), named("preface")];
  const title = [...prefaces, ...covers]
    .flatMap((part) => [childOf(part, "longTitle"), ...descendantsOf(part, "docTitle")])
    .find((found) => found !== undefined);
  const lines = [...covers, ...prefaces].flatMap((part) => linesOf(part.children, title ?? null, reading));
  return { title: title ?? null, ...placed(lines, styleId, reading) };
}

type FrontLine = Line & { readonly about: string };

/** A line for each piece of information; a paragraph that has other words too is one line whole. */
function linesOf(nodes: readonly XmlNode[], title: XmlElement | null, reading: Reading): FrontLine[] {
  return nodes.flatMap((node): FrontLine[] => {
    if (!isElement(node)) return wordsIn(node) === "" ? [] : [{ name: "p", about: "", text: wordsIn(node) }];
    if (node === title) return [];
    if (node.name === "img") {
      reading.tell("info", "objectLeftOut", { words: pictureWords(node) }, node);
      return [];
    }
    if (node.name === "authorialNote")
      reading.tell("warning", "formattingDropped", { what: "note", words: wordsIn(node) }, node);
    if (ITEMS.has(node.name)) return lineOf(node);
    const loose = node.children.some((child) => typeof child === "string" && child.trim() !== "");
    if (elementsOf(node).length === 0 || (loose && !holds(node, title))) return lineOf(node);
    return linesOf(node.children, title, reading);
  });
}

const holds = (node: XmlElement, inner: XmlElement | null): boolean =>
  inner !== null && elementsOf(node).some((child) => child === inner || holds(child, inner));

function lineOf(node: XmlElement): FrontLine[] {
  const text = wordsIn(node);
  const { name, refersTo } = node.attributes;
  return text === "" ? [] : [{ name: name ?? node.name, about: (refersTo ?? "").replace(/^#/u, ""), text }];
}

/** Lines as the fields of the chamber's header; what it has no field for, or twice, stays a line. */
function placed(
  lines: readonly FrontLine[],
  styleId: ChamberStyleId | null,
  { language }: Reading,
): Pick<Front, "header" | "lines"> {
  const header: Record<string, unknown> = {};
  const agenda: string[] = [];
  const rest: Line[] = [];
  for (const line of lines) {
    const { name, about, text } = line;
    const field = fieldOf(line, styleId, language);
    if (/^agenda item( name)?$/iu.test(name)) agenda.push(text);
    else if (field !== null && header[field] === undefined)
      Object.assign(header, isNumber(field) ? { [field]: text } : headerField(field, text, language));
    else {
      const own = name === "p" ? readHeaderLine(text, language) : null;
      if (own === null || Object.keys(own).some((key) => header[key] !== undefined))
        rest.push({ name: ITEMS.has(name) ? about || name : name, text });
      else Object.assign(header, own);
    }
  }
  if (agenda.length > 0) header["agendaItem"] = { [language]: agenda.join(": ") };
  return { header, lines: rest };
}

/** Numbers are printed as they are written. */
const isNumber = (field: keyof VersionHeader): boolean => field === "symbol" || field === "billNumber";

function fieldOf(
  { name, about, text }: FrontLine,
  styleId: ChamberStyleId | null,
  language: string,
): keyof VersionHeader | null {
  switch (name) {
    case "docNumber":
      return about === "symbol" || about === ""
        ? styleId === "korea" || styleId === "usHouse"
          ? "billNumber"
          : "symbol"
        : null;
    case "docDate":
      // A day in words that the page would not print again stays a line.
      return typeof headerField("proposedOn", text, language)?.proposedOn === "string" ? "proposedOn" : null;
    case "session":
      return "session";
    case "docProponent":
      return "movers";
    case "docCommittee":
      return "committee";
    default:
      return null;
  }
}
