"use client";

import { Group, Select } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { PARTY_ROLES, type Role, ROLES } from "#domain/policy/actor.ts";

export type Part = { readonly role: Role; readonly partyId: string | null };

const actsForAParty = (role: Role): boolean => PARTY_ROLES.some((each) => each === role);

/** What somebody does, and for whom: roles that act for a party ask for one, the others have none. */
export function RoleAndParty(props: {
  value: Part;
  parties: readonly Party[];
  labelled?: string;
  onChange: (part: Part) => void;
}) {
  const t = useTranslations("admin");
  const roles = useTranslations("roles");
  const locale = useLocale();
  const { value, parties } = props;
  const name = (label: string) => (props.labelled ? { "aria-label": `${label}: ${props.labelled}` } : { label });
  return (
    <Group gap="xs" align="flex-end" wrap={props.labelled ? "nowrap" : "wrap"}>
      <Select
        {...name(t("role"))}
        w={150}
        data={ROLES.map((role) => ({ value: role, label: roles(role) }))}
        value={value.role}
        allowDeselect={false}
        onChange={(chosen) => {
          const role = ROLES.find((each) => each === chosen);
          if (!role) return;
          props.onChange({ role, partyId: actsForAParty(role) ? (value.partyId ?? parties[0]?.id ?? null) : null });
        }}
      />
      <Select
        {...name(t("party"))}
        w={240}
        data={parties.map((party) => ({ value: party.id, label: inLanguage(party.name, locale) }))}
        value={value.partyId}
        disabled={!actsForAParty(value.role)}
        placeholder={t("noParty")}
        allowDeselect={false}
        onChange={(partyId) => props.onChange({ role: value.role, partyId })}
      />
    </Group>
  );
}
