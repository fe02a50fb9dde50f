"use client";

import { Group, Loader, Select, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { type Language, language as languageShape } from "#domain/api/common.ts";
import type { Me, Party } from "#domain/api/people.ts";
import { BeginForm, StyleChoice } from "../../new/_parts/BeginForm.tsx";
import { isOneOf } from "../../new/_parts/isOneOf.ts";
import { FileDrop } from "./FileDrop.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { ImportReport } from "./ImportReport.tsx";
import { useImport } from "./useImport.ts";

const LANGUAGES = languageShape.options;

/** Begins a resolution from a file: it is read, looked at with what was not understood, and only then made. */
export function ImportForm({ me, parties }: { readonly me: Me; readonly parties: readonly Party[] }) {
  const t = useTranslations("import.screen");
  const names = useTranslations("languages");
  const { file, answer, refusal, failure, reading, making, choices, choose, change, make } = useImport(me);
  const { partyIds } = choices;
  const [authoritative = "en"] = answer?.languages ?? [];
  const title = answer?.tree[authoritative]?.title[0]?.words ?? "";
  return (
    <BeginForm
      title={t("title")}
      me={me}
      parties={parties}
      beginning={{ partyIds, setPartyIds: (chosen) => change({ partyIds: chosen }), busy: making, failure }}
      onSubmit={() => void make()}
      create={t("make")}
      isReady={answer !== null && !reading}
    >
      <Text>{t("lead")}</Text>
      <FileDrop file={file} onFile={choose} />
      <FailureNote text={refusal} />
      <div role="status">
        {reading ? (
          <Group gap={10}>
            <Loader size={18} aria-hidden />
            <Text>{t("reading", { name: file?.name ?? "" })}</Text>
          </Group>
        ) : null}
        {answer !== null && !reading ? (
          <Text>
            {t("read", { name: file?.name ?? "" })} {t("readAs")}: {t(`formats.${answer.format}`)}
          </Text>
        ) : null}
      </div>
      {answer === null ? null : (
        <>
          <StyleChoice value={choices.style ?? answer.styleId} onChange={(style) => change({ style })} />
          <Select
            label={t("language")}
            data={LANGUAGES.map((value) => ({ value, label: names(value) }))}
            description={
              isKept(choices.language, answer.languages) ? t("languageKept", { language: names(authoritative) }) : null
            }
            value={authoritative}
            allowDeselect={false}
            onChange={(value) => isOneOf(LANGUAGES, value) && change({ language: value })}
          />
          <TextInput
            lang={authoritative}
            label={t("name")}
            description={t("nameHint")}
            placeholder={title}
            maxLength={1000}
            value={choices.title ?? title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <ImportReport answer={answer} />
          <ImportPreview answer={answer} />
        </>
      )}
    </BeginForm>
  );
}

/** Whether the file said itself in which language it is, so that the choice changed nothing. */
const isKept = (chosen: Language | null, [authoritative]: readonly Language[]): boolean =>
  chosen !== null && chosen !== authoritative;
