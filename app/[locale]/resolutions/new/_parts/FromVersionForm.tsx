"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Language } from "#domain/api/common.ts";
import type { Me, Party } from "#domain/api/people.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { BeginForm, StyleChoice } from "./BeginForm.tsx";
import { useBeginResolution } from "./useBeginResolution.ts";

export type SourceVersion = {
  readonly resolutionId: string;
  readonly n: number;
  readonly title: LocalizedText;
  readonly style: ChamberStyleId;
  readonly languages: readonly Language[];
};

type Props = { readonly me: Me; readonly parties: readonly Party[]; readonly source: SourceVersion };

/** Begins a resolution from the text of a version: how a party lays its private draft before others. */
export function FromVersionForm({ me, parties, source }: Props) {
  const t = useTranslations("newResolution");
  const locale = useLocale();
  const beginning = useBeginResolution(me);
  const [style, setStyle] = useState(source.style);
  const { resolutionId, n, languages } = source;
  return (
    <BeginForm
      title={t("fromVersion")}
      me={me}
      parties={parties}
      beginning={beginning}
      onSubmit={() => void beginning.begin({ style, languages: [...languages], from: { resolutionId, n } })}
    >
      <Text>{t("fromVersionLead", { title: inLanguage(source.title, locale), n })}</Text>
      <StyleChoice value={style} onChange={setStyle} />
    </BeginForm>
  );
}
