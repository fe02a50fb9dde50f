"use client";

import { Anchor } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";

/** The way back to the text that evidence is gathered for. */
export function BackToText({ resolution }: { resolution: Pick<ResolutionDetail, "id" | "title"> }) {
  const t = useTranslations("resolutions");
  const locale = useLocale();
  return (
    <Anchor component={Link} href={`/resolutions/${resolution.id}`} size="sm" display="inline-block" mb="md">
      ← {inLanguage(resolution.title, locale) || t("untitled")}
    </Anchor>
  );
}
