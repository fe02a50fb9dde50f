"use client";

import { useTranslations } from "next-intl";
import { language } from "#domain/api/common.ts";

/** What a language is called on the page; of one that the screens do not know, its tag. */
export function useLanguageName(): (tag: string) => string {
  const names = useTranslations("languages");
  return (tag) => {
    const known = language.safeParse(tag);
    return known.success ? names(known.data) : tag;
  };
}
