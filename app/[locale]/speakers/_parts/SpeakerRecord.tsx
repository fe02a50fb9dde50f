"use client";

import { Button, Group, Modal, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useLive } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Section } from "#components/ui/Section.tsx";
import { speakerView, type OfficeHeld, type SpeakerView } from "#domain/api/speakers.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { SpeakerForm } from "./SpeakerForm.tsx";
import styles from "./Speakers.module.css";

const KINDS = ["speaker", "evidence"] as const;

/** One record: what it is called and was, what was merged into it, and what they said. */
export function SpeakerRecord({ first, mayKeep }: { first: SpeakerView; mayKeep: boolean }) {
  const t = useTranslations("speakers");
  const locale = useLocale();
  const { data, reload } = useLive(`/speakers/${first.id}`, speakerView, KINDS);
  const [isEditing, setEditing] = useState(false);
  const speaker = data ?? first;
  const text = (value: LocalizedText | null) => (value ? inLanguage(value, locale) : "");
  return (
    <>
      <Link href="/speakers">{t("back")}</Link>
      <Group justify="space-between" mt="sm">
        <h1>{text(speaker.name) || t("unnamed")}</h1>
        {mayKeep ? (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t("edit")}
          </Button>
        ) : null}
      </Group>
      <Section title={t("names")}>
        <dl className={styles.facts}>
          <Fact name={t("kind.label")}>{t(`kind.${speaker.kind}`)}</Fact>
          <Fact name={t("name")}>{Object.values(speaker.name).join(" · ")}</Fact>
          <Fact name={t("spellings")}>{speaker.spellings.map(({ name }) => name).join(" · ")}</Fact>
          <Fact name={t("office")}>{text(speaker.office)}</Fact>
          <Fact name={t("organisation")}>{text(speaker.organisation)}</Fact>
          <Fact name={t("affiliation")}>{text(speaker.affiliation)}</Fact>
        </dl>
      </Section>
      {speaker.offices.length > 0 ? (
        <Section title={t("offices")}>
          <ul className={styles.plain}>
            {speaker.offices.map((held, index) => (
              <li key={index} className={styles.row}>
                <span>{[text(held.office), text(held.organisation)].filter((part) => part !== "").join(" · ")}</span>
                <Term held={held} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {speaker.aliases.length > 0 ? (
        <Section title={t("aliases")}>
          <Aliases speaker={speaker} mayKeep={mayKeep} onChanged={() => void reload()} />
        </Section>
      ) : null}
      <Section title={t("statements")}>
        <Statements speaker={speaker} />
      </Section>
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t("edit")} size="lg">
        <SpeakerForm
          speaker={speaker}
          onCancel={() => setEditing(false)}
          onSaved={() => {
            setEditing(false);
            void reload();
          }}
        />
      </Modal>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations("speakers");
  return (
    <>
      <dt>{name}</dt>
      <dd>{children || <Text c="dimmed">{t("notRecorded")}</Text>}</dd>
    </>
  );
}

function Term({ held: { from, until } }: { held: OfficeHeld }) {
  const t = useTranslations("speakers");
  if (from === null && until === null) return null;
  const text =
    from !== null && until !== null
      ? t("fromTo", { from, until })
      : from !== null
        ? t("since", { from })
        : t("upTo", { until: until ?? "" });
  return <span className={styles.about}>{text}</span>;
}

type AliasesProps = { readonly speaker: SpeakerView; readonly mayKeep: boolean; readonly onChanged: () => void };

function Aliases({ speaker, mayKeep, onChanged }: AliasesProps) {
  const t = useTranslations("speakers");
  const locale = useLocale();
  const call = useCall();
  async function undo(mergeId: string) {
    if (await call.run(api("POST", `/speakers/merge/${mergeId}/undo`, nothing))) onChanged();
  }
  return (
    <>
      <ul className={styles.plain}>
        {speaker.aliases.map(({ id, name, mergeId }) => (
          <li key={id} className={styles.row}>
            <span>{Object.values(name).join(" · ") || t("unnamed")}</span>
            {mayKeep && mergeId !== null ? (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={call.busy}
                aria-label={t("undoMergeNamed", { name: inLanguage(name, locale) })}
                onClick={() => void undo(mergeId)}
              >
                {t("undoMerge")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <FailureNote text={call.failure} />
    </>
  );
}

function Statements({ speaker }: { speaker: SpeakerView }) {
  const t = useTranslations("speakers");
  if (speaker.statements.length === 0) return <Text c="dimmed">{t("noStatements")}</Text>;
  return (
    <ol className={styles.plain}>
      {speaker.statements.map(({ id, quote, language, date, source, resolutionId }) => (
        <li key={id} className={styles.row}>
          <span className={styles.about}>{date?.slice(0, 10) ?? t("noDate")}</span>
          <blockquote className={styles.quote} lang={language ?? undefined}>
            {quote}
          </blockquote>
          <span className={styles.about}>
            {resolutionId === null ? (
              source.title
            ) : (
              <Link href={`/resolutions/${resolutionId}/evidence/${source.id}`}>{source.title}</Link>
            )}
            {` · ${source.outlet}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
