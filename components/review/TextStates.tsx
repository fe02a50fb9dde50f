"use client";

import { Collapse, Text, UnstyledButton } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "#domain/zod.ts";
import { wordsOf } from "#domain/document/block.ts";
import { diffBlocks } from "#domain/document/diffBlocks.ts";
import type { historyState } from "#domain/api/resolutions.ts";
import { WordChanges } from "#components/ui/WordChanges.tsx";
import styles from "./HistoryPanel.module.css";

type State = z.infer<typeof historyState>;

/** The texts as they stood when edits had settled, the newest first, each with what it changed. */
export function TextStates({ states, language }: { states: readonly State[]; language: string }) {
  const t = useTranslations("history");
  const newest = states.toSorted((a, b) => b.head - a.head);
  if (newest.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("noStates")}
      </Text>
    );
  return (
    <ol className={styles.events}>
      {newest.map((state, i) => (
        <StateEntry key={state.head} state={state} before={newest[i + 1] ?? null} language={language} />
      ))}
    </ol>
  );
}

function StateEntry({ state, before, language }: { state: State; before: State | null; language: string }) {
  const t = useTranslations("history");
  const format = useFormatter();
  const [shown, setShown] = useState(false);
  const changes = diffBlocks(before?.blocks[language] ?? [], state.blocks[language] ?? []);
  const count = changes.added.length + changes.removed.length + changes.changed.length + changes.moved.length;
  return (
    <li>
      <UnstyledButton aria-expanded={shown} onClick={() => setShown(!shown)} className={styles.state}>
        <time dateTime={state.at}>
          {format.dateTime(new Date(state.at), { dateStyle: "medium", timeStyle: "short" })}
        </time>
        <span>{before ? t("changes", { count }) : t("beginning")}</span>
      </UnstyledButton>
      <Collapse expanded={shown}>
        <div className={styles.changes} lang={language}>
          {changes.removed.map((block) => (
            <p key={block.id}>
              <del>{wordsOf(block)}</del>
            </p>
          ))}
          {changes.changed.map((change) => (
            <p key={change.after.id}>
              <WordChanges pieces={change.words} />
            </p>
          ))}
          {changes.added.map((block) => (
            <p key={block.id}>{before ? <ins>{wordsOf(block)}</ins> : wordsOf(block)}</p>
          ))}
          {changes.moved.map(({ after }) => (
            <p key={`moved-${after.id}`} className={styles.moved}>
              {t("moved", { words: wordsOf(after).slice(0, 60) })}
            </p>
          ))}
        </div>
      </Collapse>
    </li>
  );
}
