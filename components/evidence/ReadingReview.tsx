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
import { ReadingHead } from "./ReadingHead.tsx";
import { ReviewDesk } from "./ReviewDesk.tsx";
import { beginReview, confirmedStatements, hasDecisions, reviewReducer } from "./reviewState.ts";
import { StatementCard } from "./StatementCard.tsx";
import { useDismissals } from "./useDismissals.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";

type Props = {
  resolution: ResolutionDetail;
  reading: EvidenceReading;
  onUnsaved: (unsaved: boolean) => void;
  onStored: () => void;
  onBears: (statement: StatementView) => void;
  onAmend: (amending: Amending) => void;
};

/** The reading view of one state of a source; a newer state makes it anew. */
export function ReadingReview({ resolution, reading, onUnsaved, onStored, onBears, onAmend }: Props) {
  const t = useTranslations("evidence");
  const call = useCall();
  const { source, statements, proposals, dismissed, text } = reading;
  const mayReview = resolution.abilities.addEvidence;
  const [state, dispatch] = useReducer(reviewReducer, null, () =>
    mayReview ? beginReview(proposals, statements, dismissed) : beginReview([], statements),
  );
  const [stored, setStored] = useState(false);
  const unsaved = !stored && hasDecisions(state);
  const confirmed = confirmedStatements(state);
  const path = `/resolutions/${resolution.id}/evidence/${source.id}`;
  const { decide, failure: notKept } = useDismissals({ path, text }, state, dispatch);
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
      head={<ReadingHead resolution={resolution} reading={reading} onChanged={onStored} />}
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
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t("bearsOnNamed", { words: statement.quote })}
                onClick={() => onBears(statement)}
              >
                {t("bearsOn")}
              </Button>
            ) : null}
            {mayReview ? <AmendButtons statement={statement} size="compact-xs" onAmend={onAmend} /> : null}
            {mayReview && statement.citedIn.length === 0 ? (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                disabled={call.busy}
                aria-label={t("reading.removeNamed", { words: statement.quote })}
                onClick={() => void remove(statement)}
              >
                {t("reading.remove")}
              </Button>
            ) : null}
          </Group>
        </StatementCard>
      )}
    />
  );
}
