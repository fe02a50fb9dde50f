"use client";

import { Badge, Button, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Section } from "#components/ui/Section.tsx";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { type Me, type Party, userSummary, type UserSummary } from "#domain/api/people.ts";
import { type Part, RoleAndParty } from "./RoleAndParty.tsx";

type Props = { first: { items: UserSummary[] }; parties: readonly Party[]; me: Me };

export function People({ first, parties, me }: Props) {
  const t = useTranslations("admin");
  const call = useCall();
  const [users, setUsers] = useState<readonly UserSummary[]>(first.items);

  async function update(user: UserSummary, change: Partial<Part> & { disabled?: boolean }) {
    const answer = await call.run(api("PATCH", `/users/${user.id}`, userSummary, change));
    if (!answer) return;
    setUsers(users.map((each) => (each.id === user.id ? answer.value : each)));
    notifications.show({ message: t("userChanged", { name: user.name }) });
  }

  return (
    <Section title={t("people")} lead={t("peopleLead")}>
      <FailureNote text={call.failure} />
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("person")}</Table.Th>
              <Table.Th>{t("part")}</Table.Th>
              <Table.Th aria-label={t("access")} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {users.map((user) => (
              <Table.Tr key={user.id}>
                <Table.Td>
                  <Text fw={600} size="sm">
                    {user.name} {user.disabled ? <Badge color="red">{t("disabled")}</Badge> : null}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {user.email}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <RoleAndParty
                    value={{ role: user.role ?? "observer", partyId: user.partyId }}
                    parties={parties}
                    labelled={user.name}
                    onChange={(part) => void update(user, part)}
                  />
                </Table.Td>
                <Table.Td ta="right">
                  {user.id === me.id ? (
                    <Text size="sm" c="dimmed">
                      {t("you")}
                    </Text>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color={user.disabled ? "accent" : "red"}
                      aria-label={t(user.disabled ? "enableNamed" : "disableNamed", { name: user.name })}
                      onClick={() => void update(user, { disabled: !user.disabled })}
                    >
                      {t(user.disabled ? "enable" : "disable")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
