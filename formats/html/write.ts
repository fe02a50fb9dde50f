import type { AnnexLine } from "#domain/citation/annexLines.ts";
import type { ExportModel, Written } from "../model.ts";
import {
  printable,
  type Printable,
  type PrintedDecision,
  type PrintedEvidence,
  type PrintedNote,
} from "../printable.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import { inlineNodes, segmentNodes, type HtmlAnchors } from "../htmlInline.ts";
import { htmlDocument } from "../htmlText.ts";
import { element, type XmlNode } from "../xml.ts";
import { PAGE_STYLE } from "./pageStyle.ts";

/** Nothing runs and nothing is fetched: the page is read from an archive as it was written. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The deepest indentation the style sheet has a rule for. */
const MAX_INDENT = 6;

/** The text as one self-contained page: no script, no request, footnotes linked both ways, a style sheet for print. */
export function writeHtml(model: ExportModel): Promise<Written> {
  const page = printable(model);
  const anchors = anchorsOf(page);
  const body = element(
    "body",
    { class: page.isDraft ? "draft" : null },
    element("header", {}, ...headerNodes(page)),
    element("main", {}, ...page.parts.map((part) => partNode(part, anchors))),
    notesNode(page),
    annexNode(page),
    decisionsNode(page),
  );
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, page.titleText === "" ? page.marking : page.titleText),
    element("style", {}, PAGE_STYLE),
  );
  const text = htmlDocument(element("html", { lang: page.language }, head, body));
  const bytes = new TextEncoder().encode(text);
  return Promise.resolve({ bytes, mediaType: "text/html;charset=utf-8", extension: "html", warnings: page.warnings });
}

/** Ids of a document may hold anything: anchors are by position, and a block that is not printed has none. */
function anchorsOf(page: Printable): HtmlAnchors {
  const blocks = page.parts.flatMap((part) => part.blocks);
  const ids = blocks.map((block, index): [string, string] => [block.id, `clause-${index + 1}`]);
  return { blocks: new Map(ids.toReversed()), notePrefix: "" };
}

function headerNodes(page: Printable): XmlNode[] {
  const marking = element("p", { class: "marking" }, page.marking);
  const title = element("h1", {}, ...inlineNodes(page.title, { blocks: new Map(), notePrefix: "" }));
  const notice =
    page.translationNotice === null ? null : element("p", { class: "translation-notice" }, page.translationNotice);
  return page.headerForm === "bill"
    ? [marking, title, notice, billNode(page)]
    : [marking, ...mastheadNodes(page), title, notice];
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

function partNode(part: PrintedPart, anchors: HtmlAnchors): XmlNode {
  const heading = part.heading === null ? null : element("h2", {}, part.heading);
  return element(
    "section",
    { class: `part ${part.kind}` },
    heading,
    ...part.blocks.map((block) => blockNode(block, anchors)),
  );
}

function blockNode(block: PrintedBlock, anchors: HtmlAnchors): XmlNode {
  const id = anchors.blocks.get(block.id);
  const inline = inlineNodes(block.runs, anchors);
  if (block.kind === "heading") return element("h3", { id }, ...inline);
  const depth = block.depth === 0 ? "" : ` depth-${Math.min(block.depth, MAX_INDENT)}`;
  if (block.label === null) return element("p", { id, class: `plain${depth}` }, ...inline);
  return element("div", { id, class: `clause${depth}` }, element("span", {}, block.label), element("p", {}, ...inline));
}

function notesNode({ notes, words }: Printable): XmlNode {
  if (notes.length === 0) return null;
  return section(
    "notes-heading",
    words.notesHeading,
    element("ol", { class: "notes" }, ...notes.map((note) => noteNode(note))),
    "doc-endnotes",
  );
}

const noteNode = ({ number, segments }: PrintedNote): XmlNode =>
  element(
    "li",
    { id: `note-${number}` },
    ...segmentNodes(segments),
    " ",
    element("a", { href: `#note-ref-${number}`, role: "doc-backlink", "aria-label": `↩ ${number}` }, "↩"),
  );

function annexNode({ annex, words }: Printable): XmlNode {
  if (annex.length === 0) return null;
  return section(
    "annex-heading",
    words.evidenceAnnex,
    element("ol", { class: "evidence" }, ...annex.map((item) => evidenceNode(item, words))),
    "doc-appendix",
  );
}

const evidenceNode = ({ lines, notes }: PrintedEvidence, words: Printable["words"]): XmlNode =>
  element(
    "li",
    {},
    ...lines.map(annexLineNode),
    notes.length === 0
      ? null
      : element(
          "p",
          {},
          element("b", {}, words.notesHeading),
          ...notes.flatMap((n, i) => [i === 0 ? " " : ", ", element("a", { href: `#note-${n}` }, String(n))]),
        ),
  );

const annexLineNode = ({ label, segments }: AnnexLine): XmlNode =>
  element(
    "p",
    {},
    label === null ? null : element("b", {}, label),
    label === null ? null : " ",
    ...segmentNodes(segments),
  );

function decisionsNode({ decisions, words, textSha256 }: Printable): XmlNode {
  if (decisions === null) return null;
  const list =
    decisions.length === 0
      ? element("p", {}, words.noApprovals)
      : element("ul", { class: "decisions" }, ...decisions.map((decision) => decisionNode(decision, words)));
  const hash = element("p", {}, `${words.textHash} `, element("span", { class: "hash" }, textSha256));
  return section("approvals-heading", words.approvals, [hash, list], null);
}

const decisionNode = (decision: PrintedDecision, words: Printable["words"]): XmlNode =>
  element(
    "li",
    { class: decision.voided ? "void" : null },
    element("p", {}, element("b", {}, decision.party), ` · ${decision.person} · ${decision.decision} · ${decision.at}`),
    decision.voided ? element("p", {}, element("mark", { class: "flag" }, words.voided)) : null,
    decision.reason === null ? null : element("p", {}, decision.reason),
    element("p", { class: "hash" }, decision.sha256),
  );

const section = (headingId: string, heading: string, content: XmlNode, role: string | null): XmlNode =>
  element("section", { role, "aria-labelledby": headingId }, element("h2", { id: headingId }, heading), content);
