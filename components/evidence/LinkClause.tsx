"use client";

import { Alert, Modal, Stack } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { resolutionClaim } from "#domain/api/claims.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { ClaimChoice } from "./ClaimChoice.tsx";
import { callForNewClaim, type ClaimDraft, emptyClaimDraft, isComplete, publishesClaim } from "./claimDraft.ts";
import { clauseNames } from "./clauseNames.ts";
import { useAllClaims } from "./useClaims.ts";
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
  const locale = useLocale();
  const call = useCall();
  const claims = useAllClaims();
  const [draft, setDraft] = useState<ClaimDraft>(() => emptyClaimDraft(resolution));
  const publishes = !resolution.private && publishesClaim(draft, claims);

  async function link(event: FormEvent) {
    event.preventDefault();
    if (!isComplete(draft)) return;
    let { claimId } = draft;
    if (claimId === null) {
      const made = await call.run(callForNewClaim(draft, locale));
      if (!made) return;
      claimId = made.value.id;
      setDraft({ ...draft, claimId });
    }
    const path = `/resolutions/${resolution.id}/claims/${claimId}/clauses`;
    const body = { blockId: place.blockId, language: place.language, audience: draft.audience, publish: publishes };
    if (!(await call.run(api("POST", path, resolutionClaim, body)))) return;
    onLinked();
    onClose();
  }

  return (
    <form onSubmit={(event) => void link(event)} aria-label={t("link")}>
      <Stack gap="sm">
        <blockquote className={styles.quote} lang={place.language}>
          {clauseNames(resolution, place.language).get(place.blockId)?.words}
        </blockquote>
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
