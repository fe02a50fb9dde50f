"use client";

import { SegmentedControl, VisuallyHidden } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { usePathname, useRouter } from "#i18n/navigation.ts";
import { routing } from "#i18n/routing.ts";

/** The language of the screens; the same page opens in the other one. */
export function LanguageSwitch() {
  const t = useTranslations("nav");
  const names = useTranslations("languages");
  const locale = useLocale();
  const pathname = usePathname();
  const router = useRouter();
  return (
    <div role="group" aria-label={t("language")}>
      <VisuallyHidden>{t("language")}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        value={locale}
        data={routing.locales.map((value) => ({ value, label: names(value) }))}
        onChange={(value) => {
          const next = routing.locales.find((known) => known === value);
          if (next && next !== locale) router.replace(`${pathname}${window.location.search}`, { locale: next });
        }}
      />
    </div>
  );
}
