"use client";

import { hasLocale, useTranslations } from "next-intl";
import { routing } from "./routing.ts";

/** What a language is called on the page; of one that the screens do not know, its tag. */
export function useLanguageName(): (tag: string) => string {
  const names = useTranslations("languages");
  return (tag) => (hasLocale(routing.locales, tag) ? names(tag) : tag);
}
