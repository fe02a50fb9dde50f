"use client";

import { Group, NativeSelect, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { Party } from "#domain/api/people.ts";
import { RESOLUTION_STATES } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ResolutionFilter } from "./useResolutionPages.ts";
import styles from "./ResolutionList.module.css";

type Props = {
  readonly parties: readonly Party[];
  readonly filter: ResolutionFilter;
  readonly onChange: (filter: ResolutionFilter) => void;
};

/** Narrows the list by words of titles, state and party. */
export function ResolutionFilters({ parties, filter, onChange }: Props) {
  const t = useTranslations("resolutions");
  const locale = useLocale();
  const states = RESOLUTION_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }));
  const known = parties.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));
  return (
    <Group component="search" align="end" mb="md" aria-label={t("narrow")}>
      <TextInput
        type="search"
        label={t("find")}
        value={filter.q}
        maxLength={200}
        className={styles.find ?? ""}
        onChange={(event) => onChange({ ...filter, q: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("stateLabel")}
        data={[{ value: "", label: t("anyState") }, ...states]}
        value={filter.state ?? ""}
        onChange={(event) => {
          const chosen = RESOLUTION_STATES.find((state) => state === event.currentTarget.value);
          onChange({ ...filter, state: chosen });
        }}
      />
      <NativeSelect
        label={t("partyLabel")}
        data={[{ value: "", label: t("anyParty") }, ...known]}
        value={filter.party ?? ""}
        onChange={(event) => onChange({ ...filter, party: event.currentTarget.value || undefined })}
      />
    </Group>
  );
}
