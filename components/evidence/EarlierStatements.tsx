"use client";

import { useTranslations } from "next-intl";
import type { SourceView, StatementView } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { CitingClauses } from "./CitingClauses.tsx";
import { StatementCard } from "./StatementCard.tsx";
import styles from "./ReadingView.module.css";

type Props = { resolution: ResolutionDetail; source: SourceView; statements: readonly StatementView[] };

/** Statements whose words the outlet has changed since: they stand in the copy that they were taken from. */
export function EarlierStatements({ resolution, source, statements }: Props) {
  const t = useTranslations("evidence.earlier");
  if (statements.length === 0) return null;
  return (
    <section className={styles.copy} aria-labelledby="earlier-statements">
      <h2 id="earlier-statements">{t("title")}</h2>
      <p className={styles.citedTitle}>{t("hint")}</p>
      {statements.map((statement) => (
        <StatementCard
          key={statement.id}
          statement={statement}
          publishedAt={source.publishedAt}
          parties={resolution.parties}
        >
          <CitingClauses resolution={resolution} places={statement.citedIn} />
        </StatementCard>
      ))}
    </section>
  );
}
