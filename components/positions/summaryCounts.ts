import type { PositionMatrix } from "#domain/api/discussion.ts";

/** How many clauses stand where, for the sentence above the matrix; the resolution as a whole is not a clause. */
export function summaryCounts({ rows }: Pick<PositionMatrix, "rows">) {
  const clauses = rows.filter((row) => row.target.kind === "block");
  const count = (consensus: (typeof clauses)[number]["consensus"]) =>
    clauses.filter((row) => row.consensus === consensus).length;
  return {
    total: clauses.length,
    agreed: count("agreed"),
    reservation: count("reservation"),
    disputed: count("disputed"),
    open: count("open"),
  };
}
