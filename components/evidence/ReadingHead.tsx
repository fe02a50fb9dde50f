"use client";

import { Anchor, Button, Code, CopyButton, Group } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { SourceView } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { CorrectSource } from "./CorrectSource.tsx";
import { evidenceDateText } from "./evidenceDateText.ts";
import { PageCopies } from "./PageCopies.tsx";
import styles from "./ReadingView.module.css";

type Props = { resolution: ResolutionDetail; source: SourceView; onChanged: () => void };

/** What is said about a source, and what proves its archived copy. */
export function ReadingHead({ resolution, source, onChanged }: Props) {
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
        <AudienceLock audience={source.audience} parties={resolution.parties} />
        {resolution.abilities.addEvidence ? (
          <Button size="compact-xs" variant="subtle" onClick={() => setCorrecting(true)}>
            {t("reading.correct")}
          </Button>
        ) : null}
      </div>
      <ArchivedCopy resolution={resolution} source={source} />
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

function ArchivedCopy({ resolution, source }: { resolution: ResolutionDetail; source: SourceView }) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const format = useFormatter();
  const { capture, url } = source;
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
        <dt>{t("reading.by")}</dt>
        <dd>{source.addedBy.name}</dd>
        <dt>{t("reading.size")}</dt>
        <dd>{t("kilobytes", { count: Math.max(1, Math.round(capture.sizeBytes / KILOBYTE)) })}</dd>
        <dt>{t("reading.sha")}</dt>
        <dd>
          <Code className={styles.hash}>{capture.sha256}</Code>{" "}
          <CopyButton value={capture.sha256}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="subtle" onClick={copy} aria-label={t("reading.copySha")}>
                {copied ? common("copied") : common("copy")}
              </Button>
            )}
          </CopyButton>
        </dd>
      </dl>
      <Group gap="md">
        <Anchor size="sm" href={`/api/v1/resolutions/${resolution.id}/evidence/${source.id}/capture`} download>
          {t("reading.download")}
        </Anchor>
        {url ? (
          <Anchor size="sm" href={url} target="_blank" rel="noreferrer noopener">
            {t("reading.openPage")}
          </Anchor>
        ) : null}
      </Group>
      {url ? (
        <PageCopies resolutionId={resolution.id} source={source} mayLook={resolution.abilities.addEvidence} />
      ) : null}
    </section>
  );
}
