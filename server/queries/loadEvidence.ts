import type { EvidenceEntry, SourceView, StatementView } from "#domain/api/evidence.ts";
import { quoteSelector } from "#domain/api/evidence.ts";
import { localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { CitedPlaces } from "./citedPlaces.ts";
import { nameOf } from "./nameOf.ts";
import { loadPeople, type NamePerson } from "./loadPeople.ts";

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
  const sources = await loadSources(tx, sourceId === undefined ? linked : linked.filter((id) => id === sourceId));
  const statements = await tx.statement.findMany({
    where: {
      id: { in: desk.flatMap(({ statementId }) => statementId ?? []) },
      sourceId: { in: sources.map(({ id }) => id) },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const speakers = await loadSpeakers(tx, statements);
  const sizes = await captureSizes(
    tx,
    sources.flatMap(({ captures }) => captures.map(({ id }) => id)),
  );
  const name = await loadPeople(
    tx,
    sources.map(({ createdBy }) => createdBy),
  );
  return sources.flatMap((source) => {
    const view = sourceViewOf(source, sizes, name);
    const own = statements.filter((statement) => statement.sourceId === source.id);
    return view === null ? [] : [{ source: view, statements: own.map((row) => statementViewOf(row, speakers, cited)) }];
  });
}

const loadSources = (tx: Transaction, ids: readonly string[]) =>
  tx.source.findMany({
    where: { id: { in: [...ids] } },
    include: { captures: { select: captureFields, orderBy: { capturedAt: "asc" }, take: 1 } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });

type SourceRow = Awaited<ReturnType<typeof loadSources>>[number];
type StatementRow = Awaited<ReturnType<Transaction["statement"]["findMany"]>>[number];
type SpeakerRow = Awaited<ReturnType<Transaction["speaker"]["findMany"]>>[number];

async function loadSpeakers(tx: Transaction, statements: readonly StatementRow[]): Promise<Map<string, SpeakerRow>> {
  const ids = statements.flatMap(({ speakerId }) => speakerId ?? []);
  const rows = await tx.speaker.findMany({ where: { id: { in: ids } } });
  return new Map(rows.map((row) => [row.id, row]));
}

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
    url: row.url,
    capture: { id, sha256, textSha256, capturedAt: capturedAt.toISOString(), sizeBytes: sizes.get(id) ?? 0 },
    addedBy: name(row.createdBy, row.partyId),
    addedAt: row.createdAt.toISOString(),
  };
}

function statementViewOf(
  row: StatementRow,
  speakers: ReadonlyMap<string, SpeakerRow>,
  cited: CitedPlaces,
): StatementView {
  const speaker = row.speakerId === null ? undefined : speakers.get(row.speakerId);
  return {
    id: row.id,
    audience: row.audiencePartyId ?? "all",
    sourceId: row.sourceId,
    kind: row.kind === "direct" ? "direct" : "reported",
    quote: row.quote,
    speaker: nameOf(speaker?.name),
    office: nameOf(speaker?.office),
    organisation: nameOf(speaker?.organisation),
    verb: row.verb,
    saidOn: row.saidOn,
    language: row.language,
    translation: localizedText.parse(row.translation),
    selector: quoteSelector.parse(row.selector),
    citedIn: [...(cited.get(row.id) ?? [])],
  };
}
