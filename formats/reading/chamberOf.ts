import { wordsOf, type Block } from "#domain/document/block.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { labelsOf } from "#domain/numbering/labels.ts";

/** The formula names the chamber outright; a header field of its own nearly so; numbers are shared between chambers. */
const WEIGHTS = { formula: 3, headerField: 2, labels: 2, unlabelled: 1 } as const;

/** Below this nothing speaks for a chamber but that nothing speaks against it. */
const MIN_SCORE = 2;

/** The chamber whose ways the text has: its formula, its header's fields, its numbers. Null where nothing tells. */
export function chamberOf(
  blocks: readonly Block[],
  labels: readonly (string | null)[],
  header: Partial<VersionHeader>,
): ChamberStyleId | null {
  const scored = CHAMBER_STYLE_IDS.map((id) => ({ id, score: scoreOf(CHAMBER_STYLES[id], blocks, labels, header) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= MIN_SCORE ? best.id : null;
}

function scoreOf(
  style: ChamberStyle,
  blocks: readonly Block[],
  labels: readonly (string | null)[],
  header: Partial<VersionHeader>,
): number {
  const own = Object.values(style.formula);
  const formula = blocks.some((block) => block.kind === "formula" && own.includes(wordsOf(block).trim()));
  const fields = style.header.filter(({ key }) => key !== "sponsors" && header[key] !== undefined);
  const computed = labelsOf(blocks, style);
  const agreeing = labels.filter(
    (label, index) => label !== null && label.trim() === computed.get(index)?.trim(),
  ).length;
  const stated = labels.filter((label) => label !== null).length;
  const clauses = labels.filter((label, index) => label === null && computed.get(index) === undefined).length;
  return (
    (formula ? WEIGHTS.formula : 0) +
    (fields.length > 0 ? WEIGHTS.headerField : 0) +
    (stated === 0 ? 0 : (WEIGHTS.labels * agreeing) / stated) +
    (labels.length === 0 ? 0 : (WEIGHTS.unlabelled * clauses) / labels.length)
  );
}
