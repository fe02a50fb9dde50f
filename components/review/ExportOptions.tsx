"use client";

import { Checkbox, Radio, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ALL_LANGUAGES, EXPORT_FORMATS, EXPORT_PARTS, INTERNAL_PARTS, type ExportPart } from "#domain/api/exporting.ts";
import { COMMON_PARTS, toggled, type ExportChoice } from "./exportChoice.ts";
import styles from "./ExportDialog.module.css";

type Props = {
  choice: ExportChoice;
  languages: readonly ("en" | "ko")[];
  /** Whose own parts may be added; null for who acts for no party. */
  partyName: string | null;
  onChange: (choice: ExportChoice) => void;
};

/** What is taken: formats, languages, and what is printed beside the text. */
export function ExportOptions({ choice, languages, partyName, onChange }: Props) {
  const t = useTranslations("exporting");
  const names = useTranslations("versions.format");
  const part = (each: ExportPart) => (
    <Checkbox
      key={each}
      label={t(`parts.${each}`)}
      checked={choice.parts.includes(each)}
      onChange={() => onChange({ ...choice, parts: toggled(choice.parts, each, EXPORT_PARTS) })}
    />
  );
  return (
    <Stack gap="md">
      <fieldset className={styles.group}>
        <legend>{t("formats")}</legend>
        <div className={styles.columns}>
          {EXPORT_FORMATS.map((format) => (
            <Checkbox
              key={format}
              label={names(format)}
              checked={choice.formats.includes(format)}
              onChange={() => onChange({ ...choice, formats: toggled(choice.formats, format, EXPORT_FORMATS) })}
            />
          ))}
        </div>
        {choice.formats.includes("pdf") ? (
          <Checkbox
            mt="xs"
            label={t("forArchive")}
            description={t("forArchiveHint")}
            checked={choice.forArchive}
            onChange={() => onChange({ ...choice, forArchive: !choice.forArchive })}
          />
        ) : null}
        <Checkbox
          mt="xs"
          label={t("withEvidence")}
          description={t("withEvidenceHint")}
          checked={choice.withEvidence}
          onChange={() => onChange({ ...choice, withEvidence: !choice.withEvidence })}
        />
      </fieldset>
      {languages.length > 1 ? <LanguageChoice {...{ choice, languages, onChange }} /> : null}
      <fieldset className={styles.group}>
        <legend>{t("beside")}</legend>
        <div className={styles.columns}>{COMMON_PARTS.map(part)}</div>
      </fieldset>
      {partyName === null ? null : (
        <fieldset className={styles.group}>
          <legend>{t("partyOnly", { party: partyName })}</legend>
          <Stack gap={8}>{INTERNAL_PARTS.map(part)}</Stack>
        </fieldset>
      )}
    </Stack>
  );
}

function LanguageChoice({ choice, languages, onChange }: Pick<Props, "choice" | "languages" | "onChange">) {
  const t = useTranslations("exporting");
  const names = useTranslations("languages");
  return (
    <Radio.Group
      label={t("language")}
      value={choice.language}
      onChange={(language) => onChange({ ...choice, language })}
    >
      <div className={styles.columns}>
        {languages.map((language) => (
          <Radio key={language} value={language} label={names(language)} />
        ))}
        <Radio value={ALL_LANGUAGES} label={t("allLanguages")} />
      </div>
    </Radio.Group>
  );
}
