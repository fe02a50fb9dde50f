"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Waiting } from "#components/ui/Waiting.tsx";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { GraphDrawing } from "./GraphDrawing.tsx";
import { GraphLegend } from "./GraphLegend.tsx";
import { GraphLooseEnds } from "./GraphLooseEnds.tsx";
import { graphOf } from "./graphOf.ts";
import { useClaims } from "./useClaims.ts";
import { useEvidence } from "./useEvidence.ts";
import { useCitedInstruments } from "./useInstruments.ts";
import styles from "./EvidenceGraph.module.css";

/** What the text leans on, drawn from its clauses to those who spoke, and what leans on nothing. */
export function EvidenceGraph({ resolution }: { readonly resolution: ResolutionDetail }) {
  const t = useTranslations("evidence.graph");
  const statusName = useTranslations("claims.status");
  const locale = useLocale();
  const failureText = useFailureText();
  const evidence = useEvidence(resolution.id);
  const claims = useClaims(resolution.id);
  const instruments = useCitedInstruments(resolution.id);
  const language = resolution.languages.find((each) => each === locale) ?? resolution.languages[0] ?? "en";
  const graph = useMemo(
    () =>
      evidence.data === null || claims.data === null || instruments.data === null
        ? null
        : graphOf({
            resolutionId: resolution.id,
            language,
            tree: resolution.tree[language],
            claims: claims.data.items,
            entries: evidence.data.items,
            instruments: instruments.data.items,
            locale,
            statusName,
          }),
    [resolution, language, evidence.data, claims.data, instruments.data, locale, statusName],
  );
  const failure = evidence.failure ?? claims.failure ?? instruments.failure;
  return (
    <>
      <h1 className={styles.title}>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <FailureNote text={failure ? failureText(failure) : null} />
      {graph === null ? (
        failure ? null : (
          <Waiting lines={8} />
        )
      ) : (
        <>
          <GraphLegend layout={graph.layout} />
          <GraphDrawing {...graph} />
          <GraphLooseEnds {...graph} />
        </>
      )}
    </>
  );
}
