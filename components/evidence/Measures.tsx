"use client";

import { Button, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { useArrival } from "#components/ui/useArrival.ts";
import type { EvidenceEntry } from "#domain/api/evidence.ts";
import { type MeasureView, turnedMeasure } from "#domain/api/measures.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { NoteMeasure } from "./NoteMeasure.tsx";
import { PublishQuestion } from "./PublishQuestion.tsx";
import { QuietButton } from "./QuietButton.tsx";
import type { Citable } from "./useCiting.ts";
import { useMeasures } from "./useMeasures.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  /** The statements on the desk, to say who asks. */
  readonly entries: readonly EvidenceEntry[];
  /** Another object each time edits were saved: a clause may be gone with them. */
  readonly checked: object;
  readonly onShowBlock: (blockId: string, language: string) => void;
};

/** What the statements ask for, each to be made a clause of. */
export function Measures({ resolution, me, entries, checked, onShowBlock }: Props) {
  const t = useTranslations("evidence.measures");
  const locale = useLocale();
  const call = useCall();
  const { data, reload } = useMeasures(resolution.id);
  const known = useRef(checked);
  useEffect(() => {
    if (known.current === checked) return;
    known.current = checked;
    void reload();
  }, [checked, reload]);
  const [asking, setAsking] = useState<{ readonly measure: MeasureView; readonly item: Citable } | null>(null);
  const [correcting, setCorrecting] = useState<MeasureView | null>(null);
  const [language = ""] = resolution.languages;
  const measures = data?.items ?? [];
  useArrival("measure-", data !== null);
  if (measures.length === 0) return null;
  const reader = resolution.private ? resolution.parties[0]?.id : undefined;
  const statementOf = ({ statementId }: MeasureView) =>
    entries.flatMap(({ statements }) => statements).find(({ id }) => id === statementId) ?? null;
  const entryOf = ({ statementId }: MeasureView) =>
    entries.find(({ statements }) => statements.some(({ id }) => id === statementId));

  async function turn(measure: MeasureView, publish: boolean) {
    const path = `/resolutions/${resolution.id}/measures/${measure.id}/clause`;
    const made = await call.run(api("POST", path, turnedMeasure, { publish }));
    if (!made) return;
    setAsking(null);
    await reload();
  }
  async function remove(measure: MeasureView) {
    if (!window.confirm(t("removeConfirm"))) return;
    if (await call.run(api("DELETE", `/resolutions/${resolution.id}/measures/${measure.id}`, nothing))) await reload();
  }
  function begin(measure: MeasureView) {
    const entry = entryOf(measure);
    const audience = statementOf(measure)?.audience ?? measure.audience;
    if (audience === "all" || audience === reader) return void turn(measure, false);
    const title = entry?.source.title ?? "";
    const item = { evidenceId: measure.statementId, kind: "statement", audience, title, words: null } as const;
    setAsking({ measure, item });
  }

  return (
    <section aria-labelledby="measures-title" className={styles.panel}>
      <h2 id="measures-title" className={styles.section}>
        {t("title")}
      </h2>
      {asking ? null : <FailureNote text={call.failure} />}
      <ul className={styles.statements}>
        {measures.map((measure) => {
          const speaker = statementOf(measure)?.speaker ?? null;
          const words = inLanguage(measure.text, locale);
          const { blockId } = measure;
          return (
            <li key={measure.id} id={`measure-${measure.id}`} className={styles.measure}>
              <p>{words}</p>
              <div className={styles.meta}>
                {speaker ? <span>{t("askedBy", { name: inLanguage(speaker, locale) })}</span> : null}
                <AudienceLock audience={measure.audience} parties={resolution.parties} />
              </div>
              <Group gap={6}>
                {blockId === null ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("turnNamed", { words })}
                    disabled={!resolution.abilities.write || call.busy}
                    onClick={() => begin(measure)}
                  >
                    {t("turn")}
                  </Button>
                ) : (
                  <Button size="compact-sm" variant="subtle" onClick={() => onShowBlock(blockId, language)}>
                    {t("showClause")}
                  </Button>
                )}
                {measure.mine && resolution.abilities.addEvidence ? (
                  <>
                    <QuietButton
                      name={t("correct")}
                      label={t("correctNamed", { words })}
                      onClick={() => setCorrecting(measure)}
                    />
                    <QuietButton
                      name={t("remove")}
                      label={t("removeNamed", { words })}
                      disabled={call.busy}
                      onClick={() => void remove(measure)}
                    />
                  </>
                ) : null}
              </Group>
            </li>
          );
        })}
      </ul>
      <NoteMeasure
        resolution={resolution}
        me={me}
        subject={
          correcting === null ? null : { kind: "correct", statement: statementOf(correcting), measure: correcting }
        }
        onClose={() => setCorrecting(null)}
        onNoted={() => void reload()}
      />
      <PublishQuestion
        item={asking?.item ?? null}
        partyName={me.party ? inLanguage(me.party.name, locale) : ""}
        busy={call.busy}
        failure={call.failure}
        onConfirm={() => asking && void turn(asking.measure, true)}
        onCancel={() => setAsking(null)}
      />
    </section>
  );
}
