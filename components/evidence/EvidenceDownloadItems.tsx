"use client";

import { Menu } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { citationStyleOf } from "#domain/citation/citationStyleOf.ts";
import { CITATION_STYLE_IDS, CITATION_STYLES } from "#domain/citation/citationStyles.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";

type Props = {
  resolution: Pick<ResolutionDetail, "id" | "style">;
  /** A version's text in the pack; null for the draft's. */
  versionN: number | null;
  /** Offers the pack without a party's own items too, for a reader who has a party. */
  withPassOn: boolean;
};

/** What evidence leaves in, as items of a menu. */
export function EvidenceDownloadItems({ resolution, versionN, withPassOn }: Props) {
  const t = useTranslations("evidence.downloads");
  const locale = useLocale();
  const version: Record<string, string> = versionN === null ? {} : { version: String(versionN) };
  const item = (label: string, path: string, query: Record<string, string>) => (
    <Menu.Item
      key={label}
      component="a"
      href={`/api/v1/resolutions/${resolution.id}/${path}?${new URLSearchParams(query)}`}
      download
    >
      {label}
    </Menu.Item>
  );
  const own = citationStyleOf(styleOf(resolution.style));
  const others = CITATION_STYLE_IDS.filter((id) => id !== own.id);
  const printed = { format: "text", lang: locale };
  return (
    <>
      <Menu.Label>{t("title")}</Menu.Label>
      {item(t("pack"), "evidence-pack", version)}
      {withPassOn ? item(t("packForAll"), "evidence-pack", { ...version, audience: "all" }) : null}
      <Menu.Label>{t("bibliography")}</Menu.Label>
      {item(t("ownStyle", { style: inLanguage(own.name, locale) }), "bibliography", printed)}
      {others.map((style) =>
        item(inLanguage(CITATION_STYLES[style].name, locale), "bibliography", { ...printed, style }),
      )}
      {item(t("csl"), "bibliography", { format: "csl-json", lang: locale })}
    </>
  );
}
