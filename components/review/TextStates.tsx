"use client";

import { Button, Collapse, Text, UnstyledButton } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { z } from "#domain/zod.ts";
import { wordsOf } from "#domain/document/block.ts";
import { diffBlocks } from "#domain/document/diffBlocks.ts";
import { listOf } from "#domain/api/common.ts";
import { historyState } from "#domain/api/resolutions.ts";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { WordChanges } from "#components/ui/WordChanges.tsx";
import styles from "./HistoryPanel.module.css";

type State = z.infer<typeof historyState>;

export const stateList = listOf(historyState);
type Page = z.infer<typeof stateList>;

/** The texts as they stood when edits had settled, the newest first, each with what it changed; earlier ones on demand. */
export function TextStates(props: { resolutionId: string; first: Page; language: string }) {
  const t = useTranslations("history");
  const common = useTranslations("common");
  const call = useCall();
  const [earlier, setEarlier] = useState<Page | null>(null);
  const states = [...props.first.items, ...(earlier?.items ?? [])];
  const next = earlier ? earlier.next : props.first.next;

  async function more() {
    const path = `/resolutions/${props.resolutionId}/history?cursor=${encodeURIComponent(next ?? "")}`;
    const answer = await call.run(api("GET", path, stateList));
    if (answer) setEarlier({ items: [...(earlier?.items ?? []), ...answer.value.items], next: answer.value.next });
  }

  // A state that settles meanwhile moves the border of the first page: what both pages hold is shown once.
  const newest = [...new Map(states.map((state) => [state.head, state])).values()].toSorted((a, b) => b.head - a.head);
  if (newest.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("noStates")}
      </Text>
    );
  return (
    <>
      <ol className={styles.events}>
        {newest.map((state, i) => (
          <StateEntry
            key={state.head}
            state={state}
            before={newest[i + 1] ?? null}
            isFirst={next === null && i === newest.length - 1}
            language={props.language}
          />
        ))}
      </ol>
      {next === null ? null : (
        <Button mt="sm" variant="default" size="compact-md" loading={call.busy} onClick={() => void more()}>
          {common("more")}
        </Button>
      )}
      <FailureNote text={call.failure} />
    </>
  );
}

type EntryProps = { state: State; before: State | null; isFirst: boolean; language: string };

function StateEntry({ state, before, isFirst, language }: EntryProps) {
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
        <span>{isFirst ? t("beginning") : before ? t("changes", { count }) : null}</span>
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
