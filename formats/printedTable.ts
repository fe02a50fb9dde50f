/** Words of a cell; `revision` where a table of changes shows them as gone or new. */
export type CellPiece = { readonly text: string; readonly revision: "insertion" | "deletion" | null };

export type PrintedTable = {
  readonly kind: "positions" | "internalPositions" | "changes" | "steps" | "votes" | "particulars";
  readonly heading: string;
  /** Names of the columns; the first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly CellPiece[])[])[];
  /** What stands in place of the table when it has no rows. */
  readonly none: string;
};

/** A cell of plain words. */
export const cell = (text: string): CellPiece[] => [{ text, revision: null }];
