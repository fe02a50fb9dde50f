import type { SearchHit } from "#domain/api/search.ts";
import type { SearchField } from "#domain/search/rankFields.ts";
import { inLanguage, localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { followMerges, spokenBy } from "./followMerges.ts";
import { nameOf } from "./nameOf.ts";
import { readableStatementIds } from "./readableEvidence.ts";
import { namesOf, speakerSummaryOf } from "./speakerViews.ts";

/** An entry of the index that the asker may read. */
export type SearchEntry = {
  readonly id: string;
  readonly kind: SearchHit["kind"];
  readonly rowId: string;
  readonly resolutionId: string | null;
  readonly language: string | null;
  readonly text: string | null;
  readonly datedAt: Date | null;
};

type Body = SearchField & { readonly language: string | null };

/**
 * What may be answered, with the texts that it is ranked by: the title, those that a snippet may be cut from, the first
 * before the others, and what is not shown.
 */
export type Candidate = {
  readonly hit: Omit<SearchHit, "title" | "snippet" | "translated">;
  readonly title: SearchField;
  readonly bodies: readonly Body[];
  readonly others: readonly SearchField[];
  readonly datedAt: Date | null;
};

/** What a word is worth where it stands, beside a title's 1. */
const NAME = 0.8;
const QUOTE = 0.9;
const TEXT = 0.4;
const CONTEXT = 0.2;

/** As much of an article as the index knows. */
const INDEXED_LETTERS = 200_000;

const NOWHERE = { resolutionTitle: null, resolutionId: null, sourceId: null, blockId: null };

const field = (text: string, weight: number): SearchField => ({ text, weight });
const body = (text: string, weight: number, language: string | null = null): Body => ({ text, weight, language });
const idsOf = (entries: readonly SearchEntry[]): string[] => entries.map(({ rowId }) => rowId);
const audienceOf = (row: { readonly audiencePartyId: string | null }) => row.audiencePartyId ?? "all";
const bodiesOf = (text: unknown): Body[] =>
  Object.entries(localizedText.parse(text ?? {})).map(([language, words]) => body(words, QUOTE, language));
const values = (text: unknown): string[] => Object.values(localizedText.parse(text ?? {}));

/** Which of the asker's texts show these sources on their desks: the one that did first. */
async function desksOf(tx: Transaction, sourceIds: readonly string[]): Promise<ReadonlyMap<string | null, string>> {
  const links = await tx.resolutionEvidence.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    select: { sourceId: true, resolutionId: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return new Map(links.map(({ sourceId, resolutionId }) => [sourceId, resolutionId]));
}

type Load = (tx: Transaction, entries: readonly SearchEntry[], locale: string) => Promise<Candidate[]>;

const sources: Load = async (tx, entries) => {
  const ids = idsOf(entries);
  const rows = await tx.source.findMany({ where: { id: { in: ids } } });
  const texts = await tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT DISTINCT ON (source_id) source_id AS id, left(text, ${INDEXED_LETTERS}) AS text FROM captures
    WHERE source_id = ANY (${ids}::uuid[]) ORDER BY source_id, captured_at DESC`;
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const deskOf = await desksOf(tx, ids);
  // What is for all is for all who read a text that has it: its title may tell what another text is about.
  return rows
    .filter(({ id }) => deskOf.has(id))
    .map((row) => ({
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

const statements: Load = async (tx, entries, locale) => {
  const readable = await readableStatementIds(tx, idsOf(entries));
  const rows = await tx.statement.findMany({ where: { id: { in: [...readable] } } });
  const followed = await followMerges(
    tx,
    rows.flatMap(({ speakerId }) => speakerId ?? []),
  );
  const deskOf = await desksOf(
    tx,
    rows.map(({ sourceId }) => sourceId),
  );
  return rows.map((row) => {
    const speaker = followed.get(row.speakerId ?? "");
    const said = spokenBy(speaker);
    const names = speaker ? [speaker.row, speaker.kept].flatMap(namesOf) : [];
    const about = [said.office, said.organisation].flatMap(values);
    return {
      hit: {
        ...NOWHERE,
        kind: "statement",
        id: row.id,
        audience: audienceOf(row),
        language: row.language,
        date: row.saidOn,
        sourceId: row.sourceId,
        resolutionId: deskOf.get(row.sourceId) ?? null,
      },
      title: field(inLanguage(said.speaker ?? said.organisation ?? {}, locale), NAME),
      bodies: [body(row.quote, QUOTE, row.language), ...bodiesOf(row.translation)],
      others: [...names, ...about].map((text) => field(text, NAME)),
      datedAt: row.createdAt,
    };
  });
};

/** Which of the asker's texts show these claims: one whose clause states it, else one on whose desk a statement bears on it. */
async function textsOf(tx: Transaction, claimIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = { claimId: { in: [...claimIds] }, removedAt: null };
  const clauses = await tx.claimClause.findMany({ where: wanted, select: { claimId: true, resolutionId: true } });
  const stances = await tx.claimStance.findMany({ where: wanted, select: { claimId: true, statementId: true } });
  const desks = await tx.resolutionEvidence.findMany({
    where: { statementId: { in: stances.map(({ statementId }) => statementId) } },
    select: { statementId: true, resolutionId: true },
  });
  const deskOf = new Map(desks.map(({ statementId, resolutionId }) => [statementId, resolutionId]));
  return new Map([
    ...stances.flatMap(({ claimId, statementId }) => {
      const desk = deskOf.get(statementId);
      return desk === undefined ? [] : [[claimId, desk] as const];
    }),
    ...clauses.map(({ claimId, resolutionId }) => [claimId, resolutionId] as const),
  ]);
}

const claims: Load = async (tx, entries, locale) => {
  const rows = await tx.claim.findMany({ where: { id: { in: idsOf(entries) } } });
  const textOf = await textsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    hit: {
      ...NOWHERE,
      kind: "claim",
      id: row.id,
      audience: audienceOf(row),
      language: null,
      date: null,
      resolutionId: textOf.get(row.id) ?? null,
    },
    title: field(inLanguage(localizedText.parse(row.proposition), locale), 1),
    bodies: bodiesOf(row.proposition).filter(
      ({ text }) => text !== inLanguage(localizedText.parse(row.proposition), locale),
    ),
    others: [],
    datedAt: row.createdAt,
  }));
};

const speakers: Load = async (tx, entries, locale) => {
  const followed = await followMerges(tx, idsOf(entries));
  // A merged record is found as the one that it is an alias of, once.
  const kept = new Map([...followed.values()].map((each) => [each.kept.id, each]));
  return [...kept.values()].map(({ row, kept: record }) => {
    const { audience, name, office, organisation, affiliation } = speakerSummaryOf(record);
    const about = [office, organisation, affiliation].flatMap((text) => (text ? inLanguage(text, locale) : []));
    const shown = inLanguage(name, locale);
    const names = [record, row].flatMap(namesOf).filter((each) => each !== shown);
    const more = [record, row].flatMap((each) => [each.office, each.organisation, each.affiliation].flatMap(values));
    const held = [record, row].map((each) => field(JSON.stringify(each.offices), CONTEXT));
    return {
      hit: { ...NOWHERE, kind: "speaker", id: record.id, audience, language: null, date: null },
      title: field(shown, 1),
      bodies: [body([...new Set([...names, ...about])].join(" · "), NAME)],
      others: [...more.map((text) => field(text, NAME)), ...held],
      datedAt: record.createdAt,
    };
  });
};

const clauses: Load = async (tx, entries, locale) => {
  const ids = entries.flatMap(({ resolutionId }) => resolutionId ?? []);
  const rows = await tx.resolution.findMany({ where: { id: { in: ids } }, select: { id: true, title: true } });
  const titleOf = new Map(rows.map(({ id, title }) => [id, nameOf(title) ?? {}]));
  return entries.flatMap(({ rowId, resolutionId, language, text, datedAt }): Candidate[] => {
    const resolutionTitle = titleOf.get(resolutionId ?? "");
    if (!resolutionTitle) return [];
    const blockId = rowId.slice(rowId.indexOf("/") + 1);
    return [
      {
        hit: {
          ...NOWHERE,
          kind: "clause",
          id: blockId,
          audience: "all",
          language,
          date: null,
          resolutionTitle,
          resolutionId,
          blockId,
        },
        title: field(inLanguage(resolutionTitle, language ?? locale), CONTEXT),
        bodies: [body(text ?? "", QUOTE, language)],
        others: [],
        datedAt,
      },
    ];
  });
};

const LOAD: Readonly<Record<SearchHit["kind"], Load>> = {
  source: sources,
  statement: statements,
  claim: claims,
  speaker: speakers,
  clause: clauses,
};

/** Reads what entries stand for, as the asker: what they may not read is not there. */
export async function searchCandidates(
  tx: Transaction,
  entries: readonly SearchEntry[],
  locale: string,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const [kind, found] of Map.groupBy(entries, (entry) => entry.kind))
    candidates.push(...(await LOAD[kind](tx, found, locale)));
  return candidates;
}
