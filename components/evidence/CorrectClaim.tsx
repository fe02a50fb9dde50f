"use client";

import { Modal, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { type ClaimView, claimView, PROPOSITION_MAX } from "#domain/api/claims.ts";
import { language } from "#domain/api/common.ts";
import { filledIn } from "#domain/localizedText.ts";

type Props = {
  /** The claim whose words are to be corrected; null while nothing is asked. */
  readonly claim: ClaimView | null;
  readonly onClose: () => void;
  readonly onCorrected: () => void;
};

/** Corrects the words of a claim; what statements say of it stays. */
export function CorrectClaim({ claim, onClose, onCorrected }: Props) {
  const t = useTranslations("claims");
  return (
    <Modal opened={claim !== null} onClose={onClose} title={t("correct")} size="lg">
      {claim ? <CorrectionForm key={claim.id} claim={claim} onClose={onClose} onCorrected={onCorrected} /> : null}
    </Modal>
  );
}

function CorrectionForm({ claim, onClose, onCorrected }: Props & { readonly claim: ClaimView }) {
  const t = useTranslations("claims");
  const names = useTranslations("languages");
  const call = useCall();
  const [typed, setTyped] = useState(claim.proposition);
  const proposition = filledIn(typed);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await call.run(api("PATCH", `/claims/${claim.id}`, claimView, { proposition })))) return;
    notifications.show({ message: t("corrected") });
    onCorrected();
    onClose();
  }

  return (
    <form onSubmit={(event) => void save(event)} aria-label={t("correct")}>
      <Stack gap="sm">
        {claim.stances.length > 0 ? <Text size="sm">{t("correctHint")}</Text> : null}
        {language.options.map((each) => (
          <Textarea
            key={each}
            lang={each}
            label={t("wordsIn", { language: names(each) })}
            autosize
            minRows={2}
            maxLength={PROPOSITION_MAX}
            value={typed[each] ?? ""}
            onChange={(event) => setTyped({ ...typed, [each]: event.currentTarget.value })}
          />
        ))}
        <FailureNote text={call.failure} />
        <SaveOrCancel busy={call.busy} disabled={Object.keys(proposition).length === 0} onCancel={onClose} />
      </Stack>
    </form>
  );
}
