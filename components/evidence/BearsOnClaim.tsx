"use client";

import { Alert, Modal, Radio, Stack } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { claimView } from "#domain/api/claims.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { CLAIM_STANCES, type ClaimStanceKind } from "#domain/evidence/claimStance.ts";
import { ClaimChoice } from "./ClaimChoice.tsx";
import { callForNewClaim, type ClaimDraft, emptyClaimDraft, isComplete, publishesClaim } from "./claimDraft.ts";
import { useAllClaims } from "./useClaims.ts";
import styles from "./StatementCard.module.css";

type Props = {
  /** The statement to be hung on a claim; null while nothing is asked. */
  statement: StatementView | null;
  resolution: ResolutionDetail;
  me: Me;
  onClose: () => void;
  onPut: () => void;
};

/** Saying of a statement which claim it bears on, and how. */
export function BearsOnClaim({ statement, ...rest }: Props) {
  const t = useTranslations("claims");
  return (
    <Modal opened={statement !== null} onClose={rest.onClose} title={t("bearsOn")} size="lg">
      {statement ? <BearsForm key={statement.id} statement={statement} {...rest} /> : null}
    </Modal>
  );
}

function BearsForm({ statement, resolution, me, onClose, onPut }: Props & { statement: StatementView }) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const call = useCall();
  const claims = useAllClaims();
  const isOwn = statement.audience !== "all";
  const [draft, setDraft] = useState<ClaimDraft>(() => ({
    ...emptyClaimDraft(resolution),
    ...(isOwn ? { audience: "party" } : {}),
  }));
  const [stance, setStance] = useState<ClaimStanceKind>("asserts");
  const publishes = draft.audience === "all" && (isOwn || publishesClaim(draft, claims));

  async function put(event: FormEvent) {
    event.preventDefault();
    if (!isComplete(draft)) return;
    let { claimId } = draft;
    if (claimId === null) {
      const made = await call.run(callForNewClaim(draft, locale));
      if (!made) return;
      claimId = made.value.id;
      // Trying again after a failure must not make it twice.
      setDraft({ ...draft, claimId });
    }
    const body = { statementId: statement.id, stance, audience: draft.audience, publish: publishes };
    if (!(await call.run(api("POST", `/claims/${claimId}/stances`, claimView, body)))) return;
    onPut();
    onClose();
  }

  return (
    <form onSubmit={(event) => void put(event)} aria-label={t("bearsOn")}>
      <Stack gap="sm">
        <blockquote className={styles.quote} lang={statement.language ?? undefined}>
          {statement.quote}
        </blockquote>
        <Radio.Group
          label={t("stanceLabel")}
          value={stance}
          onChange={(value) => {
            const known = CLAIM_STANCES.find((each) => each === value);
            if (known) setStance(known);
          }}
        >
          <Stack gap={6} mt={4}>
            {CLAIM_STANCES.map((value) => (
              <Radio key={value} value={value} label={t(`stance.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <ClaimChoice draft={draft} me={me} onChange={setDraft} />
        {publishes ? <Alert color="yellow">{t("publishes")}</Alert> : null}
        <FailureNote text={call.failure} />
        <SaveOrCancel
          label={t(publishes ? "publishAndAdd" : "add")}
          busy={call.busy}
          disabled={!isComplete(draft)}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
