import { citedEvidence, type CitedEvidence } from "#domain/document/version.ts";
import type { Transaction } from "#server/db/transaction.ts";
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
    include: { captures: { select: { id: true, sha256: true }, orderBy: { capturedAt: "asc" } } },
  });
  const speakers = await followMerges(
    tx,
    statements.flatMap(({ speakerId }) => speakerId ?? []),
    readable,
  );
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return [
    ...(await citedInstruments(tx, uuids, resolutionId, readable)),
    ...statements.map((row) => citedStatement(row, sourceById.get(row.sourceId), speakers.get(row.speakerId ?? ""))),
    ...sources.filter(({ id }) => uuids.includes(id)).map(citedSource),
  ];
}

type Row<T extends "statement" | "source" | "instrument"> = Awaited<ReturnType<Transaction[T]["findMany"]>>[number];
type SourceRow = Row<"source"> & { readonly captures: readonly { readonly id: string; readonly sha256: string }[] };

function citedStatement(
  row: Row<"statement">,
  source: SourceRow | undefined,
  speaker: FollowedSpeaker | undefined,
): CitedEvidence {
  return {
    ...(source ? citedSource(source) : NO_SOURCE),
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

/** The instruments with these ids, and the articles of instruments. */
async function citedInstruments(
  tx: Transaction,
  ids: readonly string[],
  resolutionId: string,
  readable: ReturnType<typeof readableBy>,
): Promise<CitedEvidence[]> {
  const provisions = await tx.instrumentProvision.findMany({ where: { id: { in: [...ids] } } });
  const rows = await tx.instrument.findMany({
    where: { id: { in: [...ids, ...provisions.map(({ instrumentId }) => instrumentId)] }, ...readable },
  });
  const hashOf = await archivedTexts(tx, rows, resolutionId, readable);
  const byId = new Map(rows.map((row) => [row.id, citedInstrument(row, hashOf.get(row.sourceId ?? "") ?? null)]));
  return [
    ...ids.flatMap((id) => byId.get(id) ?? []),
    ...provisions.flatMap(({ id, instrumentId, article, paragraph }) => {
      const instrument = byId.get(instrumentId);
      return instrument === undefined ? [] : { ...instrument, id, provision: { instrumentId, article, paragraph } };
    }),
  ];
}

/** Source id -> hash of the archived text of an instrument; of those on the resolution's desk, which all its readers read. */
async function archivedTexts(
  tx: Transaction,
  rows: readonly Row<"instrument">[],
  resolutionId: string,
  readable: ReturnType<typeof readableBy>,
): Promise<Map<string, string>> {
  const linked = rows.flatMap(({ sourceId }) => sourceId ?? []);
  const desk = await tx.resolutionEvidence.findMany({ where: { resolutionId, sourceId: { in: linked }, ...readable } });
  const captures = await tx.capture.findMany({
    where: { sourceId: { in: desk.flatMap(({ sourceId }) => sourceId ?? []) }, ...readable },
    select: { sourceId: true, sha256: true },
    orderBy: { capturedAt: "desc" },
  });
  return new Map(captures.map(({ sourceId, sha256 }) => [sourceId, sha256]));
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

const citedSource = (row: SourceRow): CitedEvidence => ({
  ...NOTHING_SAID,
  id: row.id,
  kind: "source",
  // Archived without a person's word on it, a source may lack either.
  title: row.title || null,
  outlet: row.outlet || null,
  authors: row.authors,
  publishedAt: row.publishedAt,
  url: row.url,
  captureSha256: row.captures[0]?.sha256 ?? null,
});
