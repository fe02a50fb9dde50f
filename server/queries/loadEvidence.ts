import type { EvidenceEntry, SourceView, StatementView } from "#domain/api/evidence.ts";
import { quoteSelector, SOURCE_FIELDS } from "#domain/api/evidence.ts";
import { localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { CitedPlaces } from "./citedPlaces.ts";
import { followMerges, type FollowedSpeaker } from "./followMerges.ts";
import { loadPeople, type NamePerson } from "./loadPeople.ts";
import { spokenBy } from "./spokenBy.ts";
import { signaturesOf, translatorsOf } from "./translatorsOf.ts";

/** A capture without its bytes, which can be megabytes. */
const captureFields = { id: true, sha256: true, textSha256: true, capturedAt: true } as const;

/**
 * The sources on a resolution's desk that the asker may read, each with its statements: the newest first. Row-level
 * security leaves out what is another party's.
 */
export async function loadEvidence(
  tx: Transaction,
  resolutionId: string,
  cited: CitedPlaces,
  sourceId?: string,
): Promise<EvidenceEntry[]> {
  const desk = await tx.resolutionEvidence.findMany({ where: { resolutionId } });
  const linked = desk.flatMap((link) => link.sourceId ?? []);
  const sources = await sourceViews(tx, sourceId === undefined ? linked : linked.filter((id) => id === sourceId));
  const rows = await tx.statement.findMany({
    where: {
      id: { in: desk.flatMap(({ statementId }) => statementId ?? []) },
      sourceId: { in: sources.map(({ id }) => id) },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const statements = await statementViews(tx, rows, cited);
  return sources.map((source) => ({
    source: { ...source, citedIn: [...(cited.get(source.id) ?? [])] },
    statements: statements.filter((statement) => statement.sourceId === source.id),
  }));
}

/** The sources with these ids that the asker may read, the newest first. */
export async function sourceViews(tx: Transaction, ids: readonly string[]): Promise<SourceView[]> {
  const sources = await loadSources(tx, ids);
  const sizes = await captureSizes(
    tx,
    sources.flatMap(({ captures }) => captures.map(({ id }) => id)),
  );
  const name = await loadPeople(
    tx,
    sources.map(({ createdBy }) => createdBy),
  );
  return sources.flatMap((source) => sourceViewOf(source, sizes, name) ?? []);
}

/** The statements in the order given, with who said them. */
export async function statementViews(
  tx: Transaction,
  rows: readonly StatementRow[],
  cited: CitedPlaces = new Map(),
): Promise<StatementView[]> {
  const speakers = await followMerges(
    tx,
    rows.flatMap(({ speakerId }) => speakerId ?? []),
  );
  const name = await loadPeople(
    tx,
    rows.flatMap((row) => Object.values(signaturesOf(row)).map(({ by }) => by)),
  );
  return rows.map((row) => statementViewOf(row, speakers, cited, name));
}

const loadSources = (tx: Transaction, ids: readonly string[]) =>
  tx.source.findMany({
    where: { id: { in: [...ids] } },
    include: { captures: { select: captureFields, orderBy: { capturedAt: "asc" }, take: 1 } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });

type SourceRow = Awaited<ReturnType<typeof loadSources>>[number];
type StatementRow = Awaited<ReturnType<Transaction["statement"]["findMany"]>>[number];

async function captureSizes(tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; size: number }[]>`
    SELECT id, octet_length(bytes) AS size FROM captures WHERE id = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, size }) => [id, size]));
}

function sourceViewOf(row: SourceRow, sizes: ReadonlyMap<string, number>, name: NamePerson): SourceView | null {
  const [capture] = row.captures;
  if (!capture) return null;
  const { id, sha256, textSha256, capturedAt } = capture;
  return {
    id: row.id,
    audience: row.audiencePartyId ?? "all",
    title: row.title,
    outlet: row.outlet,
    authors: row.authors,
    publishedAt: row.publishedAt,
    modifiedAt: row.modifiedAt,
    language: row.language,
    section: row.section,
    proposed: SOURCE_FIELDS.filter((field) => row.proposedFields.includes(field)),
    url: row.url,
    capture: { id, sha256, textSha256, capturedAt: capturedAt.toISOString(), sizeBytes: sizes.get(id) ?? 0 },
    addedBy: name(row.createdBy, row.partyId),
    addedAt: row.createdAt.toISOString(),
  };
}

function statementViewOf(
  row: StatementRow,
  speakers: ReadonlyMap<string, FollowedSpeaker>,
  cited: CitedPlaces,
  name: NamePerson,
): StatementView {
  const speaker = speakers.get(row.speakerId ?? "");
  return {
    id: row.id,
    audience: row.audiencePartyId ?? "all",
    sourceId: row.sourceId,
    kind: row.kind === "direct" ? "direct" : "reported",
    quote: row.quote,
    ...spokenBy(speaker, row),
    speakerId: speaker?.kept.id ?? null,
    verb: row.verb,
    saidOn: row.saidOn,
    place: row.place,
    language: row.language,
    translation: localizedText.parse(row.translation),
    translators: translatorsOf(row, name),
    selector: quoteSelector.parse(row.selector),
    citedIn: [...(cited.get(row.id) ?? [])],
  };
}
