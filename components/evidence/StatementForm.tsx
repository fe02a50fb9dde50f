"use client";

import { SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { statementFields, type StatementFields } from "#domain/api/evidence.ts";
import type { Correction } from "./reviewState.ts";

type Props = {
  fields: StatementFields;
  /** Names that occur in this article, so that one person keeps one spelling. */
  known: readonly string[];
  /** "Save and confirm" where nothing is said. */
  saveLabel?: string;
  onSave: (correction: Correction) => void;
  onCancel: () => void;
};

const KINDS = ["direct", "reported"] as const;

/** Who said it, as what, for whom, in which tone and when: what a person may correct about a statement. */
export function StatementForm({ fields, known, saveLabel, onSave, onCancel }: Props) {
  const t = useTranslations("evidence.item");
  const kinds = useTranslations("evidence.kind");
  const names = useId();
  const [kind, setKind] = useState(fields.kind);
  const [speaker, setSpeaker] = useState(fields.speaker ?? "");
  const [office, setOffice] = useState(fields.office ?? "");
  const [organisation, setOrganisation] = useState(fields.organisation ?? "");
  const [verb, setVerb] = useState(fields.verb ?? "");
  const [saidOn, setSaidOn] = useState(fields.saidOn ?? "");
  const [place, setPlace] = useState(fields.place ?? "");
  const dateIsWrong = !statementFields.shape.saidOn.safeParse(saidOn.trim() || null).success;

  function save(event: FormEvent) {
    event.preventDefault();
    if (!dateIsWrong) onSave({ kind, speaker, office, organisation, verb, saidOn, place });
  }

  return (
    <form onSubmit={save} aria-label={t("form")}>
      <Stack gap={8} mt={8}>
        <SegmentedControl
          size="xs"
          aria-label={t("kind")}
          value={kind}
          data={KINDS.map((value) => ({ value, label: kinds(value) }))}
          onChange={(value) => setKind(value === "direct" ? "direct" : "reported")}
        />
        <TextInput
          size="xs"
          label={t("speaker")}
          list={names}
          data-first-field
          maxLength={300}
          value={speaker}
          onChange={(event) => setSpeaker(event.currentTarget.value)}
        />
        <datalist id={names}>
          {known.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <TextInput
          size="xs"
          label={t("office")}
          maxLength={300}
          value={office}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t("organisation")}
          maxLength={300}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t("verb")}
          maxLength={100}
          value={verb}
          onChange={(event) => setVerb(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t("date")}
          placeholder="2024-10-21"
          value={saidOn}
          error={dateIsWrong ? t("dateWrong") : null}
          onChange={(event) => setSaidOn(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t("place")}
          maxLength={300}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <SaveOrCancel label={saveLabel ?? t("saveAndConfirm")} compact onCancel={onCancel} />
      </Stack>
    </form>
  );
}
