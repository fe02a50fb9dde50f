import type { AnnexLine } from "#domain/citation/annexLines.ts";
import type { ExportModel, ExportWarning, Written } from "../model.ts";
import {
  printablePages,
  type Printable,
  type PrintedDecision,
  type PrintedEvidence,
  type PrintedNote,
} from "../printable.ts";
import { contentsNode, signaturesNode, tableNodes, threadsNode } from "./beside.ts";
import { headerNodes } from "./headerForms.ts";
import { section } from "./section.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import { inlineNodes, segmentNodes, type HtmlAnchors } from "../htmlInline.ts";
import { htmlDocument } from "../htmlText.ts";
import { languageName } from "../languageName.ts";
import { element, type XmlNode } from "../xml.ts";
import { PAGE_STYLE, runningHead } from "./pageStyle.ts";

/** Nothing runs and nothing is fetched: the page is read from an archive as it was written. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The deepest indentation the style sheet has a rule for. */
const MAX_INDENT = 6;

/** The text as one self-contained page: no script, no request, footnotes linked both ways, a style sheet for print. */
export function writeHtml(model: ExportModel): Promise<Written> {
  const [page, ...further] = printablePages(model);
  const anchors = anchorsOf(page, "");
  const body = element(
    "body",
    { class: [`form-${page.headerForm}`, ...(page.isDraft ? ["draft"] : [])].join(" ") },
    element(
      "header",
      {},
      page.partyOnly === null ? null : element("p", { class: "party-only", role: "note" }, page.partyOnly),
      ...headerNodes(page, anchors),
    ),
    contentsNode(page, anchors),
    element("main", {}, ...page.parts.map((part) => partNode(part, anchors))),
    notesNode(page, anchors),
    ...tableNodes(page),
    threadsNode(page, anchors),
    annexNode(page),
    decisionsNode(page),
    signaturesNode(page),
    ...further.map((each, index) => translationNode(each, `t${index + 2}-`)),
  );
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, page.titleText === "" ? page.marking : page.titleText),
    element("style", {}, PAGE_STYLE + runningHead(page.marking)),
  );
  const text = htmlDocument(
    element("html", { lang: page.language, "data-chamber-style": model.value.style.id }, head, body),
  );
  const bytes = new TextEncoder().encode(text);
  const warnings = [page, ...further].flatMap((each) => each.warnings);
  return Promise.resolve({
    bytes,
    mediaType: "text/html;charset=utf-8",
    extension: "html",
    warnings: page.has("lineNumbers") ? [...warnings, NO_LINE_NUMBERS] : warnings,
  });
}

/** Where a line ends is the reader's window's affair. */
const NO_LINE_NUMBERS: ExportWarning = {
  code: "noLineNumbers",
  blockId: null,
  message: "A web page has no fixed lines, so none are numbered.",
};

/** A further language: its text and notes, with anchors of its own. */
function translationNode(page: Printable, prefix: string): XmlNode {
  const anchors = anchorsOf(page, prefix);
  return element(
    "article",
    // A region, so that whoever moves by landmarks finds the other languages.
    {
      lang: page.language,
      class: "translation",
      role: "region",
      "aria-label": languageName(page.language, page.language),
    },
    element("header", {}, ...headerNodes(page, anchors)),
    contentsNode(page, anchors),
    ...page.parts.map((part) => partNode(part, anchors)),
    notesNode(page, anchors),
  );
}

/** Ids of a document may hold anything: anchors are by position, and a block that is not printed has none. */
function anchorsOf(page: Printable, prefix: string): HtmlAnchors {
  const blocks = page.parts.flatMap((part) => part.blocks);
  const ids = blocks.map((block, index): [string, string] => [block.id, `${prefix}clause-${index + 1}`]);
  return { blocks: new Map(ids.toReversed()), notePrefix: prefix };
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
  const inline = inlineNodes(block.runs, anchors, block.source.content);
  const own = { id, "data-kind": block.kind, "data-level": String(block.source.level) };
  if (block.kind === "heading") return element("h3", own, ...inline);
  const depth = block.depth === 0 ? "" : ` depth-${Math.min(block.depth, MAX_INDENT)}`;
  if (block.label === null) return element("p", { ...own, class: `plain${depth} ${block.kind}` }, ...inline);
  return element(
    "div",
    { ...own, class: `clause${depth} ${block.kind}` },
    element("span", {}, block.label),
    element("p", {}, ...inline),
  );
}

function notesNode({ notes, words }: Printable, { notePrefix }: HtmlAnchors): XmlNode {
  if (notes.length === 0) return null;
  return section(
    `${notePrefix}notes-heading`,
    words.notesHeading,
    element("ol", { class: "notes" }, ...notes.map((note) => noteNode(note, notePrefix))),
    "doc-endnotes",
  );
}

const noteNode = ({ number, segments }: PrintedNote, prefix: string): XmlNode =>
  element(
    "li",
    { id: `${prefix}note-${number}` },
    ...segmentNodes(segments),
    " ",
    element("a", { href: `#${prefix}note-ref-${number}`, role: "doc-backlink", "aria-label": `↩ ${number}` }, "↩"),
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
  return element("div", { class: "approvals" }, section("approvals-heading", words.approvals, [hash, list], null));
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
