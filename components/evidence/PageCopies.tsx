"use client";

import { Anchor, Button } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { api } from "#components/api/api.ts";
import { useLive, type RowKind } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { WordChanges } from "#components/ui/WordChanges.tsx";
import { captureView, recaptureAnswer, type CaptureView, type RecaptureAnswer } from "#domain/api/captures.ts";
import { listOf } from "#domain/api/common.ts";
import type { SourceView } from "#domain/api/evidence.ts";
import { diffWords } from "#domain/document/diffWords.ts";
import { SnapshotLink } from "./SnapshotLink.tsx";
import styles from "./PageCopies.module.css";

const captureList = listOf(captureView);
const COPY_ROWS: readonly RowKind[] = ["evidence"];

type Props = {
  resolutionId: string;
  source: SourceView;
  /** Whether the reader may have the page fetched again. */
  mayLook: boolean;
  /** A newer copy is kept than the one that is shown. */
  newerWaits: boolean;
  onLookedAgain: () => void;
};

/** The copies of a source's page that were made later, what the outlet changed in them, and a button to look again. */
export function PageCopies({ resolutionId, source, mayLook, newerWaits, onLookedAgain }: Props) {
  const t = useTranslations("evidence.copies");
  const path = `/resolutions/${resolutionId}/evidence/${source.id}/captures`;
  const { data, reload } = useLive(path, captureList, COPY_ROWS);
  const call = useCall();
  const [answer, setAnswer] = useState<RecaptureAnswer | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // While it waits it is disabled, for which browsers take the focus away.
  useEffect(() => {
    const isOver = answer !== null || call.failure !== null;
    if (isOver && document.activeElement === document.body) button.current?.focus();
  }, [answer, call.failure]);
  // The newest first, which is the one that is read on this page.
  const later = data?.items.slice(0, -1) ?? [];
  const first = later.length > 0 ? data?.items.at(-1) : undefined;
  const bytesOf = (copy: CaptureView) =>
    `/api/v1/resolutions/${resolutionId}/evidence/${source.id}/capture?capture=${copy.id}`;

  async function lookAgain() {
    setAnswer(null);
    const looked = await call.run(api("POST", path, recaptureAnswer));
    if (!looked) return;
    setAnswer(looked.value);
    onLookedAgain();
    await reload();
  }

  return (
    <>
      {mayLook ? (
        <Button
          ref={button}
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
        {newerWaits ? ` ${t("newerWaits")}` : null}
      </p>
      <FailureNote text={call.failure} />
      {later.length > 0 ? (
        <ol className={styles.copies} aria-label={t("title")}>
          {later.map((copy) => (
            <LaterCopy key={copy.id} copy={copy} sourceId={source.id} language={source.language} href={bytesOf(copy)} />
          ))}
        </ol>
      ) : null}
      {first ? <FirstCopy copy={first} sourceId={source.id} href={bytesOf(first)} /> : null}
    </>
  );
}

function outcomeOf({ changed, stored }: RecaptureAnswer): "changed" | "sameWords" | "same" {
  if (changed) return "changed";
  return stored ? "sameWords" : "same";
}

type CopyProps = {
  copy: CaptureView;
  sourceId: string;
  /** Where its bytes are. */
  href: string;
};

/** The page as it was first archived: what the earliest statements were taken from. */
function FirstCopy({ copy, sourceId, href }: CopyProps) {
  const t = useTranslations("evidence.copies");
  const when = useWhen(copy);
  return (
    <p className={styles.told}>
      {t("first", { when })} ·{" "}
      <Anchor href={href} download inherit underline="always">
        {t("downloadFirst")}
      </Anchor>{" "}
      <SnapshotLink sourceId={sourceId} captureId={copy.id} snapshot={copy.snapshot} when={when} />
    </p>
  );
}

function useWhen({ capturedAt }: CaptureView): string {
  return useFormatter().dateTime(new Date(capturedAt), { dateStyle: "medium", timeStyle: "short" });
}

function LaterCopy({ copy, sourceId, language, href }: CopyProps & { language: string | null }) {
  const t = useTranslations("evidence.copies");
  const when = useWhen(copy);
  const count = copy.changes.length + copy.furtherChanges;
  return (
    <li>
      <h3 className={styles.when}>{t("copy", { when })}</h3>
      <p className={styles.told}>
        {t("changes", { count })} ·{" "}
        <Anchor href={href} download inherit underline="always">
          {t("download")}
        </Anchor>{" "}
        <SnapshotLink sourceId={sourceId} captureId={copy.id} snapshot={copy.snapshot} when={when} />
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
