"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Outline } from "#components/editor/Outline.tsx";
import type { OutlineEntry } from "#components/editor/outlineEntries.ts";
import { usePositions } from "#components/positions/usePositions.ts";
import { FindingList } from "#components/review/FindingList.tsx";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import styles from "./Desk.module.css";

type Props = {
  readonly resolution: ResolutionDetail;
  /** Null until there is a text to have one. */
  readonly entries: readonly OutlineEntry[] | null;
  readonly currentId: string | null;
  readonly onShowBlock: (blockId: string) => void;
};

/** The way through the text, with how far the parties agree, and what is left to settle. */
export function DeskOutline({ resolution, entries, currentId, onShowBlock }: Props) {
  const t = useTranslations("editor.desk");
  const { data } = usePositions(resolution.id);
  const consensus = useMemo(
    () =>
      new Map(
        (data?.matrix.rows ?? []).flatMap(({ target, consensus: state }) =>
          target.kind === "block" ? [[target.blockId, state] as const] : [],
        ),
      ),
    [data],
  );
  const blocking = resolution.state === "open" ? resolution.findings.filter(blocksFreezing) : [];
  return (
    <div className={styles.outline}>
      <Outline entries={entries} currentId={currentId} consensus={consensus} onChoose={onShowBlock} />
      {blocking.length === 0 ? null : (
        <section className={styles.findings} aria-label={t("beforeFreezing")}>
          <FindingList findings={blocking} title={t("beforeFreezing")} onShowBlock={onShowBlock} />
        </section>
      )}
    </div>
  );
}

const blocksFreezing = ({ severity }: ResolutionDetail["findings"][number]): boolean => severity === "blocksFreezing";
