"use client";

import { Button, ColorInput, Group, NumberInput, Stack, Table, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { Section } from "#components/ui/Section.tsx";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { party as partyShape, type Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";

const EMPTY = { nameKo: "", nameEn: "", shortKo: "", shortEn: "", light: "#5b4b8a", dark: "#a99be0", seats: "" };

type Fields = typeof EMPTY;

const fieldsOf = (party: Party): Fields => ({
  nameKo: party.name["ko"] ?? "",
  nameEn: party.name["en"] ?? "",
  shortKo: party.shortName["ko"] ?? "",
  shortEn: party.shortName["en"] ?? "",
  light: party.colour.light,
  dark: party.colour.dark,
  seats: party.seats === null ? "" : String(party.seats),
});

const requestOf = (fields: Fields) => ({
  name: { ko: fields.nameKo, en: fields.nameEn },
  shortName: { ko: fields.shortKo, en: fields.shortEn },
  colour: { light: fields.light, dark: fields.dark },
  seats: fields.seats === "" ? null : Number(fields.seats),
});

/** The parties of the assembly: names in both languages, a colour for accents, seats. */
export function Parties({ first }: { first: readonly Party[] }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const call = useCall();
  const [parties, setParties] = useState(first);
  const [editing, setEditing] = useState<{ id: string | null; fields: Fields } | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!editing) return;
    const body = requestOf(editing.fields);
    const answer = await call.run(
      editing.id ? api("PATCH", `/parties/${editing.id}`, partyShape, body) : api("POST", "/parties", partyShape, body),
    );
    if (!answer) return;
    const others = parties.filter((each) => each.id !== answer.value.id);
    setParties([...others, answer.value]);
    setEditing(null);
  }

  const change = (key: keyof Fields) => (value: string | number) =>
    setEditing((now) => (now ? { ...now, fields: { ...now.fields, [key]: String(value) } } : now));
  const text = (key: keyof Fields, label: string, lang: string) => (
    <TextInput
      label={label}
      lang={lang}
      required
      maxLength={200}
      value={editing?.fields[key] ?? ""}
      onChange={(event) => change(key)(event.currentTarget.value)}
    />
  );

  return (
    <Section title={t("parties")} lead={t("partiesLead")}>
      <Table>
        <Table.Tbody>
          {parties.map((party) => (
            <Table.Tr key={party.id}>
              <Table.Td>
                <PartyDot colour={party.colour} /> {inLanguage(party.name, locale)}
              </Table.Td>
              <Table.Td>{inLanguage(party.shortName, locale)}</Table.Td>
              <Table.Td>{party.seats === null ? "" : t("seats", { count: party.seats })}</Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t("editNamed", { name: inLanguage(party.name, locale) })}
                  onClick={() => setEditing({ id: party.id, fields: fieldsOf(party) })}
                >
                  {t("edit")}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {editing ? (
        <form onSubmit={(event) => void save(event)} aria-label={editing.id ? t("edit") : t("addParty")}>
          <Stack mt="md" maw={560}>
            <Group grow>
              {text("nameKo", t("nameKo"), "ko")}
              {text("nameEn", t("nameEn"), "en")}
            </Group>
            <Group grow>
              {text("shortKo", t("shortKo"), "ko")}
              {text("shortEn", t("shortEn"), "en")}
            </Group>
            <Group grow>
              <ColorInput
                label={t("colourLight")}
                value={editing.fields.light}
                onChange={change("light")}
                format="hex"
              />
              <ColorInput label={t("colourDark")} value={editing.fields.dark} onChange={change("dark")} format="hex" />
              <NumberInput
                label={t("seatsLabel")}
                min={0}
                max={10000}
                value={editing.fields.seats}
                onChange={change("seats")}
              />
            </Group>
            <SaveOrCancel busy={call.busy} onCancel={() => setEditing(null)} />
          </Stack>
        </form>
      ) : (
        <Button variant="default" mt="md" onClick={() => setEditing({ id: null, fields: EMPTY })}>
          {t("addParty")}
        </Button>
      )}
      <FailureNote text={call.failure} />
    </Section>
  );
}
