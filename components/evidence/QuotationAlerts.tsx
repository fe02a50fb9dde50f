"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { QuotationCheck } from "#domain/api/quotations.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { CheckQuotations } from "./CheckQuotations.tsx";
import { clauseNames } from "./clauseNames.ts";
import { QuotationSigns } from "./QuotationSigns.tsx";
import styles from "./QuotationAlerts.module.css";

type Props = {
  resolution: ResolutionDetail;
  quotations: readonly QuotationCheck[];
  onShowBlock: (blockId: string, language: string) => void;
  /** They were checked on demand. */
  onChecked: () => void;
};

const needsALook = ({ status, warnings }: QuotationCheck): boolean => status !== "exact" || warnings.length > 0;
const hasSigns = ({ omissions, insertions }: QuotationCheck): boolean => omissions.length + insertions.length > 0;

/**
 * What in the text no longer leans on the archive: quotations that differ or that leave out what changes their sense, and
 * references that lead nowhere. What other quotations leave out or put in is shown below.
 */
export function QuotationAlerts({ resolution, quotations, onShowBlock, onChecked }: Props) {
  const t = useTranslations("evidence.checks");
  const titleId = useId();
  const wrong = quotations.filter(needsALook);
  const signed = quotations.filter((check) => !needsALook(check) && hasSigns(check));
  const flagged = new Set(wrong.map(({ blockId, language }) => `${language} ${blockId}`));
  const brokenCites = resolution.findings.filter(
    ({ code, blockId, language }) => code === "brokenEvidence" && blockId && !flagged.has(`${language} ${blockId}`),
  );
  const isFine = wrong.length + brokenCites.length === 0;
  if (isFine && quotations.length === 0) return null;
  const show = (blockId: string, language: string | null) => (
    <ShowClause resolution={resolution} blockId={blockId} language={language} onShowBlock={onShowBlock} />
  );
  const item = (check: QuotationCheck, index: number) => (
    <li key={index}>
      <CheckedWords check={check}>{show(check.blockId, check.language)}</CheckedWords>
    </li>
  );
  return (
    <section className={styles.alerts} data-fine={isFine || undefined} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId}>
        {isFine ? t("titleFine") : t("title")}
      </h3>
      {isFine ? (
        <p className={styles.what}>{t("allExact")}</p>
      ) : (
        <ul className={styles.list}>
          {wrong.map(item)}
          {brokenCites.map(({ blockId, language }) => (
            <li key={`${language} ${blockId}`}>
              <p className={styles.what}>{t("brokenCite")}</p>
              {blockId === null ? null : show(blockId, language)}
            </li>
          ))}
        </ul>
      )}
      {signed.length === 0 ? null : (
        <>
          <h4 className={styles.subtitle}>{t("signs")}</h4>
          <ul className={styles.list}>{signed.map(item)}</ul>
        </>
      )}
      <CheckQuotations resolutionId={resolution.id} onChecked={onChecked} />
    </section>
  );
}

function CheckedWords({ check, children }: { check: QuotationCheck; children: ReactNode }) {
  const t = useTranslations("evidence.checks");
  const { status, isTranslation, warnings } = check;
  return (
    <>
      {status === "exact" ? (
        warnings.map(({ kind, words }) => (
          <p key={`${kind} ${words}`} className={styles.what}>
            {t(`warning.${kind}`)}
          </p>
        ))
      ) : (
        <p className={styles.what}>{t(status)}</p>
      )}
      <dl className={styles.words}>
        <dt>{t("inText")}</dt>
        <dd lang={check.language}>{check.quoted}</dd>
        {check.nearest === null ? null : (
          <>
            <dt>{isTranslation ? t("nearestTranslation") : t("nearest")}</dt>
            <dd>{check.nearest}</dd>
          </>
        )}
        <QuotationSigns check={check} />
      </dl>
      {children}
    </>
  );
}

type ShowProps = Pick<Props, "resolution" | "onShowBlock"> & { blockId: string; language: string | null };

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
