"use client";

import { Badge, Button, Group, Radio, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useLive } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Section } from "#components/ui/Section.tsx";
import { listOf } from "#domain/api/common.ts";
import {
  speakerDistinction,
  speakerMerge,
  speakerProposal,
  type SpeakerProposal,
  type SpeakerSummary,
} from "#domain/api/speakers.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import styles from "./Speakers.module.css";

const LIST = listOf(speakerProposal);
const KINDS = ["speaker", "evidence"] as const;

/** What somebody answered just now, and how it is taken back. */
type Answer = { readonly text: string; readonly undo: readonly ["POST" | "DELETE", string] };

/** Pairs that may be one, side by side; each answer is remembered and can be undone. */
export function SpeakerProposals({ onChanged }: { onChanged: () => void }) {
  const t = useTranslations("speakers.proposals");
  const { data, reload } = useLive("/speakers/proposals", LIST, KINDS);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const call = useCall();
  if (!data || (data.items.length === 0 && answers.length === 0)) return null;

  async function undo(answer: Answer) {
    const [method, path] = answer.undo;
    if (!(await call.run(api(method, path, nothing)))) return;
    setAnswers((now) => now.filter((each) => each !== answer));
    onChanged();
    await reload();
  }

  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className={styles.plain} role="status">
        {answers.map((answer) => (
          <li key={answer.undo[1]}>
            <Group gap="sm" mb="sm">
              <Text size="sm">{answer.text}</Text>
              <Button size="compact-sm" variant="subtle" loading={call.busy} onClick={() => void undo(answer)}>
                {t("undo")}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <FailureNote text={call.failure} />
      {data.items.map((proposal) => (
        <Pair
          key={proposal.speakers.map(({ id }) => id).join(" ")}
          proposal={proposal}
          onAnswered={(answer) => {
            setAnswers((now) => [answer, ...now]);
            onChanged();
            void reload();
          }}
        />
      ))}
    </Section>
  );
}

/** What all see is kept: it cannot become part of what one party keeps to itself. */
const keptFirst = ([one, other]: SpeakerProposal["speakers"]): SpeakerSummary =>
  one.audience !== "all" && other.audience === "all" ? other : one;

function Pair({ proposal, onAnswered }: { proposal: SpeakerProposal; onAnswered: (answer: Answer) => void }) {
  const t = useTranslations("speakers.proposals");
  const all = useTranslations("speakers");
  const locale = useLocale();
  const call = useCall();
  const [one, other] = proposal.speakers;
  const [keepId, setKeepId] = useState(keptFirst(proposal.speakers).id);
  const nameOf = ({ name }: SpeakerSummary) => inLanguage(name, locale) || all("unnamed");
  const names = { first: nameOf(one), second: nameOf(other) };
  const [kept, merged] = keepId === one.id ? [one, other] : [other, one];
  const mayChoose = one.audience === other.audience;

  async function same() {
    const body = { keepId: kept.id, mergeId: merged.id };
    const answer = await call.run(api("POST", "/speakers/merge", speakerMerge, body));
    if (!answer) return;
    const text = t("merged", { merged: nameOf(merged), kept: nameOf(kept) });
    onAnswered({ text, undo: ["POST", `/speakers/merge/${answer.value.id}/undo`] });
  }

  async function different() {
    const body = { speakerIds: [one.id, other.id] };
    const answer = await call.run(api("POST", "/speakers/distinctions", speakerDistinction, body));
    if (!answer) return;
    onAnswered({ text: t("distinguished", names), undo: ["DELETE", `/speakers/distinctions/${answer.value.id}`] });
  }

  return (
    <article className={styles.pair} aria-label={t("pair", names)}>
      <Radio.Group value={keepId} onChange={setKeepId} aria-label={t("keep")}>
        <div className={styles.sides}>
          {proposal.speakers.map((speaker) => (
            <Side key={speaker.id} speaker={speaker} mayChoose={mayChoose} />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.reasons}>
        <Badge variant="light">{t("likeness", { percent: Math.round(proposal.score * 100) })}</Badge>
        {proposal.reasons.map((reason) => (
          <Badge
            key={reason}
            variant="light"
            color={reason.startsWith("other") && reason !== "otherScript" ? "yellow" : "gray"}
          >
            {all(`reasons.${reason}`)}
          </Badge>
        ))}
      </div>
      <Group gap="sm">
        <Button size="compact-md" loading={call.busy} aria-label={t("sameNamed", names)} onClick={() => void same()}>
          {t("same")}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          loading={call.busy}
          aria-label={t("differentNamed", names)}
          onClick={() => void different()}
        >
          {t("different")}
        </Button>
      </Group>
      <FailureNote text={call.failure} />
    </article>
  );
}

function Side({ speaker, mayChoose }: { speaker: SpeakerSummary; mayChoose: boolean }) {
  const t = useTranslations("speakers");
  const locale = useLocale();
  const about = [speaker.office, speaker.organisation, speaker.affiliation];
  const spellings = [...Object.values(speaker.name), ...speaker.spellings.map(({ name }) => name)];
  const shown = inLanguage(speaker.name, locale) || t("unnamed");
  return (
    <div className={styles.side}>
      <Link href={`/speakers/${speaker.id}`} className={styles.name}>
        {shown}
      </Link>
      <Text size="sm" c="dimmed">
        {[...new Set(spellings)].filter((name) => name !== shown).join(" · ")}
      </Text>
      <Text size="sm">{about.flatMap((text) => (text ? inLanguage(text, locale) : [])).join(" · ")}</Text>
      <Radio mt="xs" size="xs" value={speaker.id} disabled={!mayChoose} label={t("proposals.keep")} />
    </div>
  );
}
