"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { StatementView } from "#domain/api/evidence.ts";
import { ReviewCard } from "./ReviewCard.tsx";
import { type KeyPlace, reviewKey } from "./reviewKey.ts";
import { currentItem, type ReviewAction, type ReviewState, shownItems } from "./reviewState.ts";
import { statusName } from "./statusName.ts";
import styles from "./ReviewList.module.css";

type Props = {
  state: ReviewState;
  dispatch: (action: ReviewAction) => void;
  cardId: (key: string) => string;
  /** Takes the focus when it appears, so that keys work at once. */
  focusFirst: boolean;
  /** A statement on record, with the button that leads to its words. */
  renderStored: (statement: StatementView, showInText: ReactNode) => ReactNode;
};

/** What of a card takes the focus: one stop of Tab for the whole list, from which arrows and letters work. */
const HANDLE = "[data-handle]";

/** The statements of an article one after the other. */
export function ReviewList({ state, dispatch, cardId, focusFirst, renderStored }: Props) {
  const t = useTranslations("evidence");
  const list = useRef<HTMLOListElement>(null);
  useFocusThatFollows(list, state, focusFirst);
  useListThatOpensAtTheCurrent(list);
  const shown = shownItems(state);
  const known = [...new Set(state.items.flatMap(({ fields }) => fields.speaker ?? []))];

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const item = currentItem(state);
      const action = item ? reviewKey(event, placeOf(event.target), item.status) : null;
      if (action === null) return;
      event.preventDefault();
      dispatch(action);
    };
    const listening = new AbortController();
    list.current?.addEventListener("keydown", press, listening);
    return () => listening.abort();
  }, [state, dispatch]);

  return (
    <ol className={styles.list} ref={list}>
      {shown.map((item, index) => {
        const isCurrent = item.key === state.current;
        const select = () => isCurrent || dispatch({ type: "select", key: item.key });
        const handle = {
          "aria-label": t("item.label", {
            position: index + 1,
            total: shown.length,
            status: t(`item.status.${statusName(item)}`),
            words: item.fields.quote,
          }),
          "aria-current": isCurrent,
          "data-handle": "",
          tabIndex: isCurrent ? 0 : -1,
          onFocus: select,
          onClick: select,
        };
        const look = [
          item.stored ? styles.stored : styles.card,
          isCurrent ? styles.current : "",
          item.status === "dismissed" ? styles.dismissed : "",
        ];
        return (
          <li key={item.key} id={cardId(item.key)} data-current={isCurrent} className={look.join(" ")}>
            {item.stored ? (
              renderStored(
                item.stored,
                <Button
                  size="compact-xs"
                  variant="subtle"
                  {...handle}
                  aria-label={`${t("item.showInText")}: ${item.fields.quote}`}
                >
                  {t("item.showInText")}
                </Button>,
              )
            ) : (
              <ReviewCard
                item={item}
                handle={handle}
                isCurrent={isCurrent}
                isEditing={isCurrent && state.editing}
                known={known}
                dispatch={dispatch}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Every step takes the focus along: to the current statement, or into its form. */
function useFocusThatFollows(list: RefObject<HTMLOListElement | null>, state: ReviewState, atOnce: boolean): void {
  const { current, editing } = state;
  const shown = useRef(atOnce ? null : `${current} ${editing}`);
  useEffect(() => {
    const now = `${current} ${editing}`;
    if (shown.current === now) return;
    shown.current = now;
    const card = list.current?.querySelector("[data-current=true]");
    card?.querySelector<HTMLElement>(editing ? "[data-first-field]" : HANDLE)?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  }, [list, current, editing]);
}

/** Of the space above the current statement: that there is more before it. */
const LEAD_PX = 48;

/** Where the list scrolls by itself, the first open proposal is in view when it appears; the page stays at its top. */
function useListThatOpensAtTheCurrent(list: RefObject<HTMLOListElement | null>): void {
  useEffect(() => {
    const frame = list.current?.parentElement;
    const card = list.current?.querySelector("[data-current=true]");
    if (!frame || !card) return;
    const below = card.getBoundingClientRect().bottom - frame.getBoundingClientRect().bottom;
    const lead = card.getBoundingClientRect().top - frame.getBoundingClientRect().top - LEAD_PX;
    if (below > 0) frame.scrollBy({ top: lead });
  }, [list]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "control";
  if (target.closest("input, textarea, select")) return "field";
  return target.closest(HANDLE) ? "card" : "control";
}
