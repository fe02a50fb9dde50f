"use client";

import { Loader, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { api, type ApiFailure } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { exportReport, type ExportFinding } from "#domain/api/exporting.ts";
import type { Result } from "#domain/result.ts";
import { reportPath, type ExportChoice, type ExportedSource } from "./exportChoice.ts";
import styles from "./ExportDialog.module.css";

/** A choice is looked at once the person pauses: each look writes the file. */
const PAUSE_MS = 500;

type Report = Result<readonly ExportFinding[], ApiFailure>;

/** What the formats chosen cannot express of this text, by name, before anything is taken (rule Q2). */
export function ExportFindings({ source, choice }: { source: ExportedSource; choice: ExportChoice }) {
  const t = useTranslations("exporting");
  const names = useTranslations("versions.format");
  return (
    <section aria-labelledby="export-findings">
      <h3 id="export-findings" className={styles.heading}>
        {t("cannot")}
      </h3>
      <div aria-live="polite">
        {choice.formats.map((format) => (
          <div key={format}>
            <h4 className={styles.formatName}>{names(format)}</h4>
            <FormatFindings path={reportPath(source, choice, format)} />
          </div>
        ))}
      </div>
    </section>
  );
}

function FormatFindings({ path }: { path: string }) {
  const t = useTranslations("exporting");
  const failureText = useFailureText();
  const report = useReport(path);
  if (report === null) return <Loader size="xs" type="dots" role="status" aria-label={t("looking")} />;
  if (!report.ok) return <FailureNote text={failureText(report.error)} />;
  if (report.value.length === 0) return <Text size="sm">{t("expressesAll")}</Text>;
  return (
    <ul className={styles.findings}>
      {grouped(report.value).map(({ message, labels }) => (
        <li key={message}>
          {message}
          {labels.length > 0 ? <span className={styles.places}> {t("at", { places: labels.join(", ") })}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** The same sentence about many clauses is said once, with their names. */
function grouped(items: readonly ExportFinding[]): { readonly message: string; readonly labels: readonly string[] }[] {
  const byMessage = Map.groupBy(items, ({ message }) => message);
  return [...byMessage].map(([message, same]) => ({
    message,
    labels: [...new Set(same.flatMap(({ label }) => label ?? []))],
  }));
}

function useReport(path: string): Report | null {
  const [answered, setAnswered] = useState<{ readonly path: string; readonly report: Report } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const answer = await api("GET", path, exportReport);
      if (isWanted) setAnswered({ path, report: answer.ok ? { ok: true, value: answer.value.items } : answer });
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [path]);
  return answered?.path === path ? answered.report : null;
}
