"use client";

import { useLocale, useTranslations } from "next-intl";
import { ADVICE_CODES, BLOCKING_CODES } from "#domain/document/finding.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { useLanguageName } from "#i18n/useLanguageName.ts";

type Finding = ResolutionDetail["findings"][number];

const CODES = [...BLOCKING_CODES, ...ADVICE_CODES] as const;

/** A finding as a sentence, with its language named where the text has several. */
export function useFindingText(): (finding: Finding) => string {
  const t = useTranslations("findings");
  const languageName = useLanguageName();
  const locale = useLocale();
  return (finding) => {
    const code = CODES.find((each) => each === finding.code);
    if (!code) return finding.code;
    const sentence = t(code, finding.params);
    const { language } = finding;
    return language === null || language === locale ? sentence : `${sentence} (${languageName(language)})`;
  };
}
