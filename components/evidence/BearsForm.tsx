"use client";

import { Radio, Stack } from "@mantine/core";
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
  readonly statement: StatementView;
  /** The claim that it is asked from; another may be chosen. */
  readonly claimId?: string;
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly onClose: () => void;
  readonly onPut: () => void;
};

/** Which claim a statement bears on, and what it says of it. */
export function BearsForm({ statement, claimId: asked, resolution, me, onClose, onPut }: Props) {
  const t = useTranslations("claims");
  const [stance, setStance] = useState<ClaimStanceKind>("asserts");
  const isOwn = statement.audience !== "all";
  const start = { ...emptyClaimDraft(resolution), claimId: asked ?? null };
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
