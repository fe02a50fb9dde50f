"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CopyView } from "#domain/api/copies.ts";
import { evidenceDateText } from "./evidenceDateText.ts";

/** Which source it is, when it was archived, and how much of the text it shares. */
export function CopyText({ copy: { title, outlet, publishedAt, archivedAt, likeness } }: { copy: CopyView }) {
  const t = useTranslations("evidence.alike");
  const locale = useLocale();
  const dated = publishedAt === null ? "" : evidenceDateText(publishedAt, locale);
  const told = [
    t("archived", { date: evidenceDateText(archivedAt.slice(0, 10), locale) }),
    likeness > 0 ? t("share", { percent: Math.round(likeness * 100) }) : "",
  ];
  return (
    <>
      {[title, outlet, dated].filter(Boolean).join(", ")} ({told.filter(Boolean).join("; ")})
    </>
  );
}
