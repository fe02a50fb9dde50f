"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { useArrival } from "#components/ui/useArrival.ts";
import { Waiting } from "#components/ui/Waiting.tsx";
import type { ClaimStanceView, ResolutionClaim } from "#domain/api/claims.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { CLAIM_STATUSES, type ClaimStatus } from "#domain/evidence/claimStatus.ts";
import { AddStatement } from "./AddStatement.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { ClaimStatusChip } from "./ClaimStatusChip.tsx";
import { CorrectClaim } from "./CorrectClaim.tsx";
import { useClaims } from "./useClaims.ts";
import styles from "./ClaimsBoard.module.css";

/** The claims behind a resolution, by whether they stand: what is doubtful first. */
export function ClaimsBoard({ resolution, me }: { resolution: ResolutionDetail; me: Me }) {
  const t = useTranslations("claims");
  const failureText = useFailureText();
  const call = useCall();
  const { data, failure, reload } = useClaims(resolution.id);
  const claims = data?.items ?? [];
  useArrival("claim-", data !== null);
  const [correcting, setCorrecting] = useState<ResolutionClaim | null>(null);
  const [adding, setAdding] = useState<ResolutionClaim | null>(null);

  async function takeBack(claim: ResolutionClaim, stance: ClaimStanceView) {
    if (await call.run(api("DELETE", `/claims/${claim.id}/stances/${stance.id}`, nothing))) await reload();
  }
  async function unlink(claim: ResolutionClaim, linkId: string) {
    const path = `/resolutions/${resolution.id}/claims/${claim.id}/clauses?link=${linkId}`;
    if (await call.run(api("DELETE", path, nothing))) await reload();
  }

  return (
    <>
      <h1 className={styles.title}>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <FailureNote text={failure ? failureText(failure) : call.failure} />
      {data === null && failure === null ? <Waiting lines={6} /> : null}
      {data !== null && claims.length === 0 ? <p className={styles.empty}>{t("empty")}</p> : null}
      <div className={styles.board}>
        {CLAIM_STATUSES.map((status) => (
          <Column
            key={status}
            status={status}
            claims={claims.filter((claim) => claim.status === status)}
            resolution={resolution}
            me={me}
            busy={call.busy}
            onTakeBack={(claim, stance) => void takeBack(claim, stance)}
            onUnlink={(claim, linkId) => void unlink(claim, linkId)}
            onCorrect={setCorrecting}
            onAdd={setAdding}
          />
        ))}
      </div>
      <CorrectClaim claim={correcting} onClose={() => setCorrecting(null)} onCorrected={() => void reload()} />
      <AddStatement
        claim={adding}
        resolution={resolution}
        me={me}
        onClose={() => setAdding(null)}
        onPut={() => void reload()}
      />
    </>
  );
}

type ColumnProps = {
  readonly status: ClaimStatus;
  readonly claims: readonly ResolutionClaim[];
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly busy: boolean;
  readonly onTakeBack: (claim: ResolutionClaim, stance: ClaimStanceView) => void;
  readonly onUnlink: (claim: ResolutionClaim, linkId: string) => void;
  readonly onCorrect: (claim: ResolutionClaim) => void;
  readonly onAdd: (claim: ResolutionClaim) => void;
};

function Column({ status, claims, onTakeBack, onUnlink, onCorrect, onAdd, ...shared }: ColumnProps) {
  const t = useTranslations("claims");
  const titleId = useId();
  if (claims.length === 0) return null;
  return (
    <section className={styles.column} aria-labelledby={titleId}>
      <h2 className={styles.columnTitle} id={titleId}>
        <ClaimStatusChip status={status} /> <span>{t("count", { count: claims.length })}</span>
      </h2>
      {claims.map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          {...shared}
          onTakeBack={(stance) => onTakeBack(claim, stance)}
          onUnlink={(linkId) => onUnlink(claim, linkId)}
          onCorrect={() => onCorrect(claim)}
          onAdd={() => onAdd(claim)}
        />
      ))}
    </section>
  );
}
