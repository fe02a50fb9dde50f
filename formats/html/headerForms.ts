import { inlineNodes } from "../htmlInline.ts";
import type { Printable } from "../printable.ts";
import { element, type XmlNode } from "../xml.ts";

/** What stands above the text, in the chamber's form, with the title. */
export function headerNodes(page: Printable): XmlNode[] {
  const marking = element("p", { class: "marking" }, page.marking);
  const title = element("h1", {}, ...inlineNodes(page.title, { blocks: new Map(), notePrefix: "" }));
  const notice =
    page.translationNotice === null ? null : element("p", { class: "translation-notice" }, page.translationNotice);
  switch (page.headerForm) {
    case "bill":
      return [marking, title, notice, billNode(page)];
    case "masthead":
      return [marking, ...mastheadNodes(page), title, notice];
    case "frontPage":
      return [marking, ...frontPageNodes(page), title, notice];
    case "house":
      return [marking, ...housePageNodes(page), title, notice];
  }
}

const billNode = ({ header }: Printable): XmlNode =>
  element(
    "dl",
    { class: "bill" },
    ...header.map(({ key, label, value }) =>
      element(
        "div",
        { class: key === "billNumber" ? "box" : null },
        element("dt", {}, label),
        element("dd", {}, value),
      ),
    ),
  );

function mastheadNodes({ chamber, header }: Printable): XmlNode[] {
  const symbol = header.find(({ key }) => key === "symbol");
  const lines = header.filter((line) => line !== symbol);
  return [
    element("p", { class: "masthead" }, element("span", {}, chamber), symbol ? element("b", {}, symbol.value) : null),
    ...lines.map(({ value }) => element("p", { class: "masthead-line" }, value)),
  ];
}

/** A line of the header by its key, as the chamber says it; nothing where it has no value. */
function lineNode({ header }: Printable, key: string, how: "value" | "said", name = "line"): XmlNode {
  const line = header.find((each) => each.key === key && each.value !== "");
  if (line === undefined) return null;
  const said = line.sentence ?? `${line.label}: ${line.value}`;
  return element("p", { class: `${name} ${key}` }, how === "value" ? line.value : said);
}

const named = (name: string, text: string | null): XmlNode =>
  text === null ? null : element("p", { class: name }, text);

/** A motion's first page: the house, the document's number and date, what it is, its title and its authors. */
const frontPageNodes = (page: Printable): XmlNode[] => [
  element(
    "div",
    { class: "front-page" },
    named("house", page.chamber),
    lineNode(page, "session", "value"),
    lineNode(page, "symbol", "value"),
    lineNode(page, "proposedOn", "value"),
    named("document-name", page.look.documentName),
    lineNode(page, "agendaItem", "said"),
    named("front-title", page.titleText),
    lineNode(page, "billNumber", "said"),
    lineNode(page, "movers", "value"),
    lineNode(page, "committee", "said"),
  ),
  named("text-name", page.look.textName),
];

/** The House's first page: Congress, number, title, the house, date and sponsors, then what it is. */
function housePageNodes(page: Printable): XmlNode[] {
  const number = page.header.find(({ key, value }) => key === "billNumber" && value !== "");
  return [
    lineNode(page, "session", "value"),
    number === undefined ? null : named("bill-number", (page.look.numberPrefix ?? "") + number.value),
    named("front-title", page.titleText),
    named("house", page.look.houseLine ?? page.chamber),
    lineNode(page, "proposedOn", "value"),
    lineNode(page, "movers", "said"),
    lineNode(page, "committee", "said"),
    named("document-name", page.look.documentName),
  ];
}
