"use client";

import { Button, Group, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { useLanguageName } from "#i18n/useLanguageName.ts";
import { TRANSLATION_MAX, type StatementCorrection, type StatementView } from "#domain/api/evidence.ts";
import { TranslationMark } from "./TranslationMark.tsx";

type Translation = NonNullable<StatementCorrection["translation"]>;

type Props = {
  statement: StatementView;
  /** Of the text; those that the statement is not in. */
  languages: readonly string[];
  busy: boolean;
  onSave: (translation: Translation) => void;
  onCancel: () => void;
};

/** The meaning of a statement in another language of the text, which the person signs. */
export function TranslationForm({ statement, languages, busy, onSave, onCancel }: Props) {
  const t = useTranslations("evidence.amend.translate");
  const languageName = useLanguageName();
  const others = languages.filter((language) => language !== statement.language?.split("-")[0]);
  const [language, setLanguage] = useState(others[0] ?? "");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const before = statement.translation[language];
  const text = typed[language] ?? before ?? "";

  function save(event: FormEvent) {
    event.preventDefault();
    onSave({ language, text: text.trim() });
  }

  if (language === "") return <p>{t("noLanguage")}</p>;
  return (
    <form onSubmit={save} aria-label={t("title")}>
      <Stack gap={8} mt={12}>
        {others.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={t("into")}
            value={language}
            data={others.map((value) => ({ value, label: languageName(value) }))}
            onChange={setLanguage}
          />
        ) : null}
        <Textarea
          label={t("words", { language: languageName(language) })}
          description={t("hint")}
          lang={language}
          autosize
          minRows={2}
          maxLength={TRANSLATION_MAX}
          data-autofocus
          value={text}
          onChange={(event) => setTyped({ ...typed, [language]: event.currentTarget.value })}
        />
        {before === undefined ? null : <TranslationMark statement={statement} language={language} />}
        <Group justify="space-between">
          <SaveOrCancel label={t("save")} busy={busy} disabled={text.trim() === ""} onCancel={onCancel} />
          {before === undefined ? null : (
            <Button variant="subtle" color="gray" disabled={busy} onClick={() => onSave({ language, text: null })}>
              {t("takeBack")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
