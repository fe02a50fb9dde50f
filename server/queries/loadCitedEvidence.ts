import { citedEvidence, type CitedEvidence } from "#domain/document/version.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { citedCopy, lastCited, type LastCited } from "./citedCopy.ts";
import { followMerges, type FollowedSpeaker } from "./followMerges.ts";
import { possibleIds, readableBy } from "./loadArchive.ts";
import { nameOf } from "./nameOf.ts";
import { spokenBy } from "./spokenBy.ts";

/**
 * The evidence with these ids, as a version holds it. Only what `audiencePartyId` may show to every reader of the text:
 * null for a common text, where a party's own item counts as unknown although its member asks; the party's id for that
 * party's private draft.
 */
export async function loadCitedEvidence(
  tx: Transaction,
  ids: readonly string[],
  { resolutionId, audiencePartyId }: { readonly resolutionId: string; readonly audiencePartyId: string | null },
): Promise<CitedEvidence[]> {
  const uuids = possibleIds(ids);
  const readable = readableBy(audiencePartyId);
  const statements = await tx.statement.findMany({ where: { id: { in: uuids }, ...readable } });
  const sources = await tx.source.findMany({
    where: { id: { in: [...uuids, ...statements.map(({ sourceId }) => sourceId)] }, ...readable },
    include: { captures: { select: COPY, orderBy: OLDEST_FIRST } },
  });
  const speakers = await followMerges(
    tx,
    statements.flatMap(({ speakerId }) => speakerId ?? []),
    readable,
  );
  const cited = await lastCited(tx, resolutionId, uuids);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return [
    ...(await citedInstruments(tx, uuids, { resolutionId, readable, cited })),
    ...statements.map((row) => citedStatement(row, sourceById.get(row.sourceId), speakers.get(row.speakerId ?? ""))),
    ...sources.filter(({ id }) => uuids.includes(id)).map((row) => citedSource(row, cited.get(row.id))),
  ];
}

type Row<T extends "statement" | "source" | "instrument"> = Awaited<ReturnType<Transaction[T]["findMany"]>>[number];
type CopyRow = { readonly id: string; readonly sha256: string; readonly capturedAt: Date };
type SourceRow = Row<"source"> & { readonly captures: readonly CopyRow[] };

const COPY = { id: true, sha256: true, capturedAt: true } as const;
const OLDEST_FIRST = [{ capturedAt: "asc" as const }, { id: "asc" as const }];

function citedStatement(
  row: Row<"statement">,
  source: SourceRow | undefined,
  speaker: FollowedSpeaker | undefined,
): CitedEvidence {
  return {
    ...(source ? citedSource(source, undefined) : NO_SOURCE),
    id: row.id,
    kind: "statement",
    ...spokenBy(speaker, row),
    quote: row.quote,
    quoteKind: row.kind === "direct" ? "direct" : "reported",
    quoteLanguage: row.language,
    ...translationOf(row),
    saidOn: row.saidOn,
    captureSha256: source?.captures.find(({ id }) => id === row.captureId)?.sha256 ?? null,
  };
}

function translationOf({ translation }: Row<"statement">): Pick<CitedEvidence, "translation"> {
  const words = nameOf(translation);
  return words === null ? {} : { translation: words };
}

const NOTHING_SAID = {
  speaker: null,
  office: null,
  organisation: null,
  quote: null,
  quoteKind: null,
  quoteLanguage: null,
  saidOn: null,
} as const;

const NO_SOURCE = {
  ...NOTHING_SAID,
  title: null,
  outlet: null,
  authors: [],
  publishedAt: null,
  url: null,
  captureSha256: null,
};

/** The text that cites, what all its readers may read, and when its writers cited what. */
type Place = {
  readonly resolutionId: string;
  readonly readable: ReturnType<typeof readableBy>;
  readonly cited: LastCited;
};

/** The instruments with these ids, and the articles of instruments. */
async function citedInstruments(
  tx: Transaction,
  ids: readonly string[],
  { resolutionId, readable, cited }: Place,
): Promise<CitedEvidence[]> {
  const provisions = await tx.instrumentProvision.findMany({ where: { id: { in: [...ids] } } });
  const rows = await tx.instrument.findMany({
    where: { id: { in: [...ids, ...provisions.map(({ instrumentId }) => instrumentId)] }, ...readable },
  });
  const copiesOf = await archivedTexts(tx, rows, { resolutionId, readable });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const citedAs = (row: Row<"instrument">, id: string): CitedEvidence => {
    const copies = copiesOf.get(row.sourceId) ?? [];
    return { ...citedInstrument(row, citedCopy(copies, cited.get(id))?.sha256 ?? null), id };
  };
  return [
    ...ids.flatMap((id) => byId.get(id) ?? []).map((row) => citedAs(row, row.id)),
    ...provisions.flatMap(({ id, instrumentId, article, paragraph }) => {
      const row = byId.get(instrumentId);
      return row === undefined ? [] : { ...citedAs(row, id), provision: { instrumentId, article, paragraph } };
    }),
  ];
}

/** Source id -> copies of an instrument's archived text; of those on the resolution's desk, which all its readers read. */
async function archivedTexts(
  tx: Transaction,
  rows: readonly Row<"instrument">[],
  { resolutionId, readable }: Pick<Place, "resolutionId" | "readable">,
): Promise<Map<string | null, CopyRow[]>> {
  const linked = rows.flatMap(({ sourceId }) => sourceId ?? []);
  const desk = await tx.resolutionEvidence.findMany({ where: { resolutionId, sourceId: { in: linked }, ...readable } });
  const captures = await tx.capture.findMany({
    where: { sourceId: { in: desk.flatMap(({ sourceId }) => sourceId ?? []) }, ...readable },
    select: { ...COPY, sourceId: true },
    orderBy: OLDEST_FIRST,
  });
  return Map.groupBy(captures, ({ sourceId }) => sourceId);
}

const citedInstrument = (row: Row<"instrument">, captureSha256: string | null): CitedEvidence => ({
  ...NO_SOURCE,
  id: row.id,
  kind: "instrument",
  url: row.url,
  captureSha256,
  instrument: instrumentOf.parse({ ...row, body: nameOf(row.body) }),
});

const instrumentOf = citedEvidence.shape.instrument.unwrap();

const citedSource = (row: SourceRow, citedAt: Date | undefined): CitedEvidence => ({
  ...NOTHING_SAID,
  id: row.id,
  kind: "source",
  // Archived without a person's word on it, a source may lack either.
  title: row.title || null,
  outlet: row.outlet || null,
  authors: row.authors,
  publishedAt: row.publishedAt,
  url: row.url,
  captureSha256: citedCopy(row.captures, citedAt)?.sha256 ?? null,
});
