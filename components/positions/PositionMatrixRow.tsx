"use client";

import { Button } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import type { PositionMatrix } from "#domain/api/discussion.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { clauseWords } from "./clauseWords.ts";
import { ConsensusChip } from "./ConsensusChip.tsx";
import { PositionCell } from "./PositionCell.tsx";
import styles from "./PositionMatrix.module.css";

type Props = {
  readonly row: PositionMatrix["rows"][number];
  readonly resolution: ResolutionDetail;
  readonly statements: ReadonlyMap<string, StatementView>;
  /** The party that the reader may record positions for. */
  readonly ownPartyId: string | null;
  readonly name: string;
  readonly onRecord: () => void;
};

/** One clause, or the resolution as a whole, and where each party stands on it. */
export function PositionMatrixRow({ row, resolution, statements, ownPartyId, name, onRecord }: Props) {
  const t = useTranslations("positions");
  const locale = useLocale();
  const [authoritative = "en"] = resolution.languages;
  const words = clauseWords(row, authoritative, locale);
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className={styles.clause} lang={row.label ? words.language : undefined}>
        {row.target.kind === "resolution" ? (
          <b>{t("whole")}</b>
        ) : (
          <div className={styles.words} style={{ marginInlineStart: row.level * 18 }} lang={words.language}>
            {row.label ? <span className={styles.label}>{row.label}</span> : null}
            <span>{words.text}</span>
          </div>
        )}
        {words.stale ? (
          <p className={styles.stale} lang={locale}>
            {t("staleTranslation")}
          </p>
        ) : null}
      </th>
      {resolution.parties.map((party) => {
        const positions = row.cells[party.id] ?? [];
        return (
          <td role="cell" key={party.id} className={styles.cell}>
            <p className={styles.cellParty} aria-hidden>
              <PartyDot colour={party.colour} /> {inLanguage(party.shortName, locale)}
            </p>
            {positions.map((position) => (
              <PositionCell
                key={position.id}
                position={position}
                wording={row.wording}
                language={authoritative}
                statement={position.statementId ? (statements.get(position.statementId) ?? null) : null}
                partyName={inLanguage(party.shortName, locale)}
              />
            ))}
            {positions.length === 0 ? <span className={styles.none}>{t("stance.none")}</span> : null}
            {party.id === ownPartyId ? (
              <Button
                size="compact-sm"
                variant="subtle"
                className={styles.change ?? ""}
                aria-label={`${t(positions.length === 0 ? "take" : "change")}: ${name}`}
                onClick={onRecord}
              >
                {t(positions.length === 0 ? "take" : "change")}
              </Button>
            ) : null}
          </td>
        );
      })}
      <td role="cell" className={styles.cell}>
        <ConsensusChip consensus={row.consensus} />
      </td>
    </tr>
  );
}
