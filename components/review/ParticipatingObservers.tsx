"use client";

import { Button, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { api, nothing } from "#components/api/api.ts";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { listOf } from "#domain/api/common.ts";
import { userSummary } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { AddParticipant } from "./AddParticipant.tsx";
import styles from "./ParticipantsDialog.module.css";

type Props = { readonly resolution: ResolutionDetail; readonly onChanged: () => void };

/** Those who were let in to read, and nothing else. */
export function ParticipatingObservers({ resolution, onChanged }: Props) {
  const t = useTranslations("participants");
  const call = useCall();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = `/resolutions/${resolution.id}/observers`;
  const mayChange = resolution.abilities.changeParticipants;

  async function letIn(userId: string) {
    if (await call.run(api("POST", path, nothing, { userId }))) onChanged();
  }
  async function remove(userId: string) {
    if (!(await call.run(api("DELETE", `${path}/${userId}`, nothing)))) return;
    onChanged();
    heading.current?.focus();
  }

  return (
    <section aria-labelledby="participating-observers">
      <h3 id="participating-observers" className={styles.title} ref={heading} tabIndex={-1}>
        {t("observers")}
      </h3>
      {resolution.observers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("noObservers")}
        </Text>
      ) : (
        <ul className={styles.list}>
          {resolution.observers.map(({ id, name }) => (
            <li key={id} className={styles.row}>
              <PartyDot colour={null} />
              <span className={styles.name}>{name}</span>
              {mayChange ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  disabled={call.busy}
                  aria-label={t("removeNamed", { name })}
                  onClick={() => void remove(id)}
                >
                  {t("remove")}
                </Button>
              ) : (
                <span className={styles.part}>{t("readsOnly")}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange ? <LetIn resolution={resolution} busy={call.busy} onLetIn={letIn} /> : null}
      <FailureNote text={call.failure} />
    </section>
  );
}

const NO_ROWS: readonly RowKind[] = [];
const userList = listOf(userSummary);

type LetInProps = {
  readonly resolution: ResolutionDetail;
  readonly busy: boolean;
  readonly onLetIn: (userId: string) => Promise<void>;
};

function LetIn({ resolution, busy, onLetIn }: LetInProps) {
  const t = useTranslations("participants");
  const { data } = useLive("/users", userList, NO_ROWS);
  const present = new Set(resolution.observers.map(({ id }) => id));
  const others = data?.items.filter(({ id, disabled }) => !disabled && !present.has(id)) ?? null;
  return (
    <AddParticipant
      words={{
        label: t("addObserver"),
        description: t("addObserverHint"),
        placeholder: t("chooseObserver"),
        add: t("letIn"),
        nobody: t(present.size > 0 ? "allObservers" : "noObserverAccounts"),
      }}
      others={others?.map(({ id, name }) => ({ value: id, label: name })) ?? null}
      busy={busy}
      onAdd={onLetIn}
    />
  );
}
