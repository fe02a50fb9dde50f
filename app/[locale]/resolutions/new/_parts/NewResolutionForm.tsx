"use client";

import { Anchor, Group, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { language as languageShape, type Language } from "#domain/api/common.ts";
import type { Me, Party } from "#domain/api/people.ts";
import { TEMPLATES } from "#domain/api/resolutions.ts";
import { filledIn } from "#domain/localizedText.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { Link } from "#i18n/navigation.ts";
import { BeginForm, StyleChoice } from "./BeginForm.tsx";
import { isOneOf } from "./isOneOf.ts";
import { useBeginResolution } from "./useBeginResolution.ts";

const LANGUAGES = languageShape.options;

/** Begins a resolution from a template. */
export function NewResolutionForm({ me, parties }: { readonly me: Me; readonly parties: readonly Party[] }) {
  const t = useTranslations("newResolution");
  const names = useTranslations("languages");
  const fromFile = useTranslations("import.screen");
  const locale = useLocale();
  const beginning = useBeginResolution(me);
  const [template, setTemplate] = useState<(typeof TEMPLATES)[number]>("condemnation");
  const [style, setStyle] = useState<ChamberStyleId>(locale === "ko" ? "korea" : "un");
  const [authoritative, setAuthoritative] = useState<Language>(locale);
  const [translation, setTranslation] = useState<Language | null>(null);
  const [titles, setTitles] = useState<Partial<Record<Language, string>>>({});
  const languages = [authoritative, ...(translation && translation !== authoritative ? [translation] : [])];

  function submit() {
    const title = filledIn(Object.fromEntries(languages.map((language) => [language, titles[language] ?? ""])));
    void beginning.begin({ template, style, languages, ...(Object.keys(title).length > 0 ? { title } : {}) });
  }

  return (
    <BeginForm title={t("title")} me={me} parties={parties} beginning={beginning} onSubmit={submit}>
      <Anchor component={Link} href="/resolutions/import">
        {fromFile("title")}
      </Anchor>
      <Radio.Group
        label={t("template")}
        value={template}
        onChange={(value) => isOneOf(TEMPLATES, value) && setTemplate(value)}
      >
        <Stack gap={8} mt={6}>
          {TEMPLATES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`templates.${value}`)}
              description={t(`templateHints.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <StyleChoice value={style} onChange={setStyle} />
      <Group grow align="flex-start">
        <Select
          label={t("authoritative")}
          data={LANGUAGES.map((value) => ({ value, label: names(value) }))}
          value={authoritative}
          allowDeselect={false}
          onChange={(value) => {
            if (!isOneOf(LANGUAGES, value)) return;
            setAuthoritative(value);
            if (translation === value) setTranslation(null);
          }}
        />
        <Select
          label={t("translation")}
          data={[
            { value: "none", label: t("translationNone") },
            ...LANGUAGES.filter((value) => value !== authoritative).map((value) => ({ value, label: names(value) })),
          ]}
          value={translation ?? "none"}
          allowDeselect={false}
          onChange={(value) => setTranslation(isOneOf(LANGUAGES, value) ? value : null)}
        />
      </Group>
      {languages.map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={t("name", { language: names(language) })}
          description={t("nameHint")}
          maxLength={1000}
          value={titles[language] ?? ""}
          onChange={(event) => setTitles({ ...titles, [language]: event.currentTarget.value })}
        />
      ))}
    </BeginForm>
  );
}
