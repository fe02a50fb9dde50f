"use client";

import { Button, Checkbox, Fieldset, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { language as languageShape } from "#domain/api/common.ts";
import type { SourceView } from "#domain/api/evidence.ts";
import { INSTRUMENT_KINDS, INSTRUMENT_STATUSES, instrumentView, type InstrumentView } from "#domain/api/instruments.ts";
import type { Me } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import {
  draftOfInstrument,
  EMPTY_INSTRUMENT,
  type InstrumentDraft,
  type InstrumentProblem,
  requestOfInstrument,
} from "./instrumentDraft.ts";

const LANGUAGES = languageShape.options;

type Props = {
  readonly me: Me;
  /** The one to correct; null to record a new one. */
  readonly instrument: InstrumentView | null;
  /** Whether the party is asked to keep it to itself unless it says otherwise: beside its private draft. */
  readonly startsOwn: boolean;
  /** What is archived beside the text: its own text may be among it. */
  readonly sources: readonly Pick<SourceView, "id" | "title">[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** A treaty, resolution or law, with as much of it as somebody knows. */
export function InstrumentForm({ me, instrument, startsOwn, sources, onDone, onCancel }: Props) {
  const t = useTranslations("evidence.instruments");
  const names = useTranslations("languages");
  const locale = useLocale();
  const call = useCall();
  const [draft, setDraft] = useState(() => (instrument === null ? EMPTY_INSTRUMENT : draftOfInstrument(instrument)));
  const [ownOnly, setOwnOnly] = useState(startsOwn);
  const [problem, setProblem] = useState<InstrumentProblem | null>(null);
  const change = (changed: Partial<InstrumentDraft>) => setDraft({ ...draft, ...changed });

  async function save(event: FormEvent) {
    event.preventDefault();
    const { request, problem: found } = requestOfInstrument(draft);
    setProblem(found);
    if (request === null) return;
    const { kind, sourceId, ...rest } = request;
    // A link to a source that this person does not read is not theirs to take away.
    const isLinkKept = draft.sourceId === (instrument?.sourceId ?? "");
    const changes = isLinkKept ? rest : { ...rest, sourceId };
    const audience = ownOnly ? ("party" as const) : ("all" as const);
    const sending =
      instrument === null
        ? api("POST", "/instruments", instrumentView, { ...changes, kind, audience })
        : api("PATCH", `/instruments/${instrument.id}`, instrumentView, changes);
    if (await call.run(sending)) onDone();
  }

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Select
            label={t("kind")}
            data={INSTRUMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={draft.kind}
            allowDeselect={false}
            disabled={instrument !== null}
            onChange={(value) => change({ kind: INSTRUMENT_KINDS.find((known) => known === value) ?? draft.kind })}
          />
          <TextInput
            label={t("symbol")}
            placeholder={t("symbolHint")}
            maxLength={200}
            value={draft.symbol}
            onChange={(event) => change({ symbol: event.currentTarget.value })}
          />
        </Group>
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            lang={language}
            label={t("titleIn", { language: names(language) })}
            maxLength={2000}
            error={problem === "titleMissing" ? t("titleMissing") : null}
            value={draft.title[language] ?? ""}
            onChange={(event) => change({ title: { ...draft.title, [language]: event.currentTarget.value } })}
          />
        ))}
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            lang={language}
            label={`${t("body")} (${names(language)})`}
            maxLength={2000}
            value={draft.body[language] ?? ""}
            onChange={(event) => change({ body: { ...draft.body, [language]: event.currentTarget.value } })}
          />
        ))}
        <Group grow align="flex-start">
          <TextInput
            label={t("adoptedOn")}
            placeholder="2009-06-12"
            error={problem === "dateWrong" ? t("dateWrong") : null}
            value={draft.adoptedOn}
            onChange={(event) => change({ adoptedOn: event.currentTarget.value })}
          />
          <Select
            label={t("status")}
            data={INSTRUMENT_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            value={draft.status}
            allowDeselect={false}
            onChange={(value) =>
              change({ status: INSTRUMENT_STATUSES.find((known) => known === value) ?? draft.status })
            }
          />
          <TextInput
            label={t("statusOn")}
            placeholder="2009-06-12"
            value={draft.statusOn}
            onChange={(event) => change({ statusOn: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label={t("url")}
          type="url"
          maxLength={2000}
          error={problem === "urlWrong" ? t("urlWrong") : null}
          value={draft.url}
          onChange={(event) => change({ url: event.currentTarget.value })}
        />
        {sources.length === 0 ? null : (
          <Select
            label={t("archivedText")}
            description={t("archivedTextHint")}
            data={sources.map(({ id, title }) => ({ value: id, label: title || id }))}
            value={draft.sourceId || null}
            clearable
            searchable
            onChange={(value) => change({ sourceId: value ?? "" })}
          />
        )}
        <Articles draft={draft} onChange={change} />
        {instrument === null && me.party ? (
          <Checkbox
            label={t("onlyParty", { party: inLanguage(me.party.name, locale) })}
            checked={ownOnly}
            onChange={(event) => setOwnOnly(event.currentTarget.checked)}
          />
        ) : null}
        <FailureNote text={call.failure} />
        <SaveOrCancel busy={call.busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

type ArticlesProps = {
  readonly draft: InstrumentDraft;
  readonly onChange: (changed: Partial<InstrumentDraft>) => void;
};

/** The words that a quotation is checked against. */
function Articles({ draft, onChange }: ArticlesProps) {
  const t = useTranslations("evidence.instruments");
  const names = useTranslations("languages");
  const { articles } = draft;
  const replace = (index: number, changed: Partial<(typeof articles)[number]>) =>
    onChange({ articles: articles.map((article, i) => (i === index ? { ...article, ...changed } : article)) });
  return (
    <Fieldset variant="unstyled" m={0} miw={0} legend={t("articles")}>
      <Stack gap="xs">
        {articles.map((article, index) => (
          <Stack key={index} gap={6}>
            <Group align="flex-end">
              <TextInput
                label={t("article")}
                maxLength={50}
                value={article.number}
                onChange={(event) => replace(index, { number: event.currentTarget.value })}
              />
              <Button
                variant="subtle"
                color="red"
                aria-label={t("removeArticle", { number: article.number })}
                onClick={() => onChange({ articles: articles.filter((_, i) => i !== index) })}
              >
                ×
              </Button>
            </Group>
            {LANGUAGES.map((language) => (
              <Textarea
                key={language}
                lang={language}
                label={t("articleText", { language: names(language) })}
                autosize
                minRows={2}
                maxLength={20_000}
                value={article.text[language] ?? ""}
                onChange={(event) =>
                  replace(index, { text: { ...article.text, [language]: event.currentTarget.value } })
                }
              />
            ))}
          </Stack>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          onClick={() => onChange({ articles: [...articles, { number: "", text: {} }] })}
        >
          {t("addArticle")}
        </Button>
      </Stack>
    </Fieldset>
  );
}
