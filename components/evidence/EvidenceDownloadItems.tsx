"use client";

import { Menu } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";

type Props = {
  resolutionId: string;
  /** A version's text in the pack; null for the draft's. */
  versionN: number | null;
  /** Offers the pack without a party's own items too, for a reader who has a party. */
  withPassOn: boolean;
};

/** What evidence leaves in, as items of a menu. */
export function EvidenceDownloadItems({ resolutionId, versionN, withPassOn }: Props) {
  const t = useTranslations("evidence.downloads");
  const locale = useLocale();
  const version: Record<string, string> = versionN === null ? {} : { version: String(versionN) };
  const item = (label: string, path: string, query: Record<string, string>) => (
    <Menu.Item
      component="a"
      href={`/api/v1/resolutions/${resolutionId}/${path}?${new URLSearchParams(query)}`}
      download
    >
      {label}
    </Menu.Item>
  );
  return (
    <>
      <Menu.Label>{t("title")}</Menu.Label>
      {item(t("pack"), "evidence-pack", version)}
      {withPassOn ? item(t("packForAll"), "evidence-pack", { ...version, audience: "all" }) : null}
      {item(t("bibliography"), "bibliography", { format: "text", lang: locale })}
      {item(t("csl"), "bibliography", { format: "csl-json", lang: locale })}
    </>
  );
}
