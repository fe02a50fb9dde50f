"use client";

import { Alert, Button, Code, Group, Modal, SegmentedControl, Text, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconShieldCheck } from "@tabler/icons-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { api, nothing } from "#components/api/api.ts";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { BackToText } from "#components/shell/BackToText.tsx";
import type { Me } from "#domain/api/people.ts";
import { type ResolutionDetail, resolutionDetail, type VersionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { useRouter } from "#i18n/navigation.ts";
import { useLanguageName } from "#i18n/useLanguageName.ts";
import { BeginCommonText } from "./BeginCommonText.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { DecisionList } from "./DecisionList.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { VersionText } from "./VersionText.tsx";
import styles from "./VersionScreen.module.css";

const DECIDED: readonly RowKind[] = ["resolution", "version", "approval"];

type Props = { resolution: ResolutionDetail; version: VersionDetail; me: Me };

/** One frozen version: its text, its hash, the parties' decisions on it, and what can be done with it. */
export function VersionScreen({ resolution: first, version: frozen, me }: Props) {
  const t = useTranslations("versions");
  const languageName = useLanguageName();
  const locale = useLocale();
  const format = useFormatter();
  const failureText = useFailureText();
  const live = useLive(`/resolutions/${first.id}`, resolutionDetail, DECIDED);
  const resolution = live.data ?? first;
  const version = { ...frozen, ...resolution.versions.find(({ n }) => n === frozen.n) };
  const [authoritative = "en"] = version.value.languages;
  const [language, setLanguage] = useState(version.value.languages.includes(locale) ? locale : authoritative);
  const [restoring, setRestoring] = useState(false);
  const latest = resolution.versions.every((other) => other.n <= version.n);
  return (
    <div className={styles.screen}>
      <VisuallyHidden component="h1">
        {inLanguage(resolution.title, locale)}, {t("version", { n: version.n })}
      </VisuallyHidden>
      <div>
        <Group justify="space-between" align="flex-start" className={styles.actions ?? ""}>
          <BackToText resolution={resolution} />
          {version.value.languages.length > 1 ? (
            <SegmentedControl
              size="xs"
              aria-label={t("textLanguage")}
              value={language}
              data={version.value.languages.map((value) => ({ value, label: languageName(value) }))}
              onChange={setLanguage}
            />
          ) : null}
        </Group>
        <VersionText value={version.value} language={language} />
      </div>
      <aside className={styles.side} aria-label={t("decisions")}>
        <h2 className={styles.name}>{t("version", { n: version.n })}</h2>
        <Text size="sm" c="dimmed">
          {t("frozenBy", {
            name: version.frozenBy.name,
            when: format.dateTime(new Date(version.frozenAt), { dateStyle: "medium", timeStyle: "short" }),
          })}
        </Text>
        {version.note ? <p className={styles.note}>{version.note}</p> : null}
        <Alert color="green" mt="md" icon={<IconShieldCheck size={20} />}>
          {t("integrity")}
          <Code block mt={6} className={styles.hash}>
            {version.sha256}
          </Code>
        </Alert>
        <DecisionList resolution={resolution} version={version} />
        {latest && resolution.abilities.decide && version.status !== "reopened" && me.party ? (
          <DecisionForm resolutionId={resolution.id} version={version} onDone={() => void live.reload()} />
        ) : null}
        <FailureNote text={live.failure ? failureText(live.failure) : null} />
        <Group mt="md" className={styles.actions ?? ""}>
          <ExportMenu resolution={resolution} versionN={version.n} me={me} />
          <BeginCommonText resolution={resolution} n={version.n} me={me} />
          {resolution.abilities.write ? (
            <Button variant="default" size="compact-md" onClick={() => setRestoring(true)}>
              {t("restore")}
            </Button>
          ) : null}
        </Group>
      </aside>
      <Modal opened={restoring} onClose={() => setRestoring(false)} title={t("restore")}>
        <Restore resolutionId={resolution.id} n={version.n} />
      </Modal>
    </div>
  );
}

function Restore({ resolutionId, n }: { resolutionId: string; n: number }) {
  const t = useTranslations("versions");
  const router = useRouter();
  const call = useCall();

  async function restore() {
    if (!(await call.run(api("POST", `/resolutions/${resolutionId}/versions/${n}/restore`, nothing)))) return;
    notifications.show({ message: t("restored", { n }) });
    router.push(`/resolutions/${resolutionId}`);
  }

  return (
    <>
      <Text size="sm" mb="md">
        {t("restoreLead")}
      </Text>
      <FailureNote text={call.failure} />
      <Button loading={call.busy} onClick={() => void restore()}>
        {t("restore")}
      </Button>
    </>
  );
}
