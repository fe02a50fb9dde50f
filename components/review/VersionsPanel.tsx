"use client";

import { Alert, Badge, Button, Code, CopyButton, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import type { Me } from "#domain/api/people.ts";
import { type ResolutionDetail, type VersionSummary, versionSummary } from "#domain/api/resolutions.ts";
import { Link } from "#i18n/navigation.ts";
import { BeginCommonText } from "./BeginCommonText.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { DecisionList } from "./DecisionList.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { FindingList } from "./FindingList.tsx";
import { ParticipantsDialog } from "./ParticipantsDialog.tsx";
import styles from "./VersionsPanel.module.css";

type Props = { resolution: ResolutionDetail; me: Me; onChanged: () => void; onShowBlock: (blockId: string) => void };

/** What stops freezing, the act of freezing, and each version with its hash, the parties' decisions and its exports. */
export function VersionsPanel({ resolution, me, onChanged, onShowBlock }: Props) {
  const t = useTranslations("versions");
  const participants = useTranslations("participants");
  const [showingParticipants, setShowingParticipants] = useState(false);
  const [asking, setAsking] = useState<"freeze" | "reopen" | null>(null);
  const blocking = resolution.findings.filter((finding) => finding.severity === "blocksFreezing");
  const advice = resolution.findings.filter((finding) => finding.severity === "advice");
  return (
    <div className={styles.panel}>
      {resolution.state === "open" ? (
        <section aria-labelledby="checks-title">
          <h3 id="checks-title" className={styles.title}>
            {t("checks")}
          </h3>
          {blocking.length + advice.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("nothingStops")}
            </Text>
          ) : null}
          <FindingList findings={blocking} title={t("blocking")} onShowBlock={onShowBlock} />
          <FindingList findings={advice} title={t("advice")} onShowBlock={onShowBlock} />
          {resolution.abilities.freeze ? (
            <Button mt="sm" fullWidth disabled={blocking.length > 0} onClick={() => setAsking("freeze")}>
              {t("freeze")}
            </Button>
          ) : null}
        </section>
      ) : null}
      <section aria-labelledby="versions-title">
        <h3 id="versions-title" className={styles.title}>
          {t("title")}
        </h3>
        {resolution.versions.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("none")}
          </Text>
        ) : null}
        {resolution.versions
          .toSorted((a, b) => b.n - a.n)
          .map((version) => (
            <VersionCard key={version.n} resolution={resolution} version={version} me={me} onChanged={onChanged} />
          ))}
        {resolution.abilities.reopen ? (
          <Button variant="default" fullWidth onClick={() => setAsking("reopen")}>
            {t("reopen")}
          </Button>
        ) : null}
      </section>
      {/* Where the window is wide the desk's header has it. */}
      <span className={styles.narrow}>
        <ExportMenu resolution={resolution} versionN={null} me={me} />
      </span>
      <Button
        variant="subtle"
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => setShowingParticipants(true)}
      >
        {participants("title")}
      </Button>
      <Modal opened={asking !== null} onClose={() => setAsking(null)} title={asking ? t(asking) : ""}>
        {asking === "freeze" ? (
          <FreezeForm resolutionId={resolution.id} onDone={onChanged} onClose={() => setAsking(null)} />
        ) : null}
        {asking === "reopen" ? (
          <ReopenForm resolutionId={resolution.id} onDone={onChanged} onClose={() => setAsking(null)} />
        ) : null}
      </Modal>
      <ParticipantsDialog
        resolution={resolution}
        opened={showingParticipants}
        onClose={() => setShowingParticipants(false)}
        onChanged={onChanged}
      />
    </div>
  );
}

const STATUS_COLOUR = { pending: "yellow", approved: "green", refused: "red", reopened: "gray" } as const;

function VersionCard(props: { resolution: ResolutionDetail; version: VersionSummary; me: Me; onChanged: () => void }) {
  const { resolution, version, me } = props;
  const t = useTranslations("versions");
  const common = useTranslations("common");
  const format = useFormatter();
  const latest = resolution.versions.every((other) => other.n <= version.n);
  const time = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  return (
    <article className={styles.card} aria-label={t("version", { n: version.n })}>
      <header className={styles.cardHead}>
        <Link href={`/resolutions/${resolution.id}/versions/${version.n}`} className={styles.name}>
          {t("version", { n: version.n })}
        </Link>
        <Badge variant="light" color={STATUS_COLOUR[version.status]} className={styles.badge}>
          {t(`status.${version.status}`)}
        </Badge>
      </header>
      <Text size="xs" c="dimmed">
        {t("frozenBy", { name: version.frozenBy.name, when: time(version.frozenAt) })}
      </Text>
      {version.note ? <p className={styles.note}>{version.note}</p> : null}
      <Group gap={6} mt={6} wrap="nowrap">
        <Code className={styles.hash} title={version.sha256}>
          SHA-256 {version.sha256}
        </Code>
        <CopyButton value={version.sha256}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="subtle" onClick={copy} aria-label={t("copyHash", { n: version.n })}>
              {copied ? common("copied") : common("copy")}
            </Button>
          )}
        </CopyButton>
      </Group>
      <DecisionList resolution={resolution} version={version} />
      {version.status === "reopened" ? (
        <Alert color="gray" p="xs" mt={6}>
          {t("reopenedHint")} {version.reopenedReason ? `“${version.reopenedReason}”` : ""}
        </Alert>
      ) : null}
      {latest && resolution.abilities.decide && version.status !== "reopened" && me.party ? (
        <DecisionForm resolutionId={resolution.id} version={version} onDone={props.onChanged} />
      ) : null}
      <Group mt="sm">
        <ExportMenu resolution={resolution} versionN={version.n} me={me} />
        <BeginCommonText resolution={resolution} n={version.n} me={me} />
      </Group>
    </article>
  );
}

type AskProps = { resolutionId: string; onDone: () => void; onClose: () => void };

function FreezeForm({ resolutionId, onDone, onClose }: AskProps) {
  const t = useTranslations("versions");
  const call = useCall();
  const [note, setNote] = useState("");

  async function freeze(event: FormEvent) {
    event.preventDefault();
    if (!(await call.run(api("POST", `/resolutions/${resolutionId}/versions`, versionSummary, { note })))) return;
    onDone();
    onClose();
  }

  return (
    <form onSubmit={(event) => void freeze(event)}>
      <Stack>
        <Text size="sm">{t("freezeLead")}</Text>
        <Textarea
          label={t("note")}
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FailureNote text={call.failure} />
        <Button type="submit" loading={call.busy}>
          {t("freezeNow")}
        </Button>
      </Stack>
    </form>
  );
}

function ReopenForm({ resolutionId, onDone, onClose }: AskProps) {
  const t = useTranslations("versions");
  const call = useCall();
  const [reason, setReason] = useState("");

  async function reopen(event: FormEvent) {
    event.preventDefault();
    if (!(await call.run(api("POST", `/resolutions/${resolutionId}/reopen`, nothing, { reason })))) return;
    onDone();
    onClose();
  }

  return (
    <form onSubmit={(event) => void reopen(event)}>
      <Stack>
        <Alert color="yellow">{t("reopenLead")}</Alert>
        <Textarea
          label={t("reason")}
          data-autofocus
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureNote text={call.failure} />
        <Button type="submit" loading={call.busy}>
          {t("reopenNow")}
        </Button>
      </Stack>
    </form>
  );
}
