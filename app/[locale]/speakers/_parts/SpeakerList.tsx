"use client";

import { Badge, Button, Group, Modal, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useLive } from "#components/api/liveRows.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Section } from "#components/ui/Section.tsx";
import { listOf } from "#domain/api/common.ts";
import type { Me } from "#domain/api/people.ts";
import { speakerSummary, type SpeakerSummary } from "#domain/api/speakers.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { SpeakerForm } from "./SpeakerForm.tsx";
import { SpeakerProposals } from "./SpeakerProposals.tsx";
import styles from "./Speakers.module.css";

const LIST = listOf(speakerSummary);
const KINDS = ["speaker", "evidence"] as const;
/** Long enough that a word is typed and not each of its letters asked for. */
const TYPING_MS = 200;

type Props = {
  readonly first: { readonly items: readonly SpeakerSummary[]; readonly next: string | null };
  readonly me: Me;
  readonly mayKeep: boolean;
};

/** All records, found by any of their names, below the pairs of which somebody must say whether they are one. */
export function SpeakerList({ first, me, mayKeep }: Props) {
  const t = useTranslations("speakers");
  const [query, setQuery] = useState("");
  const [wanted] = useDebouncedValue(query.trim(), TYPING_MS);
  const [isAdding, setAdding] = useState(false);
  const failureText = useFailureText();
  const path = useMemo(() => (wanted === "" ? "/speakers" : `/speakers?q=${encodeURIComponent(wanted)}`), [wanted]);
  const { data, failure, reload } = useLive(path, LIST, KINDS);
  const items = data?.items ?? (wanted === "" ? first.items : []);
  return (
    <>
      {mayKeep ? <SpeakerProposals onChanged={() => void reload()} /> : null}
      <Section title={t("list")}>
        <Group align="end" mb="md">
          <TextInput
            type="search"
            label={t("search")}
            value={query}
            maxLength={200}
            className={styles.search ?? ""}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          {mayKeep ? (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t("add")}
            </Button>
          ) : null}
        </Group>
        <VisuallyHidden role="status">{data === null ? "" : t("found", { count: items.length })}</VisuallyHidden>
        {items.length > 0 ? (
          <ul className={styles.list}>
            {items.map((speaker) => (
              <Row key={speaker.id} speaker={speaker} me={me} />
            ))}
          </ul>
        ) : (
          <Text c="dimmed">{wanted === "" ? t("empty") : data === null ? "" : t("foundNone")}</Text>
        )}
        <FailureNote text={failure ? failureText(failure) : null} />
        <Modal opened={isAdding} onClose={() => setAdding(false)} title={t("add")} size="lg">
          <SpeakerForm
            me={me}
            onCancel={() => setAdding(false)}
            onSaved={() => {
              setAdding(false);
              void reload();
            }}
          />
        </Modal>
      </Section>
    </>
  );
}

function Row({ speaker, me }: { speaker: SpeakerSummary; me: Me }) {
  const t = useTranslations("speakers");
  const common = useTranslations("common");
  const locale = useLocale();
  const { name, office, organisation, affiliation } = speaker;
  const about = [office, organisation, affiliation].flatMap((text) => (text ? inLanguage(text, locale) : []));
  const others = Object.entries(name).flatMap(([, words]) => (words === inLanguage(name, locale) ? [] : words));
  return (
    <li className={styles.row}>
      <Link href={`/speakers/${speaker.id}`} className={styles.name}>
        {inLanguage(name, locale) || t("unnamed")}
      </Link>
      <span className={styles.about}>{[...others, ...about].join(" · ")}</span>
      {speaker.kind === "organisation" ? (
        <Badge variant="light" color="gray">
          {t("kind.organisation")}
        </Badge>
      ) : null}
      {speaker.audience !== "all" && me.party ? (
        <Badge variant="outline" color="gray">
          {common("onlyParty", { party: inLanguage(me.party.shortName, locale) })}
        </Badge>
      ) : null}
    </li>
  );
}
