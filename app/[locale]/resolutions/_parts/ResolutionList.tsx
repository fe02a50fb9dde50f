"use client";

import { Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { useTimeAgo } from "#components/ui/useTimeAgo.ts";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { listOf } from "#domain/api/common.ts";
import { resolutionSummary, type ResolutionSummary } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import styles from "./ResolutionList.module.css";

type Page = { items: ResolutionSummary[]; next: string | null };

export function ResolutionList({ first, mayCreate }: { first: Page; mayCreate: boolean }) {
  const t = useTranslations("resolutions");
  const common = useTranslations("common");
  const fromFile = useTranslations("import.screen");
  const [page, setPage] = useState(first);

  const call = useCall();

  async function more() {
    const path = `/resolutions?cursor=${encodeURIComponent(page.next ?? "")}`;
    const answer = await call.run(api("GET", path, listOf(resolutionSummary)));
    if (!answer) return;
    // What changed meanwhile has moved up in the list, and would come a second time.
    const known = new Set(page.items.map(({ id }) => id));
    setPage({
      items: [...page.items, ...answer.value.items.filter(({ id }) => !known.has(id))],
      next: answer.value.next,
    });
  }

  return (
    <>
      <Group justify="space-between" mb="lg">
        <Title order={1} className={styles.title}>
          {t("title")}
        </Title>
        {mayCreate ? (
          <Group gap="xs">
            <Button component={Link} href="/resolutions/import" variant="default">
              {fromFile("open")}
            </Button>
            <Button component={Link} href="/resolutions/new">
              {t("new")}
            </Button>
          </Group>
        ) : null}
      </Group>
      {page.items.length === 0 ? (
        <Paper className={styles.empty}>
          <Text fw={600}>{t("empty")}</Text>
          <Text c="dimmed">{mayCreate ? t("emptyMayCreate") : t("emptyReadOnly")}</Text>
        </Paper>
      ) : (
        <ul className={styles.list}>
          {page.items.map((resolution) => (
            <Row key={resolution.id} resolution={resolution} />
          ))}
        </ul>
      )}
      {page.next ? (
        <Stack align="center" mt="md">
          <Button variant="default" loading={call.busy} onClick={() => void more()}>
            {common("more")}
          </Button>
          <FailureNote text={call.failure} />
        </Stack>
      ) : null}
    </>
  );
}

const STATE_COLOUR = { open: "gray", frozen: "yellow", approved: "green" } as const;

function Row({ resolution }: { resolution: ResolutionSummary }) {
  const t = useTranslations("resolutions");
  const locale = useLocale();
  const timeAgo = useTimeAgo();
  const [only] = resolution.parties;
  return (
    <li className={styles.row}>
      <Link href={`/resolutions/${resolution.id}`} className={styles.name}>
        {inLanguage(resolution.title, locale) || t("untitled")}
      </Link>
      <div className={styles.meta}>
        <Badge variant="light" color={STATE_COLOUR[resolution.state]} radius="xl" className={styles.badge}>
          {t(`state.${resolution.state}`)}
        </Badge>
        {resolution.private && only ? (
          <Badge
            variant="outline"
            color="gray"
            radius="xl"
            title={t("privateHint", { party: inLanguage(only.name, locale) })}
          >
            {t("private")}
          </Badge>
        ) : null}
        <ul aria-label={t("parties")} className={styles.parties}>
          {resolution.parties.map((party) => (
            <li key={party.id}>
              <PartyDot colour={party.colour} /> {inLanguage(party.shortName, locale)}
            </li>
          ))}
        </ul>
        {resolution.latestVersion ? <span>{t("version", { n: resolution.latestVersion.n })}</span> : null}
        <span>{t("updated", { when: timeAgo(resolution.updatedAt) })}</span>
      </div>
    </li>
  );
}
