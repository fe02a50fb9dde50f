"use client";

import { Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { evidenceEntry, type StatementCorrection, type StatementView } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { correctedFields, fieldsOfStatement } from "./correctedFields.ts";
import { StatementForm } from "./StatementForm.tsx";
import { TranslationForm } from "./TranslationForm.tsx";

/** What is to be done with a confirmed statement. */
export type Amending = { readonly statement: StatementView; readonly what: "correct" | "translate" };

type Props = {
  resolution: ResolutionDetail;
  /** Null while nothing is. */
  amending: Amending | null;
  onClose: () => void;
  onAmended: () => void;
};

/** Corrects what is said about a confirmed statement, or gives its meaning in another language; its words stay. */
export function AmendStatement({ amending, onClose, ...rest }: Props) {
  const t = useTranslations("evidence.amend");
  return (
    <Modal opened={amending !== null} onClose={onClose} title={amending ? t(`${amending.what}.title`) : ""} size="lg">
      {amending ? (
        <AmendForm key={`${amending.what} ${amending.statement.id}`} amending={amending} onClose={onClose} {...rest} />
      ) : null}
    </Modal>
  );
}

type FormProps = Props & { amending: Amending };

function AmendForm({ resolution, amending: { statement, what }, onClose, onAmended }: FormProps) {
  const t = useTranslations("evidence.amend");
  const call = useCall();

  async function send(correction: StatementCorrection) {
    const path = `/resolutions/${resolution.id}/evidence/${statement.sourceId}/statements/${statement.id}`;
    if (!(await call.run(api("PATCH", path, evidenceEntry, correction)))) return;
    const isTakenBack = correction.translation?.text === null;
    notifications.show({ message: isTakenBack ? t("translate.takenBack") : t(`${what}.done`) });
    onClose();
    onAmended();
  }

  return (
    <>
      <blockquote lang={statement.language ?? undefined} style={{ margin: 0 }}>
        {statement.kind === "direct" ? <q>{statement.quote}</q> : statement.quote}
      </blockquote>
      {what === "correct" ? (
        <StatementForm
          fields={fieldsOfStatement(statement)}
          known={[]}
          saveLabel={t("correct.save")}
          onSave={(correction) => void send(correctedFields(statement, correction))}
          onCancel={onClose}
        />
      ) : (
        <TranslationForm
          statement={statement}
          languages={resolution.languages}
          busy={call.busy}
          onSave={(translation) => void send({ translation })}
          onCancel={onClose}
        />
      )}
      <FailureNote text={call.failure} />
    </>
  );
}
