"use client";

import { Anchor, Button, Group, Loader, Progress } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconClock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Link } from "#i18n/navigation.ts";
import { type FileQueue, MAX_QUEUED_FILES, nextToReview, type QueuedFile, readCount } from "./fileQueue.ts";
import { QuietButton } from "./QuietButton.tsx";
import styles from "./FileList.module.css";

type Props = {
  resolutionId: string;
  queue: FileQueue;
  /** Some files had no room. */
  isFull: boolean;
  onReview: (key: number) => void;
  onRemove: (key: number) => void;
};

/** The files that were given, each with how far it is; what was read waits here to be reviewed. */
export function FileList({ resolutionId, queue, isFull, onReview, onRemove }: Props) {
  const t = useTranslations("evidence.files");
  const id = useId();
  const done = readCount(queue);
  const ready = queue.filter(({ outcome }) => outcome.status === "read").length;
  const next = nextToReview(queue);
  if (queue.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Group justify="space-between" mb={8}>
        <h2 id={id} className={styles.heading}>
          {t("title")}
        </h2>
        <span role="status" className={styles.progress}>
          {t("progress", { done, total: queue.length })}
        </span>
      </Group>
      {done < queue.length ? (
        <Progress value={(done / queue.length) * 100} size="sm" mb={10} aria-label={t("title")} />
      ) : null}
      <ul className={styles.list}>
        {queue.map((queued) => (
          <li key={queued.key} className={styles.file}>
            <FileRow queued={queued} resolutionId={resolutionId} onReview={onReview} onRemove={onRemove} />
          </li>
        ))}
      </ul>
      {isFull ? (
        <p role="alert" className={styles.full}>
          {t("tooMany", { count: MAX_QUEUED_FILES })}
        </p>
      ) : null}
      {next && ready > 1 ? (
        <Button onClick={() => onReview(next.key)}>{t("reviewAll", { count: ready })}</Button>
      ) : null}
    </section>
  );
}

type RowProps = Pick<Props, "resolutionId" | "onReview" | "onRemove"> & { queued: QueuedFile };

function FileRow({ queued: { key, file, outcome }, resolutionId, onReview, onRemove }: RowProps) {
  const t = useTranslations("evidence.files");
  const { name } = file;
  return (
    <>
      <span className={styles.sign}>{SIGNS[outcome.status]}</span>
      <span className={styles.name}>{name}</span>
      <span className={outcome.status === "failed" ? styles.failed : styles.outcome}>
        {outcome.status === "failed"
          ? outcome.reason
          : t(outcome.status, { count: outcome.status === "read" ? outcome.answer.statements.length : 0 })}
      </span>
      <Group gap={6} wrap="nowrap" justify="flex-end">
        {outcome.status === "read" ? (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t("reviewNamed", { name })}
            onClick={() => onReview(key)}
          >
            {t("review")}
          </Button>
        ) : null}
        {outcome.status === "archived" ? (
          <Anchor component={Link} size="sm" href={`/resolutions/${resolutionId}/evidence/${outcome.sourceId}`}>
            {t("open")}
          </Anchor>
        ) : (
          <QuietButton name={t("remove")} label={t("removeNamed", { name })} onClick={() => onRemove(key)} />
        )}
      </Group>
    </>
  );
}

const SIGNS = {
  waiting: <IconClock size={16} aria-hidden />,
  reading: <Loader size={16} aria-hidden />,
  read: <IconCheck size={16} aria-hidden />,
  failed: <IconAlertCircle size={16} aria-hidden />,
  archived: <IconCheck size={16} aria-hidden />,
};
