"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { Link } from "#i18n/navigation.ts";
import { ClaimAlerts, type OfferedWording } from "./ClaimAlerts.tsx";
import { ClaimProposals } from "./ClaimProposals.tsx";
import { LinkClause } from "./LinkClause.tsx";
import type { CitePlace } from "./useCiting.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  resolution: ResolutionDetail;
  me: Me;
  selection: CitePlace | null;
  /** From `useClaims`, which the desk shares with the margin. */
  claims: readonly ResolutionClaim[];
  onClaimsChanged: () => void;
  onShowBlock: (blockId: string, language: string) => void;
  onInsertWording: (offered: OfferedWording) => void;
};

/** In the evidence panel: what the text claims without saying whose word it is, and the way to the board. */
export function ClaimsSection(props: Props) {
  const { resolution, me, selection, claims, onClaimsChanged, onShowBlock, onInsertWording } = props;
  const t = useTranslations("claims");
  const [linking, setLinking] = useState<CitePlace | null>(null);
  return (
    <>
      <ClaimAlerts
        resolution={resolution}
        claims={claims}
        onShowBlock={onShowBlock}
        onInsertWording={onInsertWording}
      />
      <ClaimProposals resolution={resolution} claims={claims} onShowBlock={onShowBlock} onChanged={onClaimsChanged} />
      <div className={styles.claims}>
        <Link href={`/resolutions/${resolution.id}/claims`}>{t("openBoard", { count: claims.length })}</Link>
        {resolution.abilities.comment ? (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={selection === null}
            onClick={() => setLinking(selection)}
          >
            {t("linkShort")}
          </Button>
        ) : null}
      </div>
      <LinkClause
        place={linking}
        resolution={resolution}
        me={me}
        onClose={() => setLinking(null)}
        onLinked={onClaimsChanged}
      />
    </>
  );
}
