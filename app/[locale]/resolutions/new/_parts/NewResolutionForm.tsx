"use client";

import { Alert, Button, Checkbox, Group, Radio, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import type { Language } from "#domain/api/common.ts";
import type { Me, Party } from "#domain/api/people.ts";
import { resolutionDetail, TEMPLATES } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { CHAMBER_STYLE_IDS, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { Link, useRouter } from "#i18n/navigation.ts";
import styles from "./NewResolutionForm.module.css";

const LANGUAGES: readonly Language[] = ["ko", "en"];

const isOneOf = <T extends string>(known: readonly T[], value: string | null): value is T =>
  known.some((each) => each === value);

export function NewResolutionForm({ me, parties }: { me: Me; parties: readonly Party[] }) {
  const t = useTranslations("newResolution");
  const names = useTranslations("languages");
  const common = useTranslations("common");
  const locale = useLocale();
  const router = useRouter();
  const failureText = useFailureText();
  const [template, setTemplate] = useState<(typeof TEMPLATES)[number]>("condemnation");
  const [style, setStyle] = useState<ChamberStyleId>(locale === "ko" ? "korea" : "un");
  const [authoritative, setAuthoritative] = useState<Language>(locale);
  const [translation, setTranslation] = useState<Language | null>(null);
  const [titles, setTitles] = useState<Partial<Record<Language, string>>>({});
  const [chosen, setChosen] = useState<readonly string[]>(me.party ? [me.party.id] : []);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const languages = [authoritative, ...(translation && translation !== authoritative ? [translation] : [])];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen.length === 0) return setFailure(t("chooseParty"));
    if (me.role === "clerk" && chosen.length < 2) return setFailure(t("clerkNeedsTwo"));
    setBusy(true);
    setFailure(null);
    const title = Object.fromEntries(
      languages.flatMap((language) => {
        const text = titles[language]?.trim();
        return text ? [[language, text]] : [];
      }),
    );
    const request = {
      template,
      style,
      languages,
      partyIds: chosen,
      ...(Object.keys(title).length > 0 ? { title } : {}),
    };
    const answer = await api("POST", "/resolutions", resolutionDetail.pick({ id: true }), request);
    if (answer.ok) return router.push(`/resolutions/${answer.value.id}`);
    setFailure(failureText(answer.error));
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form} aria-labelledby="new-title">
      <Title order={1} id="new-title" className={styles.title}>
        {t("title")}
      </Title>
      <Stack gap="lg">
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
        <Radio.Group
          label={t("style")}
          value={style}
          onChange={(value) => isOneOf(CHAMBER_STYLE_IDS, value) && setStyle(value)}
        >
          <Group mt={6}>
            {CHAMBER_STYLE_IDS.map((value) => (
              <Radio key={value} value={value} label={t(`styles.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
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
        <Checkbox.Group label={t("parties")} description={t("partiesHint")} value={[...chosen]} onChange={setChosen}>
          <Group mt={8}>
            {parties.map((party) => (
              <Checkbox
                key={party.id}
                value={party.id}
                label={inLanguage(party.name, locale)}
                disabled={party.id === me.party?.id}
              />
            ))}
          </Group>
        </Checkbox.Group>
        {chosen.length === 1 && me.party ? (
          <Text size="sm" c="dimmed">
            {t("privateHint")}
          </Text>
        ) : null}
        {failure ? (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        ) : null}
        <Group>
          <Button type="submit" loading={busy}>
            {t("create")}
          </Button>
          <Button component={Link} href="/resolutions" variant="subtle" color="gray">
            {common("cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
