"use client";

import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { api } from "#components/api/api.ts";
import { resolutionClaim } from "#domain/api/claims.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { emptyClaimDraft, publishesClaim } from "./claimDraft.ts";
import { ClaimForm } from "./ClaimForm.tsx";
import { clauseNames } from "./clauseNames.ts";
import type { CitePlace } from "./useCiting.ts";
import styles from "./StatementCard.module.css";

type Props = {
  /** The clause that is to be linked; null while nothing is asked. */
  place: CitePlace | null;
  resolution: ResolutionDetail;
  me: Me;
  onClose: () => void;
  onLinked: () => void;
};

/** Saying of a clause which claim it states. */
export function LinkClause({ place, ...rest }: Props) {
  const t = useTranslations("claims");
  return (
    <Modal opened={place !== null} onClose={rest.onClose} title={t("link")} size="lg">
      {place ? <LinkForm place={place} {...rest} /> : null}
    </Modal>
  );
}

function LinkForm({ place, resolution, me, onClose, onLinked }: Props & { place: CitePlace }) {
  const t = useTranslations("claims");
  const { blockId, language } = place;
  return (
    <ClaimForm
      label={t("link")}
      me={me}
      start={emptyClaimDraft(resolution)}
      publishes={(draft, claims) => !resolution.private && publishesClaim(draft, claims)}
      say={({ claimId, ...chosen }) => {
        const path = `/resolutions/${resolution.id}/claims/${claimId}/clauses`;
        return api("POST", path, resolutionClaim, { blockId, language, ...chosen });
      }}
      onSaid={onLinked}
      onClose={onClose}
    >
      <blockquote className={styles.quote} lang={language}>
        {clauseNames(resolution, language).get(blockId)?.words}
      </blockquote>
    </ClaimForm>
  );
}
