"use client";

import { Button, Modal, Table } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { useFailureText } from "#components/api/useFailureText.ts";
import type { PositionMatrix as Matrix } from "#domain/api/discussion.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { ConsensusChip } from "./ConsensusChip.tsx";
import { PositionCell } from "./PositionCell.tsx";
import { keyOf, RecordPositionForm } from "./RecordPositionForm.tsx";
import { summaryCounts } from "./summaryCounts.ts";
import { usePositions } from "./usePositions.ts";
import styles from "./PositionMatrix.module.css";

type Row = Matrix["rows"][number];

/** Clauses by parties: where the text is agreed, who stands where, and which positions were taken on older wording. */
export function PositionMatrix({ resolution, me }: { resolution: ResolutionDetail; me: Me }) {
  const t = useTranslations("positions");
  const locale = useLocale();
  const failureText = useFailureText();
  const { data, failure, reload, statements } = usePositions(resolution.id);
  const [recording, setRecording] = useState<string | null>(null);
  const [language = "en"] = resolution.languages;
  const rowName = (row: Row) =>
    row.target.kind === "resolution" ? t("whole") : [row.label, row.words].filter(Boolean).join(" ");

  if (!data) return <FailureNote text={failure ? failureText(failure) : null} />;
  const counts = summaryCounts(data.matrix);
  return (
    <>
      <div className={styles.top}>
        <h2 className={styles.summary}>{t("summary", counts)}</h2>
        {resolution.abilities.recordPosition ? (
          <Button onClick={() => setRecording("resolution")}>{t("record")}</Button>
        ) : null}
      </div>
      <FailureNote text={failure ? failureText(failure) : null} />
      <Table.ScrollContainer minWidth={760}>
        <Table className={styles.table} layout="fixed" aria-label={t("matrix")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={styles.clauseHead}>{t("clause")}</Table.Th>
              {resolution.parties.map((party) => (
                <Table.Th key={party.id}>
                  <PartyDot colour={party.colour} /> {inLanguage(party.name, locale)}
                </Table.Th>
              ))}
              <Table.Th className={styles.together}>{t("together")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.matrix.rows.map((row) => (
              <Table.Tr key={keyOf(row.target)}>
                <Table.Th
                  scope="row"
                  className={styles.clause}
                  lang={row.target.kind === "block" ? language : undefined}
                >
                  {row.label ? <b>{row.label} </b> : null}
                  <span style={{ paddingLeft: row.level * 12 }}>
                    {row.target.kind === "resolution" ? t("whole") : row.words}
                  </span>
                </Table.Th>
                {resolution.parties.map((party) => (
                  <Table.Td key={party.id} className={styles.cell}>
                    {(row.cells[party.id] ?? []).map((position) => (
                      <PositionCell
                        key={position.id}
                        position={position}
                        words={row.words}
                        statement={position.statementId ? (statements.get(position.statementId) ?? null) : null}
                        partyName={inLanguage(party.shortName, locale)}
                      />
                    ))}
                    {(row.cells[party.id] ?? []).length === 0 ? (
                      <span className={styles.none}>{t("stance.none")}</span>
                    ) : null}
                    {resolution.abilities.recordPosition && party.id === me.party?.id ? (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        className={styles.change}
                        aria-label={t("recordOn", { name: rowName(row) })}
                        onClick={() => setRecording(keyOf(row.target))}
                      >
                        {t((row.cells[party.id] ?? []).length === 0 ? "take" : "change")}
                      </Button>
                    ) : null}
                  </Table.Td>
                ))}
                <Table.Td>
                  <ConsensusChip consensus={row.consensus} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {data.matrix.orphans.length > 0 ? (
        <section aria-label={t("orphans")}>
          <h3 className={styles.orphans}>{t("orphans")}</h3>
          {data.matrix.orphans.map((position) => {
            const party = resolution.parties.find((each) => each.id === position.partyId);
            return (
              <div key={position.id} className={styles.orphan}>
                <p lang={language}>{position.wording}</p>
                <PositionCell
                  position={position}
                  words={position.wording ?? ""}
                  statement={position.statementId ? (statements.get(position.statementId) ?? null) : null}
                  partyName={party ? inLanguage(party.shortName, locale) : ""}
                />
              </div>
            );
          })}
        </section>
      ) : null}
      <Modal opened={recording !== null} onClose={() => setRecording(null)} title={t("record")} size="lg">
        {recording !== null && me.party ? (
          <RecordPositionForm
            resolutionId={resolution.id}
            partyName={inLanguage(me.party.name, locale)}
            targets={data.matrix.rows.map((row) => ({ target: row.target, name: rowName(row) }))}
            statements={[...statements.values()]}
            initial={recording}
            onDone={() => {
              setRecording(null);
              void reload();
            }}
          />
        ) : null}
      </Modal>
    </>
  );
}
