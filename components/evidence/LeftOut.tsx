"use client";

import { Alert } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { LeftOutView } from "#domain/api/articles.ts";

/** What a file holds beside the text that was read, so that nobody takes the text for all of it. */
export function LeftOut({ parts }: { parts: readonly LeftOutView[] }) {
  const t = useTranslations("evidence.leftOut");
  const names = parts.flatMap((part) => (part.kind === "attachment" ? [part.name] : []));
  const pages = parts.flatMap((part) => (part.kind === "page" ? [part.number] : []));
  if (parts.length === 0) return null;
  return (
    <Alert color="yellow" mb="md" role="note">
      {[
        names.length > 0 ? t("attachments", { names: names.join(", ") }) : "",
        pages.length > 0 ? t("pages", { count: pages.length, pages: pages.join(", ") }) : "",
        parts.some(({ kind }) => kind === "trackedChanges") ? t("trackedChanges") : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" ")}
    </Alert>
  );
}
