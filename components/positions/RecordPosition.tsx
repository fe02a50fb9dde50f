"use client";

import { Modal } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { PositionMatrix } from "#domain/api/discussion.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { RecordPositionForm } from "./RecordPositionForm.tsx";
import { rowName } from "./rowName.ts";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly party: Me["party"];
  readonly rows: PositionMatrix["rows"];
  readonly statements: ReadonlyMap<string, StatementView>;
  /** Key of what the position is on, see `keyOf`; null while nothing is recorded. */
  readonly target: string | null;
  readonly onClose: () => void;
  readonly onRecorded: () => void;
};

/** Recording what the reader's own party says of the text or of a clause. */
export function RecordPosition({ resolution, party, rows, statements, target, onClose, onRecorded }: Props) {
  const t = useTranslations("positions");
  const locale = useLocale();
  return (
    <Modal opened={target !== null} onClose={onClose} title={t("record")} size="lg">
      {target !== null && party ? (
        <RecordPositionForm
          resolutionId={resolution.id}
          party={party}
          targets={rows.map((row) => ({
            target: row.target,
            name: rowName(row, resolution, locale, t("whole")),
            current: row.cells[party.id]?.[0] ?? null,
          }))}
          statements={[...statements.values()]}
          initial={target}
          onCancel={onClose}
          onRecorded={() => {
            onClose();
            onRecorded();
          }}
        />
      ) : null}
    </Modal>
  );
}
