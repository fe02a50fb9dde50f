import type { ChamberStyle } from "./chamberStyle.ts";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES } from "./chamberStyles.ts";

/**
 * The chamber style that a resolution names.
 *
 * @throws Error where this release lacks it: another chamber's labels would be a wrong text
 */
export function styleOf(id: string): ChamberStyle {
  const known = CHAMBER_STYLE_IDS.find((styleId) => styleId === id);
  if (known === undefined) throw new Error(`A resolution names the chamber style ${id}, which this release lacks.`);
  return CHAMBER_STYLES[known];
}
