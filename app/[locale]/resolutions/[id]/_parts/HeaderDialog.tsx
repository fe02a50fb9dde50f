"use client";

import { Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { CHAMBER_STYLE_IDS, CHAMBER_STYLES, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
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

/** What was typed, by field, whether or not the chosen chamber prints it. */
type Typed = Readonly<Record<string, string>>;

/** The chamber in whose style the text is set, and the particulars that it prints above the text. */
export function HeaderDialog({ resolution, style, onClose, onSaved }: Props) {
  const t = useTranslations("editor.desk");
  const styleNames = useTranslations("newResolution");
  const languageName = useLanguageName();
  const locale = useLocale();
  const call = useCall();
  const before = CHAMBER_STYLE_IDS.find((id) => id === style.id) ?? CHAMBER_STYLE_IDS[0];
  const [styleId, setStyleId] = useState<ChamberStyleId>(before);
  const [typed, setTyped] = useState<Typed>({});
  const fields = fieldsOf(resolution, CHAMBER_STYLES[styleId], locale, typed);
  async function save(event: FormEvent) {
    event.preventDefault();
    const request = { header: headerFrom(fields), ...(styleId === before ? {} : { style: styleId }) };
    if (!(await call.run(api("PATCH", `/resolutions/${resolution.id}`, nothing, request)))) return;
    onSaved();
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t("editHeader")}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={styleNames("style")}
            description={t("styleHint")}
            data={CHAMBER_STYLE_IDS.map((id) => ({ value: id, label: styleNames(`styles.${id}`) }))}
            value={styleId}
            onChange={({ currentTarget }) =>
              setStyleId(CHAMBER_STYLE_IDS.find((id) => id === currentTarget.value) ?? styleId)
            }
          />
          {fields.map(({ key, label, language, value }) => (
            <TextInput
              key={nameOf(key, language)}
              label={language === null ? label : `${label} (${languageName(language)})`}
              type={key === "proposedOn" ? "date" : "text"}
              maxLength={2000}
              value={value}
              onChange={(event) => setTyped({ ...typed, [nameOf(key, language)]: event.currentTarget.value })}
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

const nameOf = (key: Key, language: string | null): string => `${key} ${language}`;

function fieldsOf({ header, languages }: ResolutionDetail, style: ChamberStyle, locale: string, typed: Typed): Field[] {
  return style.header.flatMap((field): Field[] => {
    const key = field.key === "sponsors" ? "movers" : field.key;
    const label = inLanguage(field.label, locale);
    const value = header[key] ?? null;
    const fieldIn = (language: string | null, stored: string): Field => ({
      key,
      label,
      language,
      value: typed[nameOf(key, language)] ?? stored,
    });
    if (!LOCALIZED.includes(key)) return [fieldIn(null, typeof value === "string" ? value : "")];
    const texts = typeof value === "string" || value === null ? {} : value;
    return languages.map((language) => fieldIn(language, texts[language] ?? ""));
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
