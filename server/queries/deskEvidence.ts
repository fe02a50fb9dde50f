import type { EvidenceEntry } from "#domain/api/evidence.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadEvidence } from "./loadEvidence.ts";

/**
 * The sources on a resolution's desk that the asker may read; with `audience` "all", only those that every reader of the
 * resolution may.
 */
export async function deskEvidence(
  tx: Transaction,
  resolutionId: string,
  audience: "all" | undefined,
): Promise<EvidenceEntry[]> {
  const entries = await loadEvidence(tx, resolutionId, new Map());
  if (audience === undefined) return entries;
  return entries.flatMap(({ source, statements }) =>
    source.audience === "all"
      ? [{ source, statements: statements.filter((statement) => statement.audience === "all") }]
      : [],
  );
}
