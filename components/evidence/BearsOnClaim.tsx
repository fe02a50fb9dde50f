"use client";

import { Modal, Radio, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "#components/api/api.ts";
import { claimView } from "#domain/api/claims.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { CLAIM_STANCES, type ClaimStanceKind } from "#domain/evidence/claimStance.ts";
import { emptyClaimDraft, publishesClaim } from "./claimDraft.ts";
import { ClaimForm } from "./ClaimForm.tsx";
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
  const [stance, setStance] = useState<ClaimStanceKind>("asserts");
  const isOwn = statement.audience !== "all";
  const start = emptyClaimDraft(resolution);
  return (
    <ClaimForm
      label={t("bearsOn")}
      me={me}
      start={isOwn ? { ...start, audience: "party" } : start}
      publishes={(draft, claims) => draft.audience === "all" && (isOwn || publishesClaim(draft, claims))}
      say={({ claimId, ...chosen }) =>
        api("POST", `/claims/${claimId}/stances`, claimView, { statementId: statement.id, stance, ...chosen })
      }
      onSaid={onPut}
      onClose={onClose}
    >
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
    </ClaimForm>
  );
}
