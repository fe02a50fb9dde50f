"use client";

import { Button, Group, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import type { APPROVAL_DECISIONS, VersionSummary } from "#domain/api/resolutions.ts";
import styles from "./DecisionForm.module.css";

/** A refusal needs its reason: whoever refuses goes on by writing it. */
const takeFocus = (field: HTMLTextAreaElement | null) => field?.focus();

/** Approves or refuses exactly the text whose hash the page shows: the hash goes with the decision. */
export function DecisionForm(props: { resolutionId: string; version: VersionSummary; onDone: () => void }) {
  const t = useTranslations("versions");
  const call = useCall();
  const [reason, setReason] = useState("");
  const [refusing, setRefusing] = useState(false);
  const { n, sha256 } = props.version;

  async function decide(decision: (typeof APPROVAL_DECISIONS)[number]) {
    const path = `/resolutions/${props.resolutionId}/versions/${n}/approvals`;
    if (await call.run(api("POST", path, nothing, { sha256, decision, reason }))) props.onDone();
  }

  return (
    <form
      className={styles.decide}
      aria-label={t("yourDecision")}
      onSubmit={(event) => {
        event.preventDefault();
        void decide("refuse");
      }}
    >
      <Text size="sm" fw={600}>
        {t("yourDecision")}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t("decisionCovers", { hash: sha256.slice(0, 12) })}
      </Text>
      {refusing ? (
        <Textarea
          label={t("reason")}
          required
          ref={takeFocus}
          autosize
          minRows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      <Group mt="xs" gap="xs">
        {refusing ? (
          <>
            <Button type="submit" color="red" loading={call.busy}>
              {t("refuse")}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setRefusing(false)}>
              {t("notYet")}
            </Button>
          </>
        ) : (
          <>
            <Button loading={call.busy} onClick={() => void decide("approve")}>
              {t("approve")}
            </Button>
            <Button variant="default" onClick={() => setRefusing(true)}>
              {t("refuse")}
            </Button>
          </>
        )}
      </Group>
      <FailureNote text={call.failure} />
    </form>
  );
}
