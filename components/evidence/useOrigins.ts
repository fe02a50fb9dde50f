"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { inLanguage } from "#domain/localizedText.ts";
import { useEvidence } from "./useEvidence.ts";
import { useMeasures } from "./useMeasures.ts";

/** Of each clause that was made of what a statement asks for: who asked for it, as far as this reader may know. */
export function useOrigins(resolutionId: string): ReadonlyMap<string, string> {
  const t = useTranslations("evidence.measures");
  const locale = useLocale();
  const { data: evidence } = useEvidence(resolutionId);
  const { data: measures } = useMeasures(resolutionId);
  return useMemo(() => {
    const said = (evidence?.items ?? []).flatMap(({ statements }) => statements.map((one) => [one.id, one] as const));
    const statements = new Map(said);
    const origins = (measures?.items ?? []).flatMap(({ blockId, statementId }) => {
      if (blockId === null) return [];
      const speaker = statements.get(statementId)?.speaker ?? null;
      return [[blockId, speaker ? t("origin", { name: inLanguage(speaker, locale) }) : t("originUnnamed")] as const];
    });
    return new Map(origins);
  }, [evidence, measures, locale, t]);
}
