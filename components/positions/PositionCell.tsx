"use client";

import { Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconLock } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import type { StatementView } from "#domain/api/evidence.ts";
import type { PositionView } from "#domain/api/discussion.ts";
import { diffWords } from "#domain/document/diffWords.ts";
import { WordChanges } from "#components/ui/WordChanges.tsx";
import { StanceMark } from "./StanceMark.tsx";
import styles from "./PositionCell.module.css";

type Props = {
  position: PositionView;
  /** The clause as it reads now, with all it holds, to show what changed since the position was taken. */
  wording: string;
  /** Of the wordings: the authoritative one. */
  language: string;
  statement: StatementView | null;
  partyName: string;
};

/** One party's current position on one target: stance, reason, the statement that shows it, and whether it still fits. */
export function PositionCell({ position, wording, language, statement, partyName }: Props) {
  const t = useTranslations("positions");
  const format = useFormatter();
  const [shown, { toggle }] = useDisclosure(false);
  return (
    <div className={styles.cell}>
      <StanceMark stance={position.stance} />
      {position.reason ? <p className={styles.reason}>{position.reason}</p> : null}
      {statement ? (
        <blockquote className={styles.statement} lang={statement.language ?? undefined}>
          {statement.kind === "direct" ? `“${statement.quote}”` : statement.quote}
        </blockquote>
      ) : null}
      {position.audience === "all" ? null : (
        <p className={styles.lock}>
          <IconLock size={13} aria-hidden /> {t("onlyYourParty", { party: partyName })}
        </p>
      )}
      {position.onOlderWording ? (
        <>
          <UnstyledButton className={styles.stale} onClick={toggle} aria-expanded={shown}>
            {t("olderWording")} · {t(shown ? "hideChange" : "showChange")}
          </UnstyledButton>
          <Collapse expanded={shown}>
            <p className={styles.diff} lang={language}>
              <WordChanges pieces={diffWords(position.wording ?? "", wording)} />
            </p>
          </Collapse>
        </>
      ) : null}
      <p className={styles.by}>
        {t("recorded", {
          name: position.recordedBy.name,
          when: format.dateTime(new Date(position.recordedAt), { dateStyle: "medium" }),
        })}
      </p>
    </div>
  );
}
