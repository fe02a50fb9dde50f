import type { ExportFinding, ExportFormat } from "#domain/api/exporting.ts";

type Loss = {
  readonly format: ExportFormat;
  /** The same sentence about many clauses is said once, with their names. */
  readonly said: readonly { readonly message: string; readonly labels: readonly string[] }[];
};

/** Formats that keep everything, to be named together, and those that lose something, each for itself. */
export function reportedFindings(
  reports: readonly { readonly format: ExportFormat; readonly items: readonly ExportFinding[] }[],
): { readonly kept: readonly ExportFormat[]; readonly losses: readonly Loss[] } {
  return {
    kept: reports.filter(({ items }) => items.length === 0).map(({ format }) => format),
    losses: reports
      .filter(({ items }) => items.length > 0)
      .map(({ format, items }) => ({ format, said: grouped(items) })),
  };
}

function grouped(items: readonly ExportFinding[]): Loss["said"] {
  const byMessage = Map.groupBy(items, ({ message }) => message);
  return [...byMessage].map(([message, same]) => ({
    message,
    labels: [...new Set(same.flatMap(({ label }) => label ?? []))],
  }));
}
