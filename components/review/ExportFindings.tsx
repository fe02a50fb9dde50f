"use client";

import { Loader, Text } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { api, type ApiFailure } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { exportReport, type ExportFinding, type ExportFormat } from "#domain/api/exporting.ts";
import type { Result } from "#domain/result.ts";
import { reportPath, type ExportChoice, type ExportedSource } from "./exportChoice.ts";
import styles from "./ExportDialog.module.css";
import { reportedFindings } from "./reportedFindings.ts";

/** A choice is looked at once the person pauses: each look writes the file. */
const PAUSE_MS = 500;

type Report = Result<readonly ExportFinding[], ApiFailure>;

/** What the formats chosen cannot express of this text, by name, before anything is taken (rule Q2). */
export function ExportFindings({ source, choice }: { source: ExportedSource; choice: ExportChoice }) {
  const t = useTranslations("exporting");
  const failureText = useFailureText();
  const pathOf = (format: ExportFormat): string => reportPath(source, choice, format);
  const reports = useReports(choice.formats.map(pathOf));
  const answers = choice.formats.map((format) => ({ format, report: reports.get(pathOf(format)) }));
  const { kept, losses } = reportedFindings(
    answers.flatMap(({ format, report }) => (report?.ok ? [{ format, items: report.value }] : [])),
  );
  return (
    <section aria-labelledby="export-findings">
      <h3 id="export-findings" className={styles.heading}>
        {t("cannot")}
      </h3>
      <div aria-live="polite">
        <Kept formats={kept} areAll={kept.length === choice.formats.length} />
        {losses.map(({ format, said }) => (
          <OfFormat key={format} format={format}>
            <ul className={styles.findings}>
              {said.map(({ message, labels }) => (
                <li key={message}>
                  {message}
                  {labels.length > 0 ? (
                    <span className={styles.places}> {t("at", { places: labels.join(", ") })}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          </OfFormat>
        ))}
        {answers.map(({ format, report }) =>
          report?.ok === false ? (
            <OfFormat key={format} format={format}>
              <FailureNote text={failureText(report.error)} />
            </OfFormat>
          ) : null,
        )}
        {answers.some(({ report }) => report === undefined) ? (
          <Loader size="xs" type="dots" role="status" aria-label={t("looking")} />
        ) : null}
      </div>
    </section>
  );
}

function OfFormat({ format, children }: { format: ExportFormat; children: ReactNode }) {
  const names = useTranslations("versions.format");
  return (
    <div>
      <h4 className={styles.formatName}>{names(format)}</h4>
      {children}
    </div>
  );
}

function Kept({ formats, areAll }: { formats: readonly ExportFormat[]; areAll: boolean }) {
  const t = useTranslations("exporting");
  const names = useTranslations("versions.format");
  const format = useFormatter();
  if (formats.length === 0) return null;
  const listed = format.list(formats.map((each) => names(each)));
  return <Text size="sm">{areAll ? t("expressesAll") : t("expressesAllIn", { formats: listed })}</Text>;
}

/** Path -> what is told there, as it is answered. What was asked stays asked while it is among the paths. */
function useReports(paths: readonly string[]): ReadonlyMap<string, Report> {
  const asked = useRef(new Map<string, Promise<Report>>());
  const [reports, setReports] = useState<ReadonlyMap<string, Report>>(new Map());
  const wanted = paths.join("\n");
  useEffect(() => {
    let isWanted = true;
    const tell = async (path: string, asking: Promise<Report>) => {
      const report = await asking;
      if (isWanted) setReports((known) => new Map(known).set(path, report));
    };
    const look = () => {
      const before = asked.current;
      asked.current = new Map(wanted.split("\n").map((path) => [path, before.get(path) ?? reportAt(path)]));
      for (const [path, asking] of asked.current) void tell(path, asking);
    };
    const timer = setTimeout(look, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return reports;
}

async function reportAt(path: string): Promise<Report> {
  const answer = await api("GET", path, exportReport);
  return answer.ok ? { ok: true, value: answer.value.items } : answer;
}
