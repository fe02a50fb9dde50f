"use client";

import { Modal, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { evidenceEntry, type SourceView } from "#domain/api/evidence.ts";
import { recordedSource, sourceRequest } from "./sourceDraft.ts";
import { SourceFields } from "./SourceFields.tsx";

type Props = {
  resolutionId: string;
  source: SourceView;
  opened: boolean;
  onClose: () => void;
  onChanged: () => void;
};

/** Corrects what is said about a source; the archived copy and its statements stay as they are. */
export function CorrectSource(props: Props) {
  const t = useTranslations("evidence.reading");
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t("correct")} size="lg">
      <CorrectionForm {...props} />
    </Modal>
  );
}

function CorrectionForm({ resolutionId, source, onClose, onChanged }: Props) {
  const t = useTranslations("evidence.reading");
  const call = useCall();
  const [draft, setDraft] = useState(() => recordedSource(source));
  const [tried, setTried] = useState(false);
  const { source: corrected, wrong } = sourceRequest(draft);

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (corrected === null) return;
    const path = `/resolutions/${resolutionId}/evidence/${source.id}`;
    if (!(await call.run(api("PATCH", path, evidenceEntry, corrected)))) return;
    notifications.show({ message: t("corrected") });
    onClose();
    onChanged();
  }

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <SourceFields draft={draft} onChange={setDraft} wrong={tried ? wrong : []} />
        <FailureNote text={call.failure} />
        <SaveOrCancel busy={call.busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
