import { fetchRecord } from "#domain/api/captures.ts";
import type { evidencePackQuery } from "#domain/api/citing.ts";
import type { EvidenceEntry } from "#domain/api/evidence.ts";
import { instrumentArticles } from "#domain/api/instruments.ts";
import { cslOfEntry, cslOfInstrument } from "#domain/citation/cslOfEvidence.ts";
import type { CitedEvidence } from "#domain/document/version.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type {
  EvidencePackModel,
  PackedCapture,
  PackedClaim,
  PackedInstrument,
  PackedSource,
  PackWords,
} from "#formats/evidencePack/model.ts";
import type { ExportModel } from "#formats/model.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import type { Failure } from "#server/commands/failure.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { withActor } from "#server/db/withActor.ts";
import { citedPlacesIn } from "./citedPlaces.ts";
import { deskEvidence } from "./deskEvidence.ts";
import { exportModel, exportWords } from "./exportModel.ts";
import { exportName } from "./exportName.ts";
import { textAudience } from "./loadResolution.ts";
import { possibleIds } from "./loadArchive.ts";
import { packedClaims } from "./packedClaims.ts";
import type { ReadableResolution } from "./readableResolution.ts";
import { readingOf } from "./readingOf.ts";

type Request = z.output<typeof evidencePackQuery>;

/** What a claim and a statement are called is the same on the claims' own screens. */
const ENGLISH: PackWords = { ...en.claims.status, ...en.claims.stance, ...en.evidencePack };
const KOREAN: PackWords = { ...ko.claims.status, ...ko.claims.stance, ...ko.evidencePack };

const MB = 1_000_000;

/** Of the archived bytes: each lies in the pack twice, and a zip without extensions ends at four gigabytes. */
const MAX_CAPTURES_BYTES = 256 * MB;

/** Of the readable texts, all of which the pack's page holds: what a browser still opens. */
const MAX_TEXTS_BYTES = 32 * MB;

export type EvidencePack = {
  /** What a file of it is called, without the extension. */
  readonly name: string;
  /** The zip; reading on may throw where an archived copy is damaged or the right to it was taken back meanwhile. */
  readonly chunks: AsyncIterable<Uint8Array>;
};

/**
 * The evidence of a resolution that the asker may read, as a zip (rules Z1 to Z5). What it is made of is read in one
 * snapshot; the archived bytes follow one capture at a time while the zip leaves, each asked for as the asker again.
 */
export async function evidencePack(
  actor: Actor,
  resolutionId: string,
  request: Request,
): Promise<Result<EvidencePack, Failure>> {
  const read = await readingOf(actor, resolutionId, (tx, resolution) => packModel(tx, actor, resolution, request));
  if (!read.ok) return read;
  if (!read.value.ok) return read.value;
  const model = read.value.value;
  const { writeEvidencePack } = await import("#formats/evidencePack/write.ts");
  const chunks = writeEvidencePack(model, (captureId, what) =>
    what === "capture" ? captureBytes(actor, captureId) : snapshotBytes(actor, captureId),
  );
  return ok({ name: exportName(model.texts[0]), chunks });
}

async function captureBytes(actor: Actor, captureId: string): Promise<Uint8Array> {
  const row = await withActor(actor, (tx) =>
    tx.capture.findUniqueOrThrow({ where: { id: captureId }, select: { bytes: true } }),
  );
  return row.bytes;
}

async function snapshotBytes(actor: Actor, captureId: string): Promise<Uint8Array> {
  const { bytes } = await withActor(actor, (tx) =>
    tx.captureSnapshot.findUniqueOrThrow({ where: { captureId }, select: { bytes: true } }),
  );
  return bytes ?? new Uint8Array();
}

async function packModel(
  tx: Transaction,
  actor: Actor,
  resolution: ReadableResolution,
  { version, audience }: Request,
): Promise<Result<EvidencePackModel, Failure>> {
  const text = await exportModel(tx, actor, resolution, { version });
  if (!text.ok) return text;
  const entries = await deskEvidence(tx, resolution.row.id, audience);
  const tooLarge = await sizeFailure(
    tx,
    entries.map(({ source }) => source.id),
  );
  if (tooLarge !== null) return err(tooLarge);
  const { value } = text.value;
  const texts = inEveryLanguage(text.value);
  const places = citedPlacesIn(value);
  const claims = await packedClaims(tx, resolution.row.id, entries, audience);
  const instruments = value.evidence.filter(({ kind }) => kind === "instrument" || kind === "record");
  return ok({
    resolutionId: resolution.row.id,
    texts,
    sources: await packedSources(tx, entries, audience),
    instruments: await packedInstruments(tx, instruments),
    claims,
    citations: [
      ...instruments.map((item) => cslOfInstrument(item, places, text.value.language)),
      ...entries.map((entry) => cslOfEntry(entry, places)),
    ],
    partyOnly: textAudience(resolution.row) !== null || entries.some(holdsPartyOnly) || claims.some(isPartyOnly),
    words: { ko: KOREAN, en: ENGLISH, ...otherWords(value.languages) },
  });
}

