"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { Link } from "#i18n/navigation.ts";

type Props = { readonly resolution: ResolutionDetail; readonly n: number; readonly me: Me };

/** The way from a party's private draft to a text with others: they get this version's words, and nothing of the draft. */
export function BeginCommonText({ resolution, n, me }: Props) {
  const t = useTranslations("versions");
  if (!resolution.private || me.role !== "drafter") return null;
  const href = `/resolutions/new?from=${resolution.id}&version=${n}`;
  return (
    <Button component={Link} href={href} variant="default" size="compact-md">
      {t("beginCommon")}
    </Button>
  );
}
