import { instrumentArticles } from "#domain/api/instruments.ts";
import { inLanguage, localizedText } from "#domain/localizedText.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { nameOf } from "./nameOf.ts";
import {
  audienceOf,
  bodiesOf,
  body,
  field,
  idsOf,
  type LoadCandidates,
  NAME,
  NOWHERE,
  TEXT,
  valuesOf,
} from "./searchCandidate.ts";

/** Treaties, resolutions and laws, each in a text that cites it: every desk lists them, so else in any that the asker reads. */
export const loadInstrumentCandidates: LoadCandidates = async (tx, entries, { locale, near }) => {
  const rows = await tx.instrument.findMany({ where: { id: { in: idsOf(entries) } } });
  const citedIn = await citingTexts(
    tx,
    rows.map(({ id }) => id),
    near,
  );
  const anyText = await textToOpen(tx, near);
  return rows.map((row) => {
    const madeBy = nameOf(row.body);
    const title = inLanguage(localizedText.parse(row.title), locale);
    const about = [row.symbol ?? "", madeBy === null ? "" : inLanguage(madeBy, locale)].filter((part) => part !== "");
    return {
      hit: {
        ...NOWHERE,
        kind: "instrument",
        id: row.id,
        audience: audienceOf(row),
        language: null,
        date: row.adoptedOn,
        resolutionId: citedIn.get(row.id) ?? anyText,
      },
      title: field(title, 1),
      bodies: [
        body(about.join(" · "), NAME),
        ...bodiesOf(row.title, 1).filter(({ text }) => text !== title),
        ...instrumentArticles
          .parse(row.articles)
          .flatMap(({ number, text }) =>
            bodiesOf(text, TEXT).map((article) => ({ ...article, text: `${number} ${article.text}` })),
          ),
      ],
      others: valuesOf(row.body).map((text) => field(text, NAME)),
      datedAt: row.createdAt,
    };
  });
};

async function citingTexts(
  tx: Transaction,
  ids: readonly string[],
  near: string | null,
): Promise<ReadonlyMap<string, string>> {
  const provisions = await tx.instrumentProvision.findMany({ where: { instrumentId: { in: [...ids] } } });
  const instrumentOf = new Map(provisions.map(({ id, instrumentId }) => [id, instrumentId]));
  const rows = await tx.citation.findMany({
    where: { evidenceId: { in: [...ids, ...instrumentOf.keys()] } },
    select: { evidenceId: true, resolutionId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const cited = rows.map(
    ({ evidenceId, resolutionId }) => [instrumentOf.get(evidenceId) ?? evidenceId, resolutionId] as const,
  );
  return new Map([...cited, ...cited.filter(([, resolutionId]) => resolutionId === near)]);
}

async function textToOpen(tx: Transaction, near: string | null): Promise<string | null> {
  const here = near === null ? null : await tx.resolution.findUnique({ where: { id: near }, select: { id: true } });
  const found = here ?? (await tx.resolution.findFirst({ orderBy: { updatedAt: "desc" }, select: { id: true } }));
  return found?.id ?? null;
}
