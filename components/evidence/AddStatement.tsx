"use client";

import { Modal, Select, Stack } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ClaimView } from "#domain/api/claims.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { BearsForm } from "./BearsForm.tsx";
import { useEvidence } from "./useEvidence.ts";

type Props = {
  /** The claim that a statement of the desk bears on; null while nothing is asked. */
  readonly claim: ClaimView | null;
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly onClose: () => void;
  readonly onPut: () => void;
};

/** From a claim: which statement bears on it, and what it says of it. */
export function AddStatement({ claim, onClose, ...rest }: Props) {
  const t = useTranslations("claims");
  return (
    <Modal opened={claim !== null} onClose={onClose} title={t("addStatement")} size="lg">
      {claim ? <Choice key={claim.id} claim={claim} onClose={onClose} {...rest} /> : null}
    </Modal>
  );
}

function Choice({ claim, ...rest }: Props & { readonly claim: ClaimView }) {
  const t = useTranslations("claims");
  const nameOf = useStatementName();
  const { data } = useEvidence(rest.resolution.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const statements = data?.items.flatMap((entry) => entry.statements) ?? [];
  const chosen = statements.find(({ id }) => id === chosenId);
  return (
    <Stack gap="sm">
      <Select
        label={t("statement")}
        placeholder={t("statementHint")}
        nothingFoundMessage={t("noSuchStatement")}
        data={statements.map((statement) => ({ value: statement.id, label: nameOf(statement) }))}
        value={chosenId}
        searchable
        data-autofocus
        onChange={setChosenId}
      />
      {chosen ? <BearsForm key={chosen.id} statement={chosen} claimId={claim.id} {...rest} /> : null}
    </Stack>
  );
}

/** Words in a list of statements, in code units: two lines of the dialog. */
const NAME_LENGTH = 110;

function useStatementName(): (statement: StatementView) => string {
  const t = useTranslations("evidence");
  const locale = useLocale();
  return ({ speaker, organisation, quote }) => {
    const who = inLanguage(speaker ?? organisation ?? {}, locale) || t("unknownSpeaker");
    return `${who}: ${quote.length > NAME_LENGTH ? `${quote.slice(0, NAME_LENGTH)}…` : quote}`;
  };
}
