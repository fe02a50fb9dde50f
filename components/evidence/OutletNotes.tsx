"use client";

import { Button, Checkbox, Group, Stack, Text, Textarea } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { listOf } from "#domain/api/common.ts";
import { type OutletNoteView, outletNoteView } from "#domain/api/outletNotes.ts";
import { type Me, type Party, party } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import styles from "./OutletNotes.module.css";

const NO_ROWS: readonly RowKind[] = [];
const noteList = listOf(outletNoteView);
const partyList = listOf(party);

type Props = { readonly outlet: string; readonly resolution: ResolutionDetail; readonly me: Me };

/** What people think of an outlet's reliability, under their names. */
export function OutletNotes({ outlet, resolution, me }: Props) {
  const t = useTranslations("evidence.outletNotes");
  const common = useTranslations("common");
  const locale = useLocale();
  const format = useFormatter();
  const call = useCall();
  const { data, reload } = useLive(`/outlet-notes?outlet=${encodeURIComponent(outlet)}`, noteList, NO_ROWS);
  const [body, setBody] = useState("");
  // What is said beside a party's private draft stays with it unless somebody says otherwise.
  const [ownOnly, setOwnOnly] = useState(resolution.private);
  // Whoever signs speaks for a party, perhaps for one that has no part in this text.
  const { data: parties } = useLive("/parties", partyList, NO_ROWS);
  const notes = data?.items ?? [];

  async function sign(event: FormEvent) {
    event.preventDefault();
    const request = { outlet, body, audience: ownOnly ? "party" : "all" };
    if (!(await call.run(api("POST", "/outlet-notes", noteList, request)))) return;
    setBody("");
    await reload();
  }
  async function withdraw(id: string) {
    if (await call.run(api("DELETE", `/outlet-notes/${id}`, nothing))) await reload();
  }

  return (
    <details className={styles.notes}>
      <summary>{t("title", { outlet, count: notes.length })}</summary>
      <Stack gap="sm" mt="sm">
        {notes.map((note) => (
          <article key={note.id} className={styles.note}>
            <p>{note.body}</p>
            <Group gap={8} className={styles.meta ?? ""}>
              <Signature by={note.by} parties={parties?.items ?? resolution.parties} />
              <time dateTime={note.at}>{format.dateTime(new Date(note.at), { dateStyle: "medium" })}</time>
              <AudienceLock audience={note.audience} parties={resolution.parties} />
              {note.mine ? (
                <Button size="compact-xs" variant="subtle" color="red" onClick={() => void withdraw(note.id)}>
                  {t("withdraw")}
                </Button>
              ) : null}
            </Group>
          </article>
        ))}
        {notes.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("none")}
          </Text>
        ) : null}
        {resolution.abilities.addEvidence ? (
          <form onSubmit={(event) => void sign(event)}>
            <Stack gap="xs">
              <Textarea
                label={t("yours")}
                description={t("signed", { name: me.name })}
                required
                autosize
                minRows={2}
                maxLength={4000}
                value={body}
                onChange={(event) => setBody(event.currentTarget.value)}
              />
              {me.party ? (
                <Checkbox
                  label={common("onlyParty", { party: inLanguage(me.party.name, locale) })}
                  checked={ownOnly}
                  onChange={(event) => setOwnOnly(event.currentTarget.checked)}
                />
              ) : null}
              <Button type="submit" variant="default" w="fit-content" loading={call.busy}>
                {t("sign")}
              </Button>
            </Stack>
          </form>
        ) : null}
        <FailureNote text={call.failure} />
      </Stack>
    </details>
  );
}

function Signature({ by, parties }: { by: OutletNoteView["by"]; parties: readonly Party[] }) {
  const locale = useLocale();
  const own = parties.find(({ id }) => id === by.partyId);
  return (
    <span>
      {by.name}
      {own ? `, ${inLanguage(own.name, locale)}` : null}
    </span>
  );
}
