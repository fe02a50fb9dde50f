import { instrumentArticles } from "#domain/api/instruments.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { citedCopy, lastCited } from "./citedCopy.ts";
import { isId } from "./isId.ts";
import { type ResolutionRow, textAudience } from "./loadResolution.ts";
import { localizedText, type LocalizedText } from "#domain/localizedText.ts";

/** What a quotation is checked against: the archived words of the source, and a statement's own translations. */
export type ArchivedEvidence = {
  readonly text: string;
  readonly language: string | null;
  readonly translation: LocalizedText;
};

/** Evidence id -> its archive. What is not in it is unknown to the readers of the text. */
export type Archive = ReadonlyMap<string, ArchivedEvidence>;

/** The ids among those given that can be ids at all: what stands in a text may be any string. */
export const possibleIds = (ids: readonly string[]): string[] => ids.filter(isId);

/** Where-clause for what every reader of a text of this audience may read. */
export const readableBy = (audiencePartyId: string | null) => ({
  OR: [{ audiencePartyId: null }, ...(audiencePartyId === null ? [] : [{ audiencePartyId }])],
});

/** Of no language: an instrument's words are in its articles, in each language that has them. */
export const NO_LANGUAGE = "zxx";

/**
 * The archived words behind the statements, sources and instruments with these ids, as far as every reader of the text may
 * read them: of a source, those of the copy that the text's note names.
 */
export async function loadArchive(
  tx: Transaction,
  evidenceIds: readonly string[],
  resolution: ResolutionRow,
): Promise<Archive> {
  const ids = possibleIds(evidenceIds);
  const readable = readableBy(textAudience(resolution));
  const statements = await tx.statement.findMany({ where: { id: { in: ids }, ...readable } });
  const sources = await tx.source.findMany({
    where: { id: { in: ids }, ...readable },
    include: {
      captures: { select: { id: true, capturedAt: true }, orderBy: [{ capturedAt: "asc" }, { id: "asc" }] },
    },
  });
  const provisions = await tx.instrumentProvision.findMany({ where: { id: { in: ids } } });
  const instruments = await tx.instrument.findMany({
    where: { id: { in: [...ids, ...provisions.map(({ instrumentId }) => instrumentId)] }, ...readable },
  });
  const articlesOf = new Map(instruments.map(({ id, articles }) => [id, instrumentArticles.parse(articles)]));
  const cited = await lastCited(tx, resolution.id, ids);
  const copyOf = new Map(sources.map(({ id, captures: copies }) => [id, citedCopy(copies, cited.get(id))?.id ?? ""]));
  const captures = await tx.capture.findMany({
    where: { id: { in: possibleIds([...statements.map(({ captureId }) => captureId), ...copyOf.values()]) } },
    select: { id: true, text: true },
  });
  const textOf = new Map(captures.map(({ id, text }) => [id, text]));
  return new Map([
    ...ids.flatMap((id) => articlesEntry(id, articlesOf.get(id))),
    // Words quoted from an article are looked for in that one.
    ...provisions.flatMap(({ id, instrumentId, article }) =>
      articlesEntry(
        id,
        articlesOf.get(instrumentId)?.filter(({ number }) => number === article),
      ),
    ),
    ...statements.map((row) => {
      const translation = localizedText.parse(row.translation);
      return [row.id, { text: textOf.get(row.captureId) ?? "", language: row.language, translation }] as const;
    }),
    ...sources.map(
      ({ id, language }) => [id, { text: textOf.get(copyOf.get(id) ?? "") ?? "", language, translation: {} }] as const,
    ),
  ]);
}

type Articles = ReturnType<typeof instrumentArticles.parse>;

const articlesEntry = (id: string, articles: Articles | undefined): (readonly [string, ArchivedEvidence])[] =>
  articles === undefined ? [] : [[id, { text: "", language: NO_LANGUAGE, translation: articleWords(articles) }]];

/** All articles' words, by language. */
function articleWords(articles: Articles): LocalizedText {
  const words: Record<string, string> = {};
  for (const { text } of articles) {
    for (const [language, own] of Object.entries(text)) words[language] = `${words[language] ?? ""}${own}\n\n`;
  }
  return words;
}
