import { useLocale, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { CitedItem } from "#components/editor/pageContext.ts";
import { evidenceDateText } from "#components/evidence/evidenceDateText.ts";
import { useEvidence } from "#components/evidence/useEvidence.ts";
import { useCitedInstruments } from "#components/evidence/useInstruments.ts";
import { provisionText } from "#domain/citation/provisionText.ts";
import type { SourceView, StatementView } from "#domain/api/evidence.ts";
import type { InstrumentView } from "#domain/api/instruments.ts";
import { inLanguage } from "#domain/localizedText.ts";

type KnownItem = Extract<CitedItem, { state: "known" }>;

const LOADING: CitedItem = { state: "loading" };
const UNKNOWN: CitedItem = { state: "unknown" };

/** What each citation stands for, as far as this reader may know it. */
export function useDeskEvidence(resolutionId: string): { readonly cited: (evidenceId: string) => CitedItem } {
  const locale = useLocale();
  const t = useTranslations("evidence.instruments");
  const { data } = useEvidence(resolutionId);
  const { data: instruments } = useCitedInstruments(resolutionId);
  const items = useMemo(() => {
    if (data === null || instruments === null) return null;
    return new Map<string, CitedItem>([
      ...instruments.items.flatMap((instrument) => {
        const whole = citedInstrument(instrument, t(`statuses.${instrument.status}`), locale);
        const articles = (instrument.provisions ?? []).map(({ id, article, paragraph }) => {
          const part = provisionText({ article, paragraph }, locale);
          return [id, { ...whole, detail: [part, whole.detail].filter(Boolean).join(", ") }] as const;
        });
        return [[instrument.id, whole] as const, ...articles];
      }),
      ...data.items.flatMap(({ source, statements }) => [
        [source.id, citedSource(source, locale)] as const,
        ...statements.map((statement) => [statement.id, citedStatement(statement, source, locale)] as const),
      ]),
    ]);
  }, [data, instruments, locale, t]);
  const cited = useCallback(
    (evidenceId: string) => (items === null ? LOADING : (items.get(evidenceId) ?? UNKNOWN)),
    [items],
  );
  return { cited };
}

function citedInstrument({ id, title, symbol, body }: InstrumentView, status: string, locale: string): KnownItem {
  const by = body === null ? null : inLanguage(body, locale);
  const detail = [symbol, by, status].filter(Boolean).join(", ");
  return { state: "known", title: inLanguage(title, locale), detail, anchor: `instrument-${id}` };
}

function citedSource({ id, title, outlet, publishedAt }: SourceView, locale: string): CitedItem {
  const date = publishedAt === null ? [] : [evidenceDateText(publishedAt, locale)];
  return { state: "known", title, detail: [outlet, ...date].join(", "), anchor: `source-${id}` };
}

function citedStatement({ id, speaker, saidOn, quote }: StatementView, source: SourceView, locale: string): CitedItem {
  const date = saidOn ?? source.publishedAt;
  const title = speaker === null ? quote : inLanguage(speaker, locale);
  const detail = [source.outlet, ...(date === null ? [] : [evidenceDateText(date, locale)])].join(", ");
  return { state: "known", title, detail, anchor: `statement-${id}` };
}
