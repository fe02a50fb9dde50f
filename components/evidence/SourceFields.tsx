"use client";

import { Select, TagsInput, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { FillFromCsl } from "./FillFromCsl.tsx";
import type { SourceField } from "#domain/api/evidence.ts";
import { correctField, type SourceDraft } from "./sourceDraft.ts";
import styles from "./SourceFields.module.css";

type Props = {
  draft: SourceDraft;
  onChange: (draft: SourceDraft) => void;
  /** Fields to complain about. */
  wrong: readonly SourceField[];
};

/** Languages that news of a parliament's matters mostly comes in; another one proposed is added to them. */
const LANGUAGES = ["ko", "en", "ja", "zh", "ru", "uk", "fr", "de", "es", "ar"];

/** The particulars of a source, with what the article gave as proposals. */
export function SourceFields({ draft, onChange, wrong }: Props) {
  const t = useTranslations("evidence.review");
  const locale = useLocale();
  const { values } = draft;
  const languageNames = new Intl.DisplayNames(locale, { type: "language" });
  const languages = [...new Set([...LANGUAGES, values.language])].filter(Boolean);
  const change = (changed: Partial<SourceDraft["values"]>) => onChange(correctField(draft, changed));
  const shared = (field: SourceField, label: string) => ({
    label,
    description: <FieldState draft={draft} field={field} />,
    inputWrapperOrder: ["label", "input", "description", "error"] satisfies (
      "label" | "input" | "description" | "error"
    )[],
    error: wrong.includes(field) ? t(`wrong.${field}`) : null,
  });
  return (
    <div className={styles.fields}>
      <TextInput
        {...shared("title", t("titleField"))}
        className={styles.wide ?? ""}
        lang={values.language || undefined}
        required
        maxLength={1000}
        value={values.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        {...shared("outlet", t("outlet"))}
        required
        maxLength={300}
        value={values.outlet}
        onChange={(event) => change({ outlet: event.currentTarget.value })}
      />
      <TagsInput
        {...shared("authors", t("authors"))}
        placeholder={values.authors.length === 0 ? t("authorsHint") : ""}
        acceptValueOnBlur
        maxTags={50}
        value={[...values.authors]}
        onChange={(authors) => change({ authors })}
      />
      <TextInput
        {...shared("publishedAt", t("publishedAt"))}
        placeholder="2024-10-21"
        title={t("dateHint")}
        value={values.publishedAt}
        onChange={(event) => change({ publishedAt: event.currentTarget.value })}
      />
      <TextInput
        {...shared("modifiedAt", t("modifiedAt"))}
        placeholder="2024-10-21"
        title={t("dateHint")}
        value={values.modifiedAt}
        onChange={(event) => change({ modifiedAt: event.currentTarget.value })}
      />
      <Select
        {...shared("language", t("language"))}
        data={languages.map((value) => ({ value, label: languageNames.of(value) ?? value }))}
        value={values.language || null}
        clearable
        onChange={(language) => change({ language: language ?? "" })}
      />
      <TextInput
        {...shared("section", t("section"))}
        lang={values.language || undefined}
        maxLength={300}
        value={values.section}
        onChange={(event) => change({ section: event.currentTarget.value })}
      />
      <div className={styles.wide}>
        <FillFromCsl onFill={change} />
      </div>
    </div>
  );
}

function FieldState({ draft, field }: { draft: SourceDraft; field: SourceField }) {
  const t = useTranslations("evidence.review.state");
  if (draft.proposed.has(field)) return <span className={styles.proposed}>{t("proposed")}</span>;
  if (draft.values[field].length > 0) return <span className={styles.checked}>{t("checked")}</span>;
  return <span>{t("missing")}</span>;
}
