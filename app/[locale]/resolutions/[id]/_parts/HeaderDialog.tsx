"use client";

import { Modal, Stack, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { useLanguageName } from "#i18n/useLanguageName.ts";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly style: ChamberStyle;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

type Header = ResolutionDetail["header"];
type Key = keyof Header;
type Field = { readonly key: Key; readonly label: string; readonly language: string | null; readonly value: string };

/** The particulars that the chamber prints above its text. */
export function HeaderDialog({ resolution, style, onClose, onSaved }: Props) {
  const t = useTranslations("editor.desk");
  const languageName = useLanguageName();
  const locale = useLocale();
  const call = useCall();
  const [fields, setFields] = useState(() => fieldsOf(resolution, style, locale));
  async function save(event: FormEvent) {
    event.preventDefault();
    const request = { header: headerFrom(fields) };
    if (!(await call.run(api("PATCH", `/resolutions/${resolution.id}`, nothing, request)))) return;
    onSaved();
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t("editHeader")}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          {fields.map(({ key, label, language, value }, index) => (
            <TextInput
              key={`${key} ${language}`}
              label={language === null ? label : `${label} (${languageName(language)})`}
              type={key === "proposedOn" ? "date" : "text"}
              maxLength={2000}
              value={value}
              onChange={(event) =>
                setFields(fields.with(index, { key, label, language, value: event.currentTarget.value }))
              }
            />
          ))}
          <FailureNote text={call.failure} />
          <SaveOrCancel busy={call.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

const LOCALIZED: readonly Key[] = ["movers", "committee", "session", "agendaItem"];

function fieldsOf({ header, languages }: ResolutionDetail, style: ChamberStyle, locale: string): Field[] {
  return style.header.flatMap((field): Field[] => {
    const key = field.key === "sponsors" ? "movers" : field.key;
    const label = inLanguage(field.label, locale);
    const value = header[key] ?? null;
    if (!LOCALIZED.includes(key))
      return [{ key, label, language: null, value: typeof value === "string" ? value : "" }];
    const texts = typeof value === "string" || value === null ? {} : value;
    return languages.map((language) => ({ key, label, language, value: texts[language] ?? "" }));
  });
}

function headerFrom(fields: readonly Field[]): Record<string, unknown> {
  const header: Record<string, string | null | Record<string, string>> = {};
  for (const { key, language, value } of fields) {
    const words = value.trim();
    if (language === null) header[key] = words === "" ? null : words;
    else if (words !== "") header[key] = { ...(typeof header[key] === "object" ? header[key] : {}), [language]: words };
    else header[key] ??= null;
  }
  return header;
}
