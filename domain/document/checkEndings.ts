import { inLanguage } from "#domain/localizedText.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import type { Block } from "./block.ts";
import { advice, type Finding } from "./finding.ts";
import { isClause } from "./nesting.ts";
import { documentTree, nodesOf, type TreeNode } from "./tree.ts";

/**
 * Clauses that do not end as their chamber ends them: "," in a preamble, ";" in the UN's operative part, the last one in
 * ".". A clause that opens a list may end in a colon instead.
 */
export function endingFindings(blocks: readonly Block[], style: ChamberStyle, language: string): Finding[] {
  const tree = documentTree(blocks, style);
  const last = lastEnds(tree.operative);
  const lastRecital = tree.preamble.findLast(({ block }) => block.kind === "recital") ?? null;
  const opensList = style.endings.opensList ?? ":";
  const check = (nodes: Iterable<TreeNode>, endingFor: (node: TreeNode) => string) =>
    [...nodes].flatMap((node) => endingFinding(node, endingFor(node), opensList, language));
  return [
    ...check(nodesOf(tree, ["preamble"]), (node) => preambleEnding(node, lastRecital, style, language)),
    ...check(nodesOf(tree, ["operative"]), ({ index }) => style.endings[last.has(index) ? "last" : "operative"]),
  ];
}

function preambleEnding(
  { block }: TreeNode,
  lastRecital: TreeNode | null,
  { endings }: ChamberStyle,
  language: string,
): string {
  if (block.kind !== "recital") return endings.preamble;
  const own = endings.recital ?? endings.preamble;
  if (block !== lastRecital?.block || endings.lastRecital === undefined) return own;
  return inLanguage(endings.lastRecital, language);
}

/** The blocks with which the operative part ends: one, or one for each alternative of its last clause. */
function lastEnds(operative: readonly TreeNode[]): ReadonlySet<number> {
  const final = operative.findLast(({ block }) => isClause(block));
  const isFinal = (node: TreeNode) =>
    node === final || (final?.block.group != null && node.block.group === final.block.group);
  return new Set(operative.filter(isFinal).map((node) => lastOf(node).index));
}

const lastOf = (node: TreeNode): TreeNode => {
  const child = node.children.at(-1);
  return child === undefined ? node : lastOf(child);
};

function endingFinding(node: TreeNode, expected: string, opensList: string, language: string): Finding[] {
  const { block, children } = node;
  const inClause = isClause(block) || (block.kind === "continuation" && node.parentId !== null);
  const written = endOf(block);
  // A clause that a continuation goes on with ends there, not here.
  if (!inClause || expected === "" || written === "" || children[0]?.block.kind === "continuation") return [];
  const accepted = children.length > 0 ? [expected, opensList, ":", ","] : [expected];
  if (accepted.some((ending) => ends(written, ending))) return [];
  return [advice("endingPunctuation", language, block.id, { expected, found: [...written].at(-1) ?? "" })];
}

/** The text as a reader would have it if the proposed deletions were made; U+FFFC stands for an atom that prints words. */
function endOf({ content }: Block): string {
  const pieces = content.map((piece) => {
    if (piece.marks.some(({ type }) => type === "deletion")) return "";
    if (piece.type === "text") return piece.text;
    return piece.type === "blank" || piece.type === "crossReference" ? "\ufffc" : "";
  });
  return pieces.join("").trimEnd();
}

const CLOSING_SIGNS = /[\s"'”’」』)\]]+$/;
const LAST_BUT_ONE = /\s+(?:and|or|및|또는|그리고)$/;

const ends = (written: string, ending: string): boolean =>
  [written, written.replace(CLOSING_SIGNS, ""), written.replace(LAST_BUT_ONE, "")].some((text) =>
    text.endsWith(ending),
  );
