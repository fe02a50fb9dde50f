"use client";

import { Button, Group, Select, Table, Text, TextInput } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SecretOnce } from "#components/ui/SecretOnce.tsx";
import { Section } from "#components/ui/Section.tsx";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { createdToken, type TokenSummary } from "#domain/api/people.ts";

const LIFETIMES_DAYS = ["30", "90", "366"] as const;

/** Personal tokens, for programs that act in one's name. */
export function TokenSettings({ first }: { first: { items: TokenSummary[] } }) {
  const t = useTranslations("settings");
  const format = useFormatter();
  const call = useCall();
  const [tokens, setTokens] = useState<readonly TokenSummary[]>(first.items);
  const [name, setName] = useState("");
  const [days, setDays] = useState<string | null>("90");
  const [secret, setSecret] = useState<string | null>(null);

  async function create(event: FormEvent) {
    event.preventDefault();
    const made = await call.run(
      api("POST", "/tokens", createdToken, { name, expiresInDays: days ? Number(days) : null }),
    );
    if (!made) return;
    const { token, ...summary } = made.value;
    setTokens([summary, ...tokens]);
    setSecret(token);
    setName("");
  }

  async function revoke(id: string) {
    if (await call.run(api("DELETE", `/tokens/${id}`, nothing))) setTokens(tokens.filter((token) => token.id !== id));
  }

  const day = (iso: string | null) => (iso ? format.dateTime(new Date(iso), { dateStyle: "medium" }) : "–");
  return (
    <Section title={t("tokens")} lead={t("tokensLead")}>
      <form onSubmit={(event) => void create(event)}>
        <Group align="flex-end">
          <TextInput
            label={t("tokenName")}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t("tokenLifetime")}
            data={LIFETIMES_DAYS.map((value) => ({ value, label: t("days", { count: Number(value) }) }))}
            value={days}
            placeholder={t("noExpiry")}
            clearable
            onChange={setDays}
          />
          <Button type="submit" loading={call.busy}>
            {t("createToken")}
          </Button>
        </Group>
      </form>
      <FailureNote text={call.failure} />
      {secret ? <SecretOnce label={t("tokenSecret")} hint={t("shownOnce")} value={secret} /> : null}
      {tokens.length === 0 ? (
        <Text size="sm" c="dimmed" mt="md">
          {t("noTokens")}
        </Text>
      ) : (
        <Table mt="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("tokenName")}</Table.Th>
              <Table.Th>{t("created")}</Table.Th>
              <Table.Th>{t("lastUsed")}</Table.Th>
              <Table.Th>{t("expires")}</Table.Th>
              <Table.Th aria-label={t("revoke")} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tokens.map((token) => (
              <Table.Tr key={token.id}>
                <Table.Td>{token.name}</Table.Td>
                <Table.Td>{day(token.createdAt)}</Table.Td>
                <Table.Td>{day(token.lastUsedAt)}</Table.Td>
                <Table.Td>{day(token.expiresAt)}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={t("revokeToken", { name: token.name })}
                    onClick={() => void revoke(token.id)}
                  >
                    {t("revoke")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
