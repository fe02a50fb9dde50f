import type { DeskSource, EvidenceEntry, StatementView } from "#domain/api/evidence.ts";

export const EVIDENCE_FILTERS = ["all", "cited", "notCited"] as const;
export type EvidenceFilter = (typeof EVIDENCE_FILTERS)[number];

/**
 * The entries that hold every word of `query`, in whichever field and language, and statements that fit `filter`. A source
 * that holds the words itself keeps all its statements; one without any fitting statement is left out while filtering,
 * unless it fits as a whole.
 */
export function filterEvidence(
  entries: readonly EvidenceEntry[],
  query: string,
  filter: EvidenceFilter,
): readonly EvidenceEntry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0 && filter === "all") return entries;
  return entries.flatMap(({ source, statements }) => {
    const about = fold([source.title, source.outlet, ...source.authors].join("\n"));
    const left = statements.filter(
      (statement) => fits(statement, filter) && holds(`${about}\n${wordsOf(statement)}`, words),
    );
    const sourceFits = isShownAlone(source, statements, filter) && holds(about, words);
    return left.length > 0 || sourceFits ? [{ source, statements: left }] : [];
  });
}

/** A source without a fitting statement: cited as a whole, or with nothing in it that anybody could cite instead. */
const isShownAlone = (source: DeskSource, statements: readonly StatementView[], filter: EvidenceFilter): boolean =>
  filter === "all" || (fits(source, filter) && (filter === "cited" || statements.length === 0));

const fits = ({ citedIn }: Pick<StatementView, "citedIn">, filter: EvidenceFilter): boolean =>
  filter === "all" || (filter === "cited") === citedIn.length > 0;

const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const wordsOf = ({ quote, speaker, office, organisation, translation, saidOn }: StatementView): string =>
  fold(
    [
      quote,
      saidOn ?? "",
      ...[speaker, office, organisation, translation].flatMap((text) => Object.values(text ?? {})),
    ].join("\n"),
  );

const fold = (text: string): string => text.normalize("NFC").toLowerCase();
