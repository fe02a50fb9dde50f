import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";

/** The chamber style that a resolution's row names. */
export function styleOf(id: string): ChamberStyle {
  const known = CHAMBER_STYLE_IDS.find((styleId) => styleId === id);
  if (known === undefined) throw new Error(`A resolution names the chamber style ${id}, which this release lacks.`);
  return CHAMBER_STYLES[known];
}
