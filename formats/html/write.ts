import type { AnnexLine } from "#domain/citation/annexLines.ts";
import { segmentText, type Segment } from "#domain/citation/segment.ts";
import type { ExportModel, Written } from "../model.ts";
import {
  printable,
  type Printable,
  type PrintedDecision,
  type PrintedEvidence,
  type PrintedNote,
} from "../printable.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import type { Run, RunStyle } from "../runs.ts";
import { element, isElement, type XmlNode, escapeXml, startOf } from "../xml.ts";
import { PAGE_STYLE } from "./pageStyle.ts";

/** Nothing runs and nothing is fetched: the page is read from an archive as it was written. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Elements that HTML writes without an end tag. Every other one needs its end tag, empty or not. */
const VOID_ELEMENTS = new Set(["meta", "br"]);

/** Elements whose text HTML does not unescape; what stands in them here is our own constant. */
const RAW_TEXT_ELEMENTS = new Set(["style"]);

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
    element("main", {}, ...page.parts.map((part) => partNode(part, page, anchors))),
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
  const text = `<!doctype html>\n${htmlText(element("html", { lang: page.language }, head, body))}\n`;
  const bytes = new TextEncoder().encode(text);
  return Promise.resolve({ bytes, mediaType: "text/html;charset=utf-8", extension: "html", warnings: page.warnings });
}

/** Ids of a document may hold anything: anchors are by position, and a block that is not printed has none. */
function anchorsOf(page: Printable): ReadonlyMap<string, string> {
  const blocks = page.parts.flatMap((part) => part.blocks);
  return new Map(blocks.map((block, index): [string, string] => [block.id, `clause-${index + 1}`]).toReversed());
}

function headerNodes(page: Printable): XmlNode[] {
  const marking = element("p", { class: "marking" }, page.marking);
  const title = element("h1", {}, ...inlineNodes(page.title, page, new Map()));
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

function partNode(part: PrintedPart, page: Printable, anchors: ReadonlyMap<string, string>): XmlNode {
  const heading = part.heading === null ? null : element("h2", {}, part.heading);
  return element(
    "section",
    { class: `part ${part.kind}` },
    heading,
    ...part.blocks.map((block) => blockNode(block, page, anchors)),
  );
}

function blockNode(block: PrintedBlock, page: Printable, anchors: ReadonlyMap<string, string>): XmlNode {
  const id = anchors.get(block.id);
  const inline = inlineNodes(block.runs, page, anchors);
  if (block.kind === "heading") return element("h3", { id }, ...inline);
  const depth = block.depth === 0 ? "" : ` depth-${Math.min(block.depth, MAX_INDENT)}`;
  if (block.label === null) return element("p", { id, class: `plain${depth}` }, ...inline);
  return element("div", { id, class: `clause${depth}` }, element("span", {}, block.label), element("p", {}, ...inline));
}

const inlineNodes = (runs: readonly Run[], page: Printable, anchors: ReadonlyMap<string, string>): XmlNode[] =>
  runs.map((run) => runNode(run, anchors));

function runNode(run: Run, anchors: ReadonlyMap<string, string>): XmlNode {
  switch (run.type) {
    case "text":
      return styled(run.text, run.style);
    case "note":
      return element(
        "sup",
        { class: "note" },
        run.afterNote ? "," : null,
        element(
          "a",
          { id: `note-ref-${run.number}`, href: `#note-${run.number}`, role: "doc-noteref" },
          String(run.number),
        ),
      );
    case "reference": {
      const anchor = anchors.get(run.blockId);
      return anchor === undefined ? run.text : element("a", { href: `#${anchor}` }, run.text);
    }
    case "flag":
      return element("mark", { class: `flag flag-${run.flag}` }, run.text);
  }
}

const STYLE_ELEMENTS = [
  ["strong", "strong"],
  ["emphasis", "em"],
  ["underline", "u"],
  ["superscript", "sup"],
  ["subscript", "sub"],
] as const satisfies readonly (readonly [keyof RunStyle, string])[];

function styled(text: string, style: RunStyle): XmlNode {
  const set = STYLE_ELEMENTS.reduce<XmlNode>(
    (inner, [key, name]) => (style[key] ? element(name, {}, inner) : inner),
    text,
  );
  const quoted = style.quotation === null ? set : element("span", { class: "quotation" }, set);
  return style.revision === null ? quoted : element(style.revision.kind === "insertion" ? "ins" : "del", {}, quoted);
}

const segmentNodes = (segments: readonly Segment[]): XmlNode[] => segments.map(segmentNode);

function segmentNode(segment: Segment): XmlNode {
  switch (segment.type) {
    case "text":
      return segment.text;
    case "title":
      return element("cite", { class: segment.emphasis ? "italic" : null }, segmentText(segment));
    case "quote":
      return ["“", element("span", { lang: segment.language }, segment.text), "”"];
    case "reported":
      return element("span", { lang: segment.language }, segment.text);
    case "link":
      return element("a", { href: segment.href, rel: "noreferrer noopener" }, segment.text);
  }
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

/** The node in HTML's own syntax. */
function htmlText(node: XmlNode): string {
  if (node === null) return "";
  if (typeof node === "string") return escapeXml(node);
  if (!isElement(node)) return node.map(htmlText).join("");
  if (VOID_ELEMENTS.has(node.name)) return `<${startOf(node)}>`;
  const raw = RAW_TEXT_ELEMENTS.has(node.name);
  const inner = node.children.map((child) => (raw && typeof child === "string" ? child : htmlText(child))).join("");
  return `<${startOf(node)}>${inner}</${node.name}>`;
}
