"use client";

import { Button } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { Waiting } from "#components/ui/Waiting.tsx";
import { useFailureText } from "#components/api/useFailureText.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { clauseWords } from "./clauseWords.ts";
import { ConsensusChip } from "./ConsensusChip.tsx";
import { PositionCell } from "./PositionCell.tsx";
import { RecordPosition } from "./RecordPosition.tsx";
import { keyOf } from "./RecordPositionForm.tsx";
import { usePositions } from "./usePositions.ts";
import styles from "./PositionsPanel.module.css";

type Props = {
  resolution: ResolutionDetail;
  me: Me;
  /** The clause the caret stands in: its positions come first. */
  blockId: string | null;
  onShowBlock: (blockId: string) => void;
};

/** Beside the text: the positions on the clause at the caret, then where every clause stands. */
export function PositionsPanel({ resolution, me, blockId, onShowBlock }: Props) {
  const t = useTranslations("positions");
  const locale = useLocale();
  const failureText = useFailureText();
  const { data, failure, reload, statements } = usePositions(resolution.id);
  const [authoritative = "en"] = resolution.languages;
  const [recording, setRecording] = useState<string | null>(null);
  if (!data) return failure ? <FailureNote text={failureText(failure)} /> : <Waiting lines={7} />;

  const here = data.matrix.rows.find((row) => row.target.kind === "block" && row.target.blockId === blockId);
  const current = here ?? data.matrix.rows.find((row) => row.target.kind === "resolution");
  return (
    <div className={styles.panel}>
      {current ? (
        <section aria-labelledby="position-here" className={styles.here}>
          <header className={styles.head}>
            <h3 id="position-here" className={styles.title}>
              {current.target.kind === "resolution" ? t("whole") : t("onClause", { label: current.label ?? "" })}
            </h3>
            <ConsensusChip consensus={current.consensus} />
          </header>
          {resolution.parties.map((party) => (
            <div key={party.id} className={styles.party}>
              <h4 className={styles.partyName}>
                <PartyDot colour={party.colour} /> {inLanguage(party.name, locale)}
              </h4>
              {(current.cells[party.id] ?? []).map((position) => (
                <PositionCell
                  key={position.id}
                  position={position}
                  wording={current.wording}
                  language={authoritative}
                  statement={position.statementId ? (statements.get(position.statementId) ?? null) : null}
                  partyName={inLanguage(party.shortName, locale)}
                />
              ))}
              {(current.cells[party.id] ?? []).length === 0 ? <p className={styles.none}>{t("stance.none")}</p> : null}
            </div>
          ))}
          {resolution.abilities.recordPosition ? (
            <Button fullWidth variant="default" onClick={() => setRecording(keyOf(current.target))}>
              {t("record")}
            </Button>
          ) : null}
        </section>
      ) : null}
      <section aria-labelledby="position-all">
        <header className={styles.head}>
          <h3 id="position-all" className={styles.title}>
            {t("allClauses")}
          </h3>
          <Link href={`/resolutions/${resolution.id}/positions`} className={styles.matrixLink}>
            {t("openMatrix")}
          </Link>
        </header>
        <ul className={styles.rows}>
          {data.matrix.rows.map((row) => {
            const { target } = row;
            if (target.kind !== "block") return null;
            return (
              <li key={target.blockId}>
                <button type="button" className={styles.row} onClick={() => onShowBlock(target.blockId)}>
                  <b>{row.label}</b>
                  <span>{clauseWords(row, authoritative, locale).text}</span>
                  <ConsensusChip consensus={row.consensus} />
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <FailureNote text={failure ? failureText(failure) : null} />
      <RecordPosition
        resolution={resolution}
        party={me.party}
        rows={data.matrix.rows}
        statements={statements}
        target={recording}
        onClose={() => setRecording(null)}
        onRecorded={() => void reload()}
      />
    </div>
  );
}
