"use client";

import { Button, Fieldset, Group, SegmentedControl, Select, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { language as languageShape } from "#domain/api/common.ts";
import type { Me } from "#domain/api/people.ts";
import { speakerView, type SpeakerView } from "#domain/api/speakers.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import {
  draftOf,
  EMPTY_OFFICE,
  isPartialDate,
  requestOf,
  type OfficeDraft,
  type SpeakerDraft,
} from "./speakerDraft.ts";

type Props = {
  /** The record to change; a new one is made without. */
  readonly speaker?: SpeakerView;
  /** For a new record: whose it may be. */
  readonly me?: Me;
  readonly onSaved: (speaker: SpeakerView) => void;
  readonly onCancel: () => void;
};

/** Names by language, spellings, the present office and those over time. */
export function SpeakerForm({ speaker, me, onSaved, onCancel }: Props) {
  const t = useTranslations("speakers");
  const common = useTranslations("common");
  const locale = useLocale();
  const call = useCall();
  const [draft, setDraft] = useState(() => draftOf(speaker ?? null));
  const [audience, setAudience] = useState("all");
  const change = (fields: Partial<SpeakerDraft>) => setDraft((now) => ({ ...now, ...fields }));
  const datesFit = draft.offices.every(({ from, until }) => isPartialDate(from) && isPartialDate(until));

  async function save(event: FormEvent) {
    event.preventDefault();
    const body = requestOf(draft, speaker ?? null);
    const sent = speaker
      ? api("PATCH", `/speakers/${speaker.id}`, speakerView, body)
      : api("POST", "/speakers", speakerView, { ...body, audience });
    const answer = await call.run(sent);
    if (answer) onSaved(answer.value);
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <SegmentedControl
          aria-label={t("kind.label")}
          value={draft.kind}
          data={(["person", "organisation"] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => change({ kind: value === "organisation" ? "organisation" : "person" })}
        />
        {(["name", "office", "organisation", "affiliation"] as const).map((field) => (
          <InLanguages
            key={field}
            label={t(field)}
            value={draft[field]}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <TagsInput
          label={t("spellings")}
          description={t("spellingsHint")}
          value={[...draft.spellings]}
          maxTags={100}
          onChange={(spellings) => change({ spellings })}
        />
        <Text fw={600} size="sm">
          {t("offices")}
        </Text>
        {draft.offices.map((held, index) => (
          <OfficeFields
            key={index}
            n={index + 1}
            held={held}
            onChange={(next) => change({ offices: draft.offices.with(index, next) })}
            onRemove={() => change({ offices: draft.offices.toSpliced(index, 1) })}
          />
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change({ offices: [...draft.offices, EMPTY_OFFICE] })}
          >
            {t("addOffice")}
          </Button>
        </Group>
        {me?.party ? (
          <Select
            label={t("audience")}
            value={audience}
            allowDeselect={false}
            data={[
              { value: "all", label: common("everyone") },
              { value: "party", label: common("onlyParty", { party: inLanguage(me.party.shortName, locale) }) },
            ]}
            onChange={(value) => setAudience(value ?? "all")}
          />
        ) : null}
        <SaveOrCancel busy={call.busy} disabled={!datesFit} onCancel={onCancel} />
        <FailureNote text={call.failure} />
      </Stack>
    </form>
  );
}

type InLanguagesProps = {
  readonly label: string;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
};

function InLanguages({ label, value, onChange }: InLanguagesProps) {
  const t = useTranslations("speakers");
  const labels = { ko: t("inKorean", { field: label }), en: t("inEnglish", { field: label }) };
  return (
    <Group grow>
      {languageShape.options.map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={labels[language]}
          maxLength={300}
          value={value[language] ?? ""}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </Group>
  );
}

type OfficeProps = {
  readonly n: number;
  readonly held: OfficeDraft;
  readonly onChange: (held: OfficeDraft) => void;
  readonly onRemove: () => void;
};

function OfficeFields({ n, held, onChange, onRemove }: OfficeProps) {
  const t = useTranslations("speakers");
  return (
    <Fieldset legend={t("officeN", { n })}>
      <InLanguages label={t("office")} value={held.office} onChange={(office) => onChange({ ...held, office })} />
      <InLanguages
        label={t("organisation")}
        value={held.organisation}
        onChange={(organisation) => onChange({ ...held, organisation })}
      />
      <Group grow align="start">
        {(["from", "until"] as const).map((end) => (
          <TextInput
            key={end}
            label={t(end)}
            description={t("dateHint")}
            value={held[end]}
            error={isPartialDate(held[end]) ? null : t("dateWrong")}
            onChange={(event) => onChange({ ...held, [end]: event.currentTarget.value })}
          />
        ))}
      </Group>
      <Button mt="sm" size="compact-sm" variant="subtle" color="red" onClick={onRemove}>
        {t("removeOffice", { n })}
      </Button>
    </Fieldset>
  );
}
