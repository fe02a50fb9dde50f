import { CHARACTERS } from "../styleIds.ts";
import type { PrintedBlock } from "../printedParts.ts";
import type { FlagKind, Run } from "../runs.ts";

export const FLAG_STYLE: Readonly<Record<FlagKind, string>> = {
  blank: CHARACTERS.blank,
  alternative: CHARACTERS.alternative,
  stale: CHARACTERS.stale,
  brokenReference: CHARACTERS.brokenReference,
};

/** Set in italics by the chamber, not by whoever wrote it. */
export const isOpening = ({ style, at }: Extract<Run, { readonly type: "text" }>, { source }: PrintedBlock): boolean =>
  style.emphasis && at !== undefined && source.content[at]?.marks.some(({ type }) => type === "emphasis") === false;
