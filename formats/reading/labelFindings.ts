import type { Block } from "#domain/document/block.ts";
import { CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { labelsOf } from "#domain/numbering/labels.ts";
import type { ImportFinding } from "./imported.ts";

/** What the file says of a block: its number, null where it has none or none is to be compared, and its place there. */
type Stated = { readonly label: string | null; readonly place: string };

/** Labels are computed, never stored: where the file's own differs, a reference to it elsewhere may need mending. */
export function labelFindings(
  stated: readonly Stated[],
  blocks: readonly Block[],
  styleId: ChamberStyleId | null,
): ImportFinding[] {
  if (styleId === null) return [];
  const labels = labelsOf(blocks, CHAMBER_STYLES[styleId]);
  return stated.flatMap(({ label, place }, index): ImportFinding[] => {
    const now = labels.get(index) ?? "";
    if (label === null || label.trim() === now) return [];
    const params = { before: label.trim() === "" ? "–" : label, after: now === "" ? "–" : now };
    return [
      { severity: "warning", code: "labelDiffers", params, where: { blockId: blocks[index]?.id ?? null, place } },
    ];
  });
}
