"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { keepSelection } from "#components/ui/keepSelection.ts";
import { highlightRuns } from "#domain/quotes/highlightRuns.ts";
import type { ReviewItem } from "./reviewState.ts";
import { selectedRange } from "./selectedRange.ts";
import styles from "./ArchivedText.module.css";

type Props = {
  text: string;
  language: string | null;
  items: readonly ReviewItem[];
  current: string | null;
  /** Id of the list's entry that a highlight leads to. */
  cardId: (key: string) => string;
  onPick: (key: string) => void;
  /** Words a person selected; absent for those who only read. */
  onMark?: ((start: number, end: number) => void) | undefined;
};

type Selected = { start: number; end: number; top: number; left: number };

/** Below the last selected line, in pixels, so that the words stay readable. */
const BUTTON_GAP_PX = 6;
/** The button never leaves the text at its right edge. */
const BUTTON_WIDTH_PX = 190;

/** An article's text with its statements highlighted; selected words can be made a statement. */
export function ArchivedText({ text, language, items, current, cardId, onPick, onMark }: Props) {
  const t = useTranslations("evidence.mark");
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(current);
  const [selected, setSelected] = useState<Selected | null>(null);
  const paragraphs = useMemo(
    () =>
      highlightRuns(
        text,
        items.map(({ key, fields }) => ({ key, start: fields.selector.start, end: fields.selector.end })),
      ),
    [text, items],
  );
  const status = new Map(items.map((item) => [item.key, item.status]));

  useEffect(() => {
    if (!onMark) return;
    const listening = new AbortController();
    document.addEventListener("selectionchange", () => setSelected(placeOf(root.current)), listening);
    return () => listening.abort();
  }, [onMark]);

  useEffect(() => {
    // The page opens at its top; later steps bring their words into view.
    if (current === before.current) return;
    before.current = current;
    root.current?.querySelector(`[data-current]`)?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, [current]);

  function pick(event: MouseEvent, key: string) {
    event.preventDefault();
    // A selection that ends on a highlight is a selection, not a click.
    if (document.getSelection()?.isCollapsed !== false) onPick(key);
  }

  return (
    <div className={styles.text} ref={root} lang={language ?? undefined}>
      {paragraphs.map(({ start, runs }) => (
        <p key={start}>
          {runs.map((run) => {
            const [nearest] = run.keys;
            if (nearest === undefined) {
              return (
                <span key={run.start} data-start={run.start}>
                  {run.text}
                </span>
              );
            }
            const isCurrent = current !== null && run.keys.includes(current);
            const look = isCurrent ? styles.current : styles[status.get(nearest) ?? "open"];
            return (
              <a
                key={run.start}
                data-start={run.start}
                data-current={isCurrent ? "" : undefined}
                href={`#${cardId(nearest)}`}
                // The list beside the text is the way for keys.
                tabIndex={-1}
                draggable={false}
                className={`${styles.run} ${look}`}
                onClick={(event) => pick(event, nearest)}
              >
                {run.text}
              </a>
            );
          })}
        </p>
      ))}
      {selected && onMark ? (
        <Button
          size="compact-sm"
          className={styles.add}
          style={{ top: selected.top, left: selected.left }}
          onMouseDown={keepSelection}
          onClick={() => {
            document.getSelection()?.removeAllRanges();
            onMark(selected.start, selected.end);
          }}
        >
          {t("add")}
        </Button>
      ) : null}
    </div>
  );
}

function placeOf(root: HTMLElement | null): Selected | null {
  const selection = document.getSelection();
  const range = root && selectedRange(root, selection);
  const lines = range && selection ? selection.getRangeAt(0).getClientRects() : null;
  const last = lines?.item(lines.length - 1);
  if (!root || !range || !last) return null;
  const own = root.getBoundingClientRect();
  const left = Math.max(0, Math.min(last.right - own.left - BUTTON_WIDTH_PX / 2, own.width - BUTTON_WIDTH_PX));
  return { ...range, top: last.bottom - own.top + BUTTON_GAP_PX, left };
}
