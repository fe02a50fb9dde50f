import type { NestedBlock, PrintedBlock, PrintedPart } from "../printedParts.ts";
import { runsText, type Printable } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { blockXml, idsOf, numberXml, numXml } from "./blockXml.ts";
import { inlineXml, type InlineContext } from "./inline.ts";
import { isPreambleClause, listsUnder, preambleGroups } from "./preambleGroups.ts";
import type { Usage } from "./usage.ts";

/** The preamble as the chamber's own files have it. */
export function preambleXml(
  part: PrintedPart | undefined,
  page: Printable,
  context: InlineContext,
  usage: Usage,
): XmlNode {
  if (part === undefined) return null;
  const children = preambleGroups(part, usage).map(({ list, nodes }): XmlNode => {
    if (list === null) return nodes.map((node) => alone(node, context));
    return element(list.name, { eId: list.eId }, ...nodes.map((node) => listedXml(node, context)));
  });
  return element("preamble", { eId: "preamble", "xml:lang": page.language, "xml:space": "preserve" }, ...children);
}

/** A citation or recital in its list. */
function listedXml(node: NestedBlock, context: InlineContext): XmlElement {
  const { kind } = node.block;
  const name = kind === "citation" ? "citation" : "recital";
  return element(name, idsOf(node.block, context, { kind: name }), numXml(node.block), ...clauseXml(node, context));
}

/** The formula, a clause as a container named for its opening words, or what is neither, with what stands under it. */
function alone(node: NestedBlock, context: InlineContext): XmlNode {
  const { block } = node;
  if (block.kind === "formula") {
    const ids = { ...idsOf(block, context, { kind: "formula" }), name: "enactingFormula" };
    return element("formula", ids, element("p", {}, ...inlineXml(block, context)));
  }
  if (!isPreambleClause(node)) return blockXml(block, context);
  return element(
    "container",
    { ...idsOf(block, context), name: openingOf(block) ?? block.kind },
    // The standard gives a container no number.
    ...clauseXml(node, context, numberXml(block)),
  );
}

/** A clause's words, then what stands under it. */
function clauseXml({ block, children }: NestedBlock, context: InlineContext, number: XmlNode = null): XmlNode[] {
  return [
    element("p", {}, number, ...inlineXml(block, context)),
    ...listsUnder(children).map(({ isList, nodes }): XmlNode => {
      const [first] = nodes;
      if (!isList || first === undefined)
        return nodes.flatMap((node) => [node, ...descendants(node)]).map((node) => blockXml(node.block, context));
      const items = nodes.map((node) =>
        element("item", idsOf(node.block, context), numXml(node.block), ...clauseXml(node, context)),
      );
      return element("blockList", { eId: context.identifiers.listEIdOf(first.block) }, ...items);
    }),
  ];
}

const descendants = ({ children }: NestedBlock): NestedBlock[] =>
  children.flatMap((child) => [child, ...descendants(child)]);

/** A word that may open a clause, in scripts that have capitals. */
const FIRST_WORD = /^\s*\p{Lu}\p{L}+/u;

/** "Recalling also": the words that are set apart at the beginning, or the first where none are. */
function openingOf({ runs }: PrintedBlock): string | null {
  const end = runs.findIndex((run) => run.type !== "text" || !run.style.emphasis);
  const words = runs
    .slice(0, end < 0 ? runs.length : end)
    .map((run) => (run.type === "text" ? run.text : ""))
    .join("")
    .trim();
  return words === "" ? (FIRST_WORD.exec(runsText(runs))?.[0].trim() ?? null) : words;
}