const holdsPartyOnly = ({ source, statements }: EvidenceEntry): boolean =>
  source.audience !== "all" || statements.some((statement) => statement.audience !== "all");

const isPartyOnly = ({ audience, stances }: PackedClaim): boolean =>
  audience !== "all" || stances.some((stance) => stance.audience !== "all");

/** The instruments that the text cites with the words on record: of an article that is cited, its own. */
async function packedInstruments(tx: Transaction, cited: readonly CitedEvidence[]): Promise<PackedInstrument[]> {
  const idOf = ({ id, provision }: CitedEvidence): string => provision?.instrumentId ?? id;
  const rows = await tx.instrument.findMany({ where: { id: { in: possibleIds(cited.map(idOf)) } } });
  const articlesOf = new Map(rows.map(({ id, articles }) => [id, instrumentArticles.parse(articles)]));
  return cited.map((evidence) => {
    const articles = articlesOf.get(idOf(evidence)) ?? [];
    const { provision } = evidence;
    return { evidence, articles: articles.filter(({ number }) => !provision || provision.article === number) };
  });
}

/** A language that the product has no sentences in is labelled in English. */
const otherWords = (languages: readonly string[]): Record<string, PackWords> =>
  Object.fromEntries(languages.flatMap((tag) => (tag === "en" || tag === "ko" ? [] : [[tag, ENGLISH]])));

const inEveryLanguage = (text: ExportModel): [ExportModel, ...ExportModel[]] => [
  text,
  ...text.value.languages
    .filter((language) => language !== text.language)
    .map((language) => ({ ...text, language, words: exportWords(language) })),
];

/** Asked before anything is loaded: the bytes that all captures of these sources come to, with their snapshots. */
async function sizeFailure(tx: Transaction, sourceIds: readonly string[]): Promise<Failure | null> {
  const [sizes] = await tx.$queryRaw<{ bytes: bigint; texts: bigint }[]>`
    SELECT coalesce(sum(octet_length(c.bytes) + coalesce(octet_length(s.bytes), 0)), 0)::bigint AS bytes,
      coalesce(sum(octet_length(c.text)), 0)::bigint AS texts
    FROM captures c LEFT JOIN capture_snapshots s ON s.capture_id = c.id WHERE c.source_id = ANY (${[...sourceIds]}::uuid[])`;
  const [bytes, texts] = [Number(sizes?.bytes ?? 0), Number(sizes?.texts ?? 0)];
  const tooLarge = (code: string, size: number, limit: number): Failure => ({
    kind: "tooLarge",
    code,
    params: { megabytes: Math.ceil(size / MB), limit: limit / MB },
  });
  if (bytes > MAX_CAPTURES_BYTES) return tooLarge("evidencePackTooLarge", bytes, MAX_CAPTURES_BYTES);
  if (texts > MAX_TEXTS_BYTES) return tooLarge("evidencePackTextsTooLarge", texts, MAX_TEXTS_BYTES);
  return null;
}

async function packedSources(
  tx: Transaction,
  entries: readonly EvidenceEntry[],
  audience: Request["audience"],
): Promise<PackedSource[]> {
  const captures = await capturesBySource(
    tx,
    entries.map(({ source }) => source.id),
    audience,
  );
  const statements = await tx.statement.findMany({
    where: { id: { in: entries.flatMap((entry) => entry.statements.map(({ id }) => id)) } },
    select: { id: true, captureId: true },
  });
  const captureOf = new Map(statements.map(({ id, captureId }) => [id, captureId]));
  return entries.map((entry) => ({ entry, captures: captures.get(entry.source.id) ?? [], captureOf }));
}

/** Source id -> its captures without their bytes, the oldest first. */
async function capturesBySource(
  tx: Transaction,
  sourceIds: readonly string[],
  audience: Request["audience"],
): Promise<Map<string, PackedCapture[]>> {
  const rows = await tx.capture.findMany({
    where: { sourceId: { in: [...sourceIds] }, ...(audience === "all" ? { audiencePartyId: null } : {}) },
    omit: { bytes: true },
    include: { snapshot: { select: { sha256: true } } },
    orderBy: [{ capturedAt: "asc" }, { id: "asc" }],
  });
  const bySource = Map.groupBy(rows, ({ sourceId }) => sourceId);
  return new Map([...bySource].map(([sourceId, own]) => [sourceId, own.map(packedCapture)]));
}

type CaptureRow = {
  readonly id: string;
  readonly sha256: string;
  readonly contentType: string;
  readonly capturedAt: Date;
  readonly url: string | null;
  readonly fetched: unknown;
  readonly text: string;
  readonly textSha256: string;
  readonly snapshot: { readonly sha256: string | null } | null;
};

const packedCapture = ({ capturedAt, fetched, ...row }: CaptureRow): PackedCapture => ({
  id: row.id,
  sha256: row.sha256,
  contentType: row.contentType,
  capturedAt: capturedAt.toISOString(),
  url: row.url,
  fetched: fetchRecord.nullable().parse(fetched),
  text: row.text,
  textSha256: row.textSha256,
  snapshotSha256: row.snapshot?.sha256 ?? null,
});
