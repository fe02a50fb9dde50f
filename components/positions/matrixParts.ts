import type { PositionMatrix } from "#domain/api/discussion.ts";

type Row = PositionMatrix["rows"][number];

export const MATRIX_PARTS = ["whole", "operative", "preamble", "other"] as const;
export type MatrixPart = (typeof MATRIX_PARTS)[number];

/** The rows part by part, in their order; parts without rows are left out. */
export function matrixParts(rows: readonly Row[]): { readonly part: MatrixPart; readonly rows: readonly Row[] }[] {
  const byPart = Map.groupBy(rows, partOf);
  return MATRIX_PARTS.flatMap((part) => {
    const found = byPart.get(part);
    return found ? [{ part, rows: found }] : [];
  });
}

function partOf({ target, kind }: Row): MatrixPart {
  if (target.kind === "resolution") return "whole";
  if (kind === "operative") return "operative";
  return kind === "recital" || kind === "citation" ? "preamble" : "other";
}
