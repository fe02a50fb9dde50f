"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { StatementView } from "#domain/api/evidence.ts";
import { ReviewCard } from "./ReviewCard.tsx";
import { type KeyPlace, reviewKey } from "./reviewKey.ts";
import { currentItem, type ReviewAction, type ReviewItem, type ReviewState } from "./reviewState.ts";
import styles from "./ReviewList.module.css";

type Props = {
  state: ReviewState;
  dispatch: (action: ReviewAction) => void;
  cardId: (key: string) => string;
  /** Takes the focus when it appears, so that keys work at once. */
  autoFocus: boolean;
  renderStored: (statement: StatementView) => ReactNode;
};

/** The statements of an article one after the other; the list is one stop for Tab, arrows and letters work within. */
export function ReviewList({ state, dispatch, cardId, autoFocus, renderStored }: Props) {
  const t = useTranslations("evidence");
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(autoFocus ? null : `${state.current} ${state.editing}`);
  const known = [...new Set(state.items.flatMap(({ fields }) => fields.speaker ?? []))];

  // Every step moves the focus along: to the current card, or into its form.
  useEffect(() => {
    const now = `${state.current} ${state.editing}`;
    if (shown.current === now) return;
    shown.current = now;
    const card = list.current?.querySelector<HTMLElement>("[data-current-card]");
    const target = state.editing ? card?.querySelector<HTMLElement>("[data-first-field]") : card;
    target?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
  }, [state.current, state.editing]);

  function press(event: KeyboardEvent) {
    const item = currentItem(state);
    const action = item ? reviewKey(event, placeOf(event.target), item.status) : null;
    if (action === null) return;
    event.preventDefault();
    dispatch(action);
  }

  const label = (item: ReviewItem, index: number) =>
    t("item.label", {
      position: index + 1,
      total: state.items.length,
      status: t(`item.status.${item.status}`),
      words: item.fields.quote,
    });

  return (
    <ol className={styles.list} ref={list}>
      {state.items.map((item, index) => {
        const isCurrent = item.key === state.current;
        const look = item.stored ? styles.stored : styles.card;
        return (
          <li key={item.key}>
            <div
              id={cardId(item.key)}
              role="group"
              aria-label={label(item, index)}
              aria-current={isCurrent ? "true" : undefined}
              data-current-card={isCurrent ? "" : undefined}
              tabIndex={isCurrent ? 0 : -1}
              className={`${look} ${isCurrent ? styles.current : ""} ${item.status === "dismissed" ? styles.dismissed : ""}`}
              onKeyDown={press}
              onFocus={() => isCurrent || dispatch({ type: "select", key: item.key })}
            >
              {item.stored ? (
                renderStored(item.stored)
              ) : (
                <ReviewCard
                  item={item}
                  isCurrent={isCurrent}
                  isEditing={isCurrent && state.editing}
                  known={known}
                  dispatch={dispatch}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function placeOf(target: EventTarget): KeyPlace {
  if (!(target instanceof HTMLElement)) return "card";
  if (target.closest("input, textarea, select")) return "field";
  return target.closest("button, a") ? "control" : "card";
}
