"use client";

import { Anchor, Button, Code, CopyButton, Group } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { EvidenceReading } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { CorrectSource } from "./CorrectSource.tsx";
import { EarlierStatements } from "./EarlierStatements.tsx";
import { evidenceDateText } from "./evidenceDateText.ts";
import { PageCopies } from "./PageCopies.tsx";
import { SnapshotGaps, SnapshotLink } from "./SnapshotLink.tsx";
import { UncheckedFields } from "./UncheckedFields.tsx";
import styles from "./ReadingView.module.css";

type Props = {
  resolution: ResolutionDetail;
  reading: EvidenceReading;
  /** A newer copy is kept than the one that is shown. */
  newerWaits: boolean;
  onChanged: () => void;
  onLookedAgain: () => void;
};

/** What is said about a source, and what proves its archived copy. */
export function ReadingHead(props: Props) {
  const { resolution, reading, onChanged } = props;
  const { source } = reading;
  const t = useTranslations("evidence");
  const locale = useLocale();
  const [correcting, setCorrecting] = useState(false);
  return (
    <header className={styles.head}>
      <h1 className={styles.title} lang={source.language ?? undefined}>
        {source.title}
      </h1>
      <div className={styles.meta}>
        <b lang={source.language ?? undefined}>{source.outlet}</b>
        {source.authors.length > 0 ? (
          <span lang={source.language ?? undefined}>{source.authors.join(", ")}</span>
        ) : null}
        {source.publishedAt ? (
          <time dateTime={source.publishedAt}>{evidenceDateText(source.publishedAt, locale)}</time>
        ) : null}
        {source.modifiedAt ? (
          <time dateTime={source.modifiedAt}>
            {t("reading.modified", { date: evidenceDateText(source.modifiedAt, locale) })}
          </time>
        ) : null}
        {source.section ? <span lang={source.language ?? undefined}>{source.section}</span> : null}
        <AudienceLock audience={source.audience} parties={resolution.parties} />
        {resolution.abilities.addEvidence ? (
          <Button size="compact-xs" variant="subtle" onClick={() => setCorrecting(true)}>
            {t("reading.correct")}
          </Button>
        ) : null}
      </div>
      <UncheckedFields source={source} className={styles.unchecked} />
      <ArchivedCopy {...props} />
      <EarlierStatements resolution={resolution} source={source} statements={reading.earlier} />
      <CorrectSource
        resolutionId={resolution.id}
        source={source}
        opened={correcting}
        onClose={() => setCorrecting(false)}
        onChanged={onChanged}
      />
    </header>
  );
}

/** Bytes in a kilobyte, as storage is counted. */
const KILOBYTE = 1000;

function ArchivedCopy({ resolution, reading, newerWaits, onLookedAgain }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const format = useFormatter();
  const { capture, source } = reading;
  const { url } = source;
  return (
    <section className={styles.copy} aria-labelledby="archived-copy">
      <h2 id="archived-copy">{t("reading.facts")}</h2>
      <dl className={styles.facts}>
        <dt>{t("reading.captured")}</dt>
        <dd>
          <time dateTime={capture.capturedAt}>
            {format.dateTime(new Date(capture.capturedAt), {
              dateStyle: "medium",
              timeStyle: "short",
            })}
          </time>
        </dd>
        {capture.id === source.capture.id ? (
          <>
            <dt>{t("reading.by")}</dt>
            <dd>{source.addedBy.name}</dd>
          </>
        ) : null}
        <dt>{t("reading.size")}</dt>
        <dd>{t("kilobytes", { count: Math.max(1, Math.round(capture.sizeBytes / KILOBYTE)) })}</dd>
        <dt>{t("reading.sha")}</dt>
        <dd>
          <Code className={styles.hash}>{capture.sha256}</Code>{" "}
          <CopyButton value={capture.sha256}>
            {({ copied, copy }) => (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={copy}
                aria-label={copied ? undefined : t("reading.copySha")}
              >
                {copied ? common("copied") : common("copy")}
              </Button>
            )}
          </CopyButton>
        </dd>
      </dl>
      <Group gap="md">
        <SnapshotLink sourceId={source.id} captureId={capture.id} snapshot={capture.snapshot} />
        <Anchor
          size="sm"
          href={`/api/v1/resolutions/${resolution.id}/evidence/${source.id}/capture?capture=${capture.id}`}
          download
        >
          {t("reading.download")}
        </Anchor>
        {url ? (
          <Anchor size="sm" href={url} target="_blank" rel="noreferrer noopener">
            {t("reading.openPage")}
          </Anchor>
        ) : null}
      </Group>
      <SnapshotGaps snapshot={capture.snapshot} />
      {url ? (
        <PageCopies
          resolutionId={resolution.id}
          source={source}
          mayLook={resolution.abilities.addEvidence}
          newerWaits={newerWaits}
          onLookedAgain={onLookedAgain}
        />
      ) : null}
    </section>
  );
}
