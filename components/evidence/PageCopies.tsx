"use client";

import { Anchor, Button } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "#components/api/api.ts";
import { useLive, type RowKind } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { WordChanges } from "#components/ui/WordChanges.tsx";
import { captureView, recaptureAnswer, type CaptureView, type RecaptureAnswer } from "#domain/api/captures.ts";
import { listOf } from "#domain/api/common.ts";
import type { SourceView } from "#domain/api/evidence.ts";
import { diffWords } from "#domain/document/diffWords.ts";
import styles from "./PageCopies.module.css";

const captureList = listOf(captureView);
const COPY_ROWS: readonly RowKind[] = ["evidence"];

type Props = {
  resolutionId: string;
  source: SourceView;
  /** Whether the reader may have the page fetched again. */
  mayLook: boolean;
};

/** The copies of a source's page that were made later, what the outlet changed in them, and a button to look again. */
export function PageCopies({ resolutionId, source, mayLook }: Props) {
  const t = useTranslations("evidence.copies");
  const path = `/resolutions/${resolutionId}/evidence/${source.id}/captures`;
  const { data, reload } = useLive(path, captureList, COPY_ROWS);
  const call = useCall();
  const [answer, setAnswer] = useState<RecaptureAnswer | null>(null);
  // The newest first; the one that is read on this page is the oldest.
  const later = data?.items.slice(0, -1) ?? [];

  async function lookAgain() {
    setAnswer(null);
    const looked = await call.run(api("POST", path, recaptureAnswer));
    if (!looked) return;
    setAnswer(looked.value);
    await reload();
  }

  return (
    <>
      {mayLook ? (
        <Button
          className={styles.look}
          size="compact-sm"
          variant="default"
          loading={call.busy}
          onClick={() => void lookAgain()}
        >
          {t("look")}
        </Button>
      ) : null}
      <p role="status" className={styles.told}>
        {call.busy ? t("looking") : answer ? t(outcomeOf(answer)) : null}
      </p>
      <FailureNote text={call.failure} />
      {later.length > 0 ? (
        <ol className={styles.copies} aria-label={t("title")}>
          {later.map((copy) => (
            <LaterCopy
              key={copy.id}
              copy={copy}
              language={source.language}
              href={`/api/v1/resolutions/${resolutionId}/evidence/${source.id}/capture?capture=${copy.id}`}
            />
          ))}
        </ol>
      ) : null}
    </>
  );
}

function outcomeOf({ changed, stored }: RecaptureAnswer): "changed" | "sameWords" | "same" {
  if (changed) return "changed";
  return stored ? "sameWords" : "same";
}

type CopyProps = {
  copy: CaptureView;
  language: string | null;
  /** Where its bytes are. */
  href: string;
};

function LaterCopy({ copy, language, href }: CopyProps) {
  const t = useTranslations("evidence.copies");
  const format = useFormatter();
  const when = format.dateTime(new Date(copy.capturedAt), { dateStyle: "medium", timeStyle: "short" });
  const count = copy.changes.length + copy.furtherChanges;
  return (
    <li>
      <h3 className={styles.when}>{t("copy", { when })}</h3>
      <p className={styles.told}>
        {t("changes", { count })} ·{" "}
        <Anchor href={href} download inherit>
          {t("download")}
        </Anchor>
      </p>
      <ul className={styles.changes} lang={language ?? undefined}>
        {copy.changes.map(({ before, after }, i) => (
          <li key={i}>
            <WordChanges pieces={diffWords(before ?? "", after ?? "")} />
          </li>
        ))}
      </ul>
      {copy.furtherChanges > 0 ? <p className={styles.told}>{t("further", { count: copy.furtherChanges })}</p> : null}
    </li>
  );
}
