import { inlineNodes, type HtmlAnchors } from "../htmlInline.ts";
import type { HeaderLine, Printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { element, type XmlNode } from "../xml.ts";

/** What stands above the text, in the chamber's form, with the title. */
export function headerNodes(page: Printable, anchors: HtmlAnchors): XmlNode[] {
  const marking = element("p", { class: "marking" }, page.marking);
  const title = element("h1", {}, ...page.titleBlocks.map((block) => titleNode(block, anchors)));
  const notice =
    page.translationNotice === null ? null : element("p", { class: "translation-notice" }, page.translationNotice);
  switch (page.headerForm) {
    case "bill":
      return [marking, title, notice, billNode(page)];
    case "masthead":
      return [marking, ...mastheadNodes(page), title, notice];
    case "frontPage":
      return [marking, ...frontPageNodes(page), title, againNode(page, "billNumber"), notice];
    case "house":
      return [marking, ...housePageNodes(page), title, notice];
  }
}

/** Each block that the title is made of says so, for who reads the page back. */
const titleNode = ({ kind, runs, source }: PrintedBlock, anchors: HtmlAnchors): XmlNode =>
  element(
    "span",
    { "data-kind": kind, "data-level": String(source.level) },
    ...inlineNodes(runs, anchors, source.content),
  );

/** The value of a line, by the name of its field. */
function valueNode({ key, value }: HeaderLine, { model }: Printable): XmlNode {
  const date = key === "proposedOn" ? model.value.header.proposedOn : null;
  return element("span", { "data-field": key === "sponsors" ? "movers" : key, "data-date": date }, value);
}

const billNode = (page: Printable): XmlNode =>
  element(
    "dl",
    { class: "bill" },
    ...page.header.map((line) =>
      element(
        "div",
        { class: line.key === "billNumber" ? "box" : null },
        element("dt", {}, line.label),
        element("dd", {}, valueNode(line, page)),
      ),
    ),
  );

function mastheadNodes(page: Printable): XmlNode[] {
  const { chamber, header } = page;
  const symbol = header.find(({ key }) => key === "symbol");
  const lines = header.filter((line) => line !== symbol);
  return [
    element(
      "p",
      { class: "masthead" },
      element("span", {}, chamber),
      " ",
      symbol ? element("b", {}, valueNode(symbol, page)) : null,
    ),
    ...lines.map((line) => element("p", { class: "masthead-line" }, valueNode(line, page))),
  ];
}

const lineOf = ({ header }: Printable, key: string): HeaderLine | undefined =>
  header.find((line) => line.key === key && line.value !== "");

/** A line as the chamber says it, or with its label. */
const saidOf = ({ sentence, label, value }: HeaderLine): string => sentence ?? `${label}: ${value}`;

function saidNodes(line: HeaderLine, page: Printable): XmlNode[] {
  const [before, after] = around(saidOf(line), line.value);
  return [before, valueNode(line, page), after];
}

/** A line of the header by its key; nothing where it has no value. */
function lineNode(page: Printable, key: string, how: "value" | "said"): XmlNode {
  const line = lineOf(page, key);
  if (line === undefined) return null;
  return element("p", { class: `line ${key}` }, ...(how === "value" ? [valueNode(line, page)] : saidNodes(line, page)));
}

/** What the front page has said, once more where the text begins. */
function againNode(page: Printable, key: string): XmlNode {
  const line = lineOf(page, key);
  return named(`again ${key}`, line === undefined ? null : key === "symbol" ? line.value : saidOf(line));
}

/** What stands before a value in its sentence, and what after. */
function around(sentence: string, value: string): [before: string, after: string] {
  const at = sentence.lastIndexOf(value);
  return [sentence.slice(0, at), sentence.slice(at + value.length)];
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
    named("house-line", page.look.houseLine),
    lineNode(page, "symbol", "value"),
    lineNode(page, "proposedOn", "value"),
    named("document-name", page.look.documentName),
    lineNode(page, "agendaItem", "said"),
    named("front-title", page.titleText),
    lineNode(page, "billNumber", "said"),
    lineNode(page, "movers", "value"),
    lineNode(page, "committee", "said"),
  ),
  againNode(page, "symbol"),
  named("text-name", page.look.textName),
];

/** The House's first page: Congress, number, title, the house, date and sponsors, then what it is. */
function housePageNodes(page: Printable): XmlNode[] {
  const number = lineOf(page, "billNumber");
  const submission = ["movers", "committee"].flatMap((key) => lineOf(page, key) ?? []);
  return [
    lineNode(page, "session", "value"),
    number === undefined
      ? null
      : element("p", { class: "bill-number" }, page.look.numberPrefix, valueNode(number, page)),
    named("front-title", page.titleText),
    named("house", page.look.houseLine ?? page.chamber),
    lineNode(page, "proposedOn", "value"),
    submission.length === 0
      ? null
      : element(
          "p",
          { class: "submission" },
          ...submission.flatMap((line, index) => [index === 0 ? null : "; ", ...saidNodes(line, page)]),
        ),
    named("document-name", page.look.documentName),
  ];
}
