"use client";

import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useEffect, useReducer, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { evidenceEntry, type EvidenceReading, type StatementView } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { AmendButtons } from "./AmendButtons.tsx";
import type { Amending } from "./AmendStatement.tsx";
import { CitingClauses } from "./CitingClauses.tsx";
import { QuietButton } from "./QuietButton.tsx";
import { ReadingHead } from "./ReadingHead.tsx";
import { ReviewDesk } from "./ReviewDesk.tsx";
import { beginReview, confirmedStatements, hasDecisions, reviewReducer } from "./reviewState.ts";
import { StatementCard } from "./StatementCard.tsx";
import { useDismissals } from "./useDismissals.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";

type Props = {
  resolution: ResolutionDetail;
  reading: EvidenceReading;
  /** Counts the states of the source that were shown: another one renews the review. */
  round: number;
  /** A newer copy is kept, and waits until nothing here is undecided. */
  newerWaits: boolean;
  onUnsaved: (unsaved: boolean) => void;
  onStored: () => void;
  onLookedAgain: () => void;
  onBears: (statement: StatementView) => void;
  onAmend: (amending: Amending) => void;
};

/** The reading view of one state of a source; a newer state begins the review again. */
export function ReadingReview(props: Props) {
  const { resolution, reading, round, onUnsaved, onStored, onBears, onAmend } = props;
  const t = useTranslations("evidence");
  const call = useCall();
  const { source, statements, proposals, dismissed, text } = reading;
  const mayReview = resolution.abilities.addEvidence;
  const begin = () => (mayReview ? beginReview(proposals, statements, dismissed) : beginReview([], statements));
  const [state, dispatch] = useReducer(reviewReducer, null, begin);
  const [stored, setStored] = useState(false);
  const [begun, setBegun] = useState(round);
  if (begun !== round) {
    setBegun(round);
    setStored(false);
    dispatch({ type: "renew", review: begin() });
  }
  const unsaved = !stored && hasDecisions(state);
  const confirmed = confirmedStatements(state);
  const path = `/resolutions/${resolution.id}/evidence/${source.id}`;
  const { decide, failure: notKept } = useDismissals({ path, text, dismissed }, state, dispatch);
  useLeaveWarning(unsaved, t("leave"));
  useEffect(() => onUnsaved(unsaved), [onUnsaved, unsaved]);

  async function store() {
    const body = { captureId: reading.capture.id, statements: confirmed };
    if (!(await call.run(api("POST", `${path}/statements`, evidenceEntry, body)))) return;
    setStored(true);
    notifications.show({ message: t("reading.stored", { count: confirmed.length }) });
    onStored();
  }

  async function remove({ id }: StatementView) {
    if (!window.confirm(t("reading.removeConfirm"))) return;
    if (await call.run(api("DELETE", `${path}/statements/${id}`, nothing))) onStored();
  }

  return (
    <ReviewDesk
      text={text}
      language={source.language}
      state={state}
      dispatch={decide}
      mayReview={mayReview}
      focusFirst={false}
      round={round}
      head={
        <ReadingHead
          resolution={resolution}
          reading={reading}
          newerWaits={props.newerWaits}
          onChanged={onStored}
          onLookedAgain={props.onLookedAgain}
        />
      }
      foot={
        confirmed.length > 0 || call.failure || notKept ? (
          <>
            <FailureNote text={call.failure ?? notKept} />
            {confirmed.length > 0 ? (
              <Button fullWidth loading={call.busy} disabled={state.editing} onClick={() => void store()}>
                {t("reading.store", { count: confirmed.length })}
              </Button>
            ) : null}
          </>
        ) : null
      }
      renderStored={(statement, showInText) => (
        <StatementCard statement={statement} publishedAt={source.publishedAt} parties={resolution.parties}>
          <CitingClauses resolution={resolution} places={statement.citedIn} />
          <Group gap={6} mt={8}>
            {showInText}
            {mayReview ? (
              <QuietButton
                name={t("bearsOn")}
                size="compact-xs"
                label={t("bearsOnNamed", { words: statement.quote })}
                onClick={() => onBears(statement)}
              />
            ) : null}
            {mayReview ? <AmendButtons statement={statement} size="compact-xs" onAmend={onAmend} /> : null}
            {mayReview && statement.citedIn.length === 0 ? (
              <QuietButton
                name={t("reading.remove")}
                size="compact-xs"
                disabled={call.busy}
                label={t("reading.removeNamed", { words: statement.quote })}
                onClick={() => void remove(statement)}
              />
            ) : null}
          </Group>
        </StatementCard>
      )}
    />
  );
}
