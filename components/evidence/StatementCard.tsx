"use client";

import { Badge, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Party } from "#domain/api/people.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { evidenceDateText } from "./evidenceDateText.ts";
import { TranslationMark } from "./TranslationMark.tsx";
import styles from "./StatementCard.module.css";

type Props = {
  statement: StatementView;
  /** When its source was published: what is known where the statement has no date of its own. */
  publishedAt: string | null;
  parties: readonly Pick<Party, "id" | "name" | "shortName">[];
  /** Where it is cited, and what can be done with it. */
  children?: ReactNode;
};

/** A statement on record: who said what, when and where, and that the words are the archive's. */
export function StatementCard({ statement, publishedAt, parties, children }: Props) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const named = (text: LocalizedText | null) => (text ? inLanguage(text, locale) : "");
  const [who, ...about] = [statement.speaker, statement.office, statement.organisation].map(named).filter(Boolean);
  const translated = statement.language?.split("-")[0] === locale ? undefined : statement.translation[locale];
  return (
    <article className={styles.card} aria-label={t("statementBy", { speaker: who ?? t("unknownSpeaker") })}>
      <p className={styles.who}>{who ?? t("unknownSpeaker")}</p>
      {about.length > 0 ? <p className={styles.office}>{about.join(" · ")}</p> : null}
      <blockquote className={styles.quote}>
        <span lang={statement.language ?? undefined}>
          {statement.kind === "direct" ? <q>{statement.quote}</q> : statement.quote}
        </span>
        {translated ? (
          <p className={styles.translation} lang={locale}>
            {translated} <TranslationMark statement={statement} language={locale} />
          </p>
        ) : null}
      </blockquote>
      <Group gap={6} className={styles.chips}>
        {statement.kind === "direct" ? (
          <Badge variant="light" color="green" className={styles.chip} title={t("wordForWordHint")}>
            ✓ {t("wordForWord")}
          </Badge>
        ) : null}
        <Badge variant="light" color="gray" className={styles.chip}>
          {t(`kind.${statement.kind}`)}
        </Badge>
        <AudienceLock audience={statement.audience} parties={parties} />
        <DateLine saidOn={statement.saidOn} publishedAt={publishedAt} />
        {statement.verb ? <span className={styles.when}>{t("withVerb", { verb: statement.verb })}</span> : null}
        {statement.place ? <span className={styles.when}>{t("saidAt", { place: statement.place })}</span> : null}
      </Group>
      {children}
    </article>
  );
}

function DateLine({ saidOn, publishedAt }: { saidOn: string | null; publishedAt: string | null }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const known = saidOn ?? publishedAt;
  if (known === null) return null;
  const date = evidenceDateText(known, locale);
  return (
    <time dateTime={known} className={styles.when}>
      {saidOn === null ? t("published", { date }) : t("saidOn", { date })}
    </time>
  );
}
