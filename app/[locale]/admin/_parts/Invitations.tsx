"use client";

import { Button, Group, Table, TextInput } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SecretOnce } from "#components/ui/SecretOnce.tsx";
import { Section } from "#components/ui/Section.tsx";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { createdInvitation, type InvitationSummary, type Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { type Part, RoleAndParty } from "./RoleAndParty.tsx";

type Props = { first: { items: InvitationSummary[] }; parties: readonly Party[] };

/** People come in by a one-time link that carries their role and party. */
export function Invitations({ first, parties }: Props) {
  const t = useTranslations("admin");
  const roles = useTranslations("roles");
  const locale = useLocale();
  const format = useFormatter();
  const call = useCall();
  const [invitations, setInvitations] = useState<readonly InvitationSummary[]>(first.items);
  const [part, setPart] = useState<Part>({ role: "drafter", partyId: parties[0]?.id ?? null });
  const [note, setNote] = useState("");
  const [url, setUrl] = useState<string | null>(null);

  async function invite(event: FormEvent) {
    event.preventDefault();
    const made = await call.run(api("POST", "/invitations", createdInvitation, { ...part, note }));
    if (!made) return;
    const { url: link, ...summary } = made.value;
    setInvitations([summary, ...invitations]);
    setUrl(link);
    setNote("");
  }

  async function withdraw(id: string) {
    if (await call.run(api("DELETE", `/invitations/${id}`, nothing)))
      setInvitations(invitations.filter((each) => each.id !== id));
  }

  const partyName = (id: string | null) => {
    const party = parties.find((each) => each.id === id);
    return party ? inLanguage(party.name, locale) : t("noParty");
  };
  return (
    <Section title={t("invitations")} lead={t("invitationsLead")}>
      <form onSubmit={(event) => void invite(event)}>
        <Group align="flex-end">
          <RoleAndParty value={part} parties={parties} onChange={setPart} />
          <TextInput
            label={t("invitationNote")}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" loading={call.busy}>
            {t("invite")}
          </Button>
        </Group>
      </form>
      <FailureNote text={call.failure} />
      {url ? <SecretOnce label={t("invitationLink")} hint={t("invitationLinkHint")} value={url} /> : null}
      {invitations.length > 0 ? (
        <Table mt="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("part")}</Table.Th>
              <Table.Th>{t("invitationNote")}</Table.Th>
              <Table.Th>{t("validUntil")}</Table.Th>
              <Table.Th aria-label={t("withdraw")} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invitations.map((invitation) => (
              <Table.Tr key={invitation.id}>
                <Table.Td>
                  {roles(invitation.role)} · {partyName(invitation.partyId)}
                </Table.Td>
                <Table.Td>{invitation.note}</Table.Td>
                <Table.Td>
                  {invitation.usedAt
                    ? t("used")
                    : format.dateTime(new Date(invitation.expiresAt), { dateStyle: "medium" })}
                </Table.Td>
                <Table.Td ta="right">
                  {invitation.usedAt ? null : (
                    <Button size="compact-sm" variant="subtle" color="red" onClick={() => void withdraw(invitation.id)}>
                      {t("withdraw")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </Section>
  );
}
