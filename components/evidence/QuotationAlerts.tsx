"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { QuotationCheck } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { clauseNames } from "./clauseNames.ts";
import styles from "./QuotationAlerts.module.css";

type Props = {
  resolution: ResolutionDetail;
  quotations: readonly QuotationCheck[];
  onShowBlock: (blockId: string, language: string) => void;
};

/** What in the text no longer leans on the archive: quotations that differ, and references that lead nowhere. */
export function QuotationAlerts({ resolution, quotations, onShowBlock }: Props) {
  const t = useTranslations("evidence");
  const titleId = useId();
  const wrong = quotations.filter(({ status }) => status !== "exact");
  const flagged = new Set(wrong.map(({ blockId, language }) => `${language} ${blockId}`));
  const brokenCites = resolution.findings.filter(
    ({ code, blockId, language }) => code === "brokenEvidence" && blockId && !flagged.has(`${language} ${blockId}`),
  );
  if (wrong.length + brokenCites.length === 0) return null;
  const show = (blockId: string, language: string | null) => (
    <ShowClause resolution={resolution} blockId={blockId} language={language} onShowBlock={onShowBlock} />
  );
  return (
    <section className={styles.alerts} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId}>
        {t("checks.title")}
      </h3>
      <ul className={styles.list}>
        {wrong.map((check, index) => (
          <li key={index}>
            <p className={styles.what}>{check.status === "exact" ? null : t(`checks.${check.status}`)}</p>
            <dl className={styles.words}>
              <dt>{t("checks.inText")}</dt>
              <dd lang={check.language}>{check.quoted}</dd>
              {check.nearest === null ? null : (
                <>
                  <dt>{t("checks.nearest")}</dt>
                  <dd>{check.nearest}</dd>
                </>
              )}
            </dl>
            {show(check.blockId, check.language)}
          </li>
        ))}
        {brokenCites.map(({ blockId, language }) => (
          <li key={`${language} ${blockId}`}>
            <p className={styles.what}>{t("checks.brokenCite")}</p>
            {blockId === null ? null : show(blockId, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ShowProps = Omit<Props, "quotations"> & { blockId: string; language: string | null };

function ShowClause({ resolution, blockId, language, onShowBlock }: ShowProps) {
  const t = useTranslations("evidence");
  const label = language === null ? null : clauseNames(resolution, language).get(blockId)?.label;
  return (
    <button
      type="button"
      className={styles.show}
      onClick={() => onShowBlock(blockId, language ?? resolution.languages[0] ?? "")}
    >
      {t("checks.showClause")}
      {label ? ` (${label})` : ""}
    </button>
  );
}
