"use client";

import { Alert, Button, Group, Switch, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { listOf } from "#domain/api/common.ts";
import { party } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { AddParticipant } from "./AddParticipant.tsx";
import styles from "./ParticipantsDialog.module.css";

type Props = { readonly resolution: ResolutionDetail; readonly onChanged: () => void };
type Party = ResolutionDetail["parties"][number];
type Changes = {
  readonly addPartyIds?: readonly string[];
  readonly removePartyIds?: readonly string[];
  readonly partyApprovals?: readonly { readonly partyId: string; readonly approves: boolean }[];
};

/** With one party left, a common text would become that party's private draft. */
const FEWEST_PARTIES = 2;

/** A question that appears is answered from the keyboard, beginning with the answer that changes nothing. */
const focusOnMount = (element: HTMLElement | null) => element?.focus();

/** The parties of a text and whether each must approve it. */
export function ParticipatingParties({ resolution, onChanged }: Props) {
  const t = useTranslations("participants");
  const common = useTranslations("common");
  const locale = useLocale();
  const call = useCall();
  const heading = useRef<HTMLHeadingElement>(null);
  const [leaving, setLeaving] = useState<Party | null>(null);
  const mayChange = resolution.abilities.changeParticipants;
  const fewest = resolution.parties.length <= FEWEST_PARTIES;
  const approving = resolution.parties.filter(({ approves }) => approves);

  async function change(changes: Changes) {
    if (await call.run(api("PATCH", `/resolutions/${resolution.id}`, nothing, changes))) onChanged();
  }
  async function remove(gone: Party) {
    await change({ removePartyIds: [gone.id] });
    setLeaving(null);
    heading.current?.focus();
  }

  return (
    <section aria-labelledby="participating-parties">
      <h3 id="participating-parties" className={styles.title} ref={heading} tabIndex={-1}>
        {t("parties")}
      </h3>
      <ul className={styles.list}>
        {resolution.parties.map((each) => {
          const name = inLanguage(each.name, locale);
          return (
            <li key={each.id} className={styles.row}>
              <PartyDot colour={each.colour} />
              <span className={styles.name}>{name}</span>
              {mayChange ? (
                <>
                  <Switch
                    label={t("approves")}
                    aria-label={t("approvesNamed", { name })}
                    checked={each.approves}
                    disabled={call.busy || (each.approves && approving.length === 1)}
                    onChange={(event) =>
                      void change({ partyApprovals: [{ partyId: each.id, approves: event.currentTarget.checked }] })
                    }
                  />
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    disabled={fewest || call.busy}
                    aria-label={t("removeNamed", { name })}
                    onClick={() => setLeaving(each)}
                  >
                    {t("remove")}
                  </Button>
                </>
              ) : (
                <span className={styles.part}>{t(each.approves ? "approves" : "approvesNot")}</span>
              )}
            </li>
          );
        })}
      </ul>
      {leaving ? (
        <Alert
          color="yellow"
          mt="sm"
          role="alertdialog"
          aria-label={t("removeNamed", { name: nameOf(leaving, locale) })}
        >
          <Text size="sm">{t("removeLead", { name: nameOf(leaving, locale) })}</Text>
          <Group mt="sm" gap="xs">
            <Button size="compact-md" color="red" loading={call.busy} onClick={() => void remove(leaving)}>
              {t("removeNamed", { name: nameOf(leaving, locale) })}
            </Button>
            <Button size="compact-md" variant="default" ref={focusOnMount} onClick={() => setLeaving(null)}>
              {common("cancel")}
            </Button>
          </Group>
        </Alert>
      ) : null}
      {mayChange ? (
        <>
          {fewest || approving.length === 1 ? (
            <Text size="xs" c="dimmed" mt={6}>
              {[fewest ? t("fewest") : null, approving.length === 1 ? t("lastApprover") : null]
                .filter(Boolean)
                .join(" ")}
            </Text>
          ) : null}
          <AddParty resolution={resolution} busy={call.busy} onAdd={(partyId) => change({ addPartyIds: [partyId] })} />
        </>
      ) : null}
      <FailureNote text={call.failure} />
    </section>
  );
}

const nameOf = ({ name }: Party, locale: string) => inLanguage(name, locale);

const NO_ROWS: readonly RowKind[] = [];
const partyList = listOf(party);

type AddPartyProps = {
  readonly resolution: ResolutionDetail;
  readonly busy: boolean;
  readonly onAdd: (partyId: string) => Promise<void>;
};

function AddParty({ resolution, busy, onAdd }: AddPartyProps) {
  const t = useTranslations("participants");
  const locale = useLocale();
  const { data } = useLive("/parties", partyList, NO_ROWS);
  const present = new Set(resolution.parties.map(({ id }) => id));
  const others = data?.items.filter(({ id }) => !present.has(id)) ?? null;
  return (
    <AddParticipant
      words={{
        label: t("addParty"),
        description: t("addPartyHint"),
        placeholder: t("chooseParty"),
        add: t("add"),
        nobody: t("allParties"),
      }}
      others={others?.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) })) ?? null}
      busy={busy}
      onAdd={onAdd}
    />
  );
}
