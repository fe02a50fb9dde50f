"use client";

import { Badge, Button, Group, Paper, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { useTimeAgo } from "#components/ui/useTimeAgo.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import type { Party } from "#domain/api/people.ts";
import type { ResolutionSummary } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { ResolutionFilters } from "./ResolutionFilters.tsx";
import { type ResolutionPage, useResolutionPages } from "./useResolutionPages.ts";
import styles from "./ResolutionList.module.css";

type Props = { readonly first: ResolutionPage; readonly parties: readonly Party[]; readonly mayCreate: boolean };

export function ResolutionList({ first, parties, mayCreate }: Props) {
  const t = useTranslations("resolutions");
  const common = useTranslations("common");
  const fromFile = useTranslations("import.screen");
  const failureText = useFailureText();
  const { page, failure, filter, setFilter, isNarrowed, more, isReadingOn } = useResolutionPages(first);
  const isEmpty = page.items.length === 0;

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
      {first.items.length > 0 ? <ResolutionFilters parties={parties} filter={filter} onChange={setFilter} /> : null}
      <VisuallyHidden role="status">{isNarrowed ? t("found", { count: page.items.length }) : ""}</VisuallyHidden>
      {isEmpty && isNarrowed ? <Text c="dimmed">{t("foundNone")}</Text> : null}
      {isEmpty && !isNarrowed ? (
        <Paper className={styles.empty}>
          <Text fw={600}>{t("empty")}</Text>
          <Text c="dimmed">{mayCreate ? t("emptyMayCreate") : t("emptyReadOnly")}</Text>
        </Paper>
      ) : null}
      {isEmpty ? null : (
        <ul className={styles.list}>
          {page.items.map((resolution) => (
            <Row key={resolution.id} resolution={resolution} />
          ))}
        </ul>
      )}
      <Stack align="center" mt="md">
        {page.next ? (
          <Button variant="default" loading={isReadingOn} onClick={() => void more()}>
            {common("more")}
          </Button>
        ) : null}
        <FailureNote text={failure ? failureText(failure) : null} />
      </Stack>
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
