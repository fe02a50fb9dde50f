import { inLanguage } from "#domain/localizedText.ts";
import { followMerges } from "./followMerges.ts";
import { loadAliases } from "./loadAliases.ts";
import { readableStatementIds } from "./readableEvidence.ts";
import {
  audienceOf,
  bodiesOf,
  body,
  field,
  idsOf,
  type LoadCandidates,
  NAME,
  NOWHERE,
  QUOTE,
  TEXT,
  valuesOf,
} from "./searchCandidate.ts";
import { namesOf } from "./speakerViews.ts";
import { spokenBy } from "./spokenBy.ts";

/** As much of an article as the index knows. */
const INDEXED_LETTERS = 200_000;

/** Sources, each on the desk under which it was found. */
export const loadSourceCandidates: LoadCandidates = async (tx, entries) => {
  const ids = idsOf(entries);
  const rows = await tx.source.findMany({ where: { id: { in: ids } } });
  const texts = await tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT DISTINCT ON (source_id) source_id AS id, left(text, ${INDEXED_LETTERS}) AS text FROM captures
    WHERE source_id = ANY (${ids}::uuid[]) ORDER BY source_id, captured_at DESC`;
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const deskOf = new Map(entries.map(({ rowId, resolutionId }) => [rowId, resolutionId]));
  return rows.map((row) => ({
    hit: {
      ...NOWHERE,
      kind: "source",
      id: row.id,
      audience: audienceOf(row),
      language: row.language,
      date: row.publishedAt,
      sourceId: row.id,
      resolutionId: deskOf.get(row.id) ?? null,
    },
    title: field(row.title, 1),
    bodies: [body(textOf.get(row.id) ?? "", TEXT, row.language)],
    others: [row.outlet, ...row.authors].map((text) => field(text, NAME)),
    datedAt: row.publishedSort ?? row.createdAt,
  }));
};

/** Statements, found by their words and by every name of who said them. */
export const loadStatementCandidates: LoadCandidates = async (tx, entries, { locale }) => {
  const readable = await readableStatementIds(tx, idsOf(entries));
  const rows = await tx.statement.findMany({ where: { id: { in: [...readable] } } });
  const speakerIds = rows.flatMap(({ speakerId }) => speakerId ?? []);
  const followed = await followMerges(tx, speakerIds);
  const aliases = await loadAliases(
    tx,
    [...followed.values()].map(({ kept }) => kept.id),
  );
  const deskOf = new Map(entries.map(({ rowId, resolutionId }) => [rowId, resolutionId]));
  return rows.map((row) => {
    const speaker = followed.get(row.speakerId ?? "");
    const said = spokenBy(speaker, row);
    const records = speaker ? [speaker.kept, ...(aliases.get(speaker.kept.id) ?? [])] : [];
    const about = records.flatMap(({ office, organisation }) => [office, organisation].flatMap(valuesOf));
    return {
      hit: {
        ...NOWHERE,
        kind: "statement",
        id: row.id,
        audience: audienceOf(row),
        language: row.language,
        date: row.saidOn,
        sourceId: row.sourceId,
        resolutionId: deskOf.get(row.id) ?? null,
      },
      title: field(inLanguage(said.speaker ?? said.organisation ?? {}, locale), NAME),
      bodies: [body(row.quote, QUOTE, row.language), ...bodiesOf(row.translation)],
      others: [...records.flatMap(namesOf), ...about].map((text) => field(text, NAME)),
      datedAt: row.createdAt,
    };
  });
};
