"use client";

import { Badge } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import type { AudienceValue } from "#domain/api/common.ts";
import type { Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";

type Named = Pick<Party, "id" | "name" | "shortName">;

/** Says that one party alone sees something; nothing for what everyone sees. */
export function AudienceLock({ audience, parties }: { audience: AudienceValue; parties: readonly Named[] }) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const locale = useLocale();
  const party = parties.find(({ id }) => id === audience);
  if (!party) return null;
  return (
    <Badge
      variant="light"
      color="gray"
      tt="none"
      leftSection={<IconLock size={12} aria-hidden />}
      title={t("lockHint", { party: inLanguage(party.name, locale) })}
    >
      {common("onlyParty", { party: inLanguage(party.shortName, locale) })}
    </Badge>
  );
}
