"use client";

import { Button } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { Waiting } from "#components/ui/Waiting.tsx";
import type { PositionMatrix as Matrix } from "#domain/api/discussion.ts";
import type { Me } from "#domain/api/people.ts";
import { type ResolutionDetail, resolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { matrixParts } from "./matrixParts.ts";
import { OrphanedPositions } from "./OrphanedPositions.tsx";
import { PositionMatrixRow } from "./PositionMatrixRow.tsx";
import { RecordPosition } from "./RecordPosition.tsx";
import { keyOf } from "./RecordPositionForm.tsx";
import { rowName } from "./rowName.ts";
import { summaryCounts } from "./summaryCounts.ts";
import { usePositions } from "./usePositions.ts";
import styles from "./PositionMatrix.module.css";

const NO_ROWS: Matrix["rows"] = [];
const RESOLUTION_ROWS: readonly RowKind[] = ["resolution", "version"];

/** Clauses by parties: where the text is agreed, who stands where, and which positions were taken on older wording. */
export function PositionMatrix({ resolution: first, me }: { resolution: ResolutionDetail; me: Me }) {
  const t = useTranslations("positions");
  const failureText = useFailureText();
  const resolution = useLive(`/resolutions/${first.id}`, resolutionDetail, RESOLUTION_ROWS).data ?? first;
  const { data, failure, reload, statements } = usePositions(resolution.id);
  const [recording, setRecording] = useState<string | null>(null);
  const mayRecord = resolution.abilities.recordPosition;
  return (
    <>
      <div className={styles.top}>
        <div>
          <h1 className={styles.title}>{t("title")}</h1>
          <p className={styles.summary}>{data ? t("summary", summaryCounts(data.matrix)) : "\u00a0"}</p>
        </div>
        {mayRecord ? (
          <Button disabled={!data} onClick={() => setRecording("resolution")}>
            {t("record")}
          </Button>
        ) : null}
      </div>
      <FailureNote text={failure ? failureText(failure) : null} />
      {data ? (
        <>
          <MatrixTable
            matrix={data.matrix}
            resolution={resolution}
            statements={statements}
            ownPartyId={mayRecord ? (me.party?.id ?? null) : null}
            onRecord={setRecording}
          />
          <OrphanedPositions positions={data.matrix.orphans} resolution={resolution} statements={statements} />
        </>
      ) : failure ? null : (
        <Waiting lines={8} />
      )}
      <RecordPosition
        resolution={resolution}
        party={me.party}
        rows={data?.matrix.rows ?? NO_ROWS}
        statements={statements}
        target={recording}
        onClose={() => setRecording(null)}
        onRecorded={() => void reload()}
      />
    </>
  );
}

type TableProps = {
  readonly matrix: Matrix;
  readonly resolution: ResolutionDetail;
  readonly statements: ReturnType<typeof usePositions>["statements"];
  readonly ownPartyId: string | null;
  readonly onRecord: (key: string) => void;
};

/** The roles are written out: on a narrow screen the rows are laid out as cards, which would take them away. */
function MatrixTable({ matrix, resolution, statements, ownPartyId, onRecord }: TableProps) {
  const t = useTranslations("positions");
  const locale = useLocale();
  const columns = resolution.parties.length + 2;
  return (
    <div className={styles.scroll}>
      <table role="table" className={styles.table} aria-label={t("matrix")}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.clauseHead}>
              {t("clause")}
            </th>
            {resolution.parties.map((party) => (
              <th role="columnheader" scope="col" key={party.id}>
                <PartyDot colour={party.colour} /> {inLanguage(party.name, locale)}
              </th>
            ))}
            <th role="columnheader" scope="col" className={styles.together}>
              {t("together")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {matrixParts(matrix.rows).map(({ part, rows }) => (
            <Fragment key={part}>
              {part === "whole" ? null : (
                <tr role="row" className={styles.part}>
                  <th role="rowheader" scope="rowgroup" colSpan={columns}>
                    {t(`parts.${part}`)}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <PositionMatrixRow
                  key={keyOf(row.target)}
                  row={row}
                  resolution={resolution}
                  statements={statements}
                  ownPartyId={ownPartyId}
                  name={rowName(row, resolution, locale, t("whole"))}
                  onRecord={() => onRecord(keyOf(row.target))}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
