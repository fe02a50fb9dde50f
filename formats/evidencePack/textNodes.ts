import { languageName } from "../languageName.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { inlineNodes, segmentNodes, type HtmlAnchors } from "../htmlInline.ts";
import type { Printable, PrintedNote } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { notePrefix, type PageContext } from "./pageContext.ts";

/** The deepest indentation the style sheet has a rule for. */
const MAX_INDENT = 6;

/** One language's text with its notes, each of which leads to the source it stands on. */
export function textNode(
  page: Printable,
  context: PageContext,
  sourceOf: (evidenceId: string) => string | undefined,
): XmlElement {
  const { language, parts, notes } = page;
  const blocks = parts.flatMap((part) => part.blocks);
  const ids = blocks.map((block, index): [string, string] => [block.id, `${language}-clause-${index + 1}`]);
  const anchors: HtmlAnchors = { blocks: new Map(ids.toReversed()), notePrefix: notePrefix(language) };
  const heading = `text-${language}`;
  return element(
    "section",
    { lang: language, "aria-labelledby": heading },
    element("h2", { id: heading }, `${context.word("text", language)} (${languageName(language, language)})`),
    element("h3", {}, ...inlineNodes(page.title, anchors)),
    ...parts.flatMap((part): XmlNode[] => [
      part.heading === null ? null : element("h4", {}, part.heading),
      ...part.blocks.map((block) => blockNode(block, anchors)),
    ]),
    notes.length === 0 ? null : element("h3", {}, page.words.notesHeading),
    notes.length === 0 ? null : element("ol", {}, ...notes.map((note) => noteNode(note, language, sourceOf))),
  );
}

function blockNode(block: PrintedBlock, anchors: HtmlAnchors): XmlElement {
  const id = anchors.blocks.get(block.id);
  const inline = inlineNodes(block.runs, anchors);
  if (block.kind === "heading") return element("h4", { id }, ...inline);
  const depth = block.depth === 0 ? "" : `depth-${Math.min(block.depth, MAX_INDENT)}`;
  if (block.label === null) return element("p", { id, class: depth === "" ? null : depth }, ...inline);
  return element(
    "div",
    { id, class: `clause ${depth}`.trim() },
    element("span", {}, block.label),
    element("p", {}, ...inline),
  );
}

function noteNode(
  { number, evidenceId, segments }: PrintedNote,
  language: string,
  sourceOf: (evidenceId: string) => string | undefined,
): XmlElement {
  const prefix = notePrefix(language);
  const source = evidenceId === null ? undefined : sourceOf(evidenceId);
  const back = `#${prefix}note-ref-${number}`;
  return element(
    "li",
    { id: `${prefix}note-${number}` },
    ...segmentNodes(segments),
    source === undefined ? null : [" ", element("a", { href: `#${source}` }, `[${source.replace(/^\D+/u, "")}]`)],
    " ",
    element("a", { href: back, role: "doc-backlink", "aria-label": `↩ ${number}` }, "↩"),
  );
}
