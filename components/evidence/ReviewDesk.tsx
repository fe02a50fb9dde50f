"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { StatementView } from "#domain/api/evidence.ts";
import { ArchivedText } from "./ArchivedText.tsx";
import { MarkByWords } from "./MarkByWords.tsx";
import { type MarkedWords, markedWords } from "./markedWords.ts";
import { ReviewList } from "./ReviewList.tsx";
import { type ReviewAction, type ReviewState, shownItems, wasSetAside } from "./reviewState.ts";
import styles from "./ReviewDesk.module.css";

type Props = {
  text: string;
  language: string | null;
  state: ReviewState;
  dispatch: (action: ReviewAction) => void;
  /** Whether the reader may decide on proposals and add statements. */
  mayReview: boolean;
  /** Takes the focus when it appears, so that keys work at once. */
  focusFirst: boolean;
  /** Counts the beginnings of a review that is renewed in its place. */
  round?: number;
  /** Above the text: the source's particulars. */
  head: ReactNode;
  /** Below the list: storing what was confirmed. */
  foot: ReactNode;
  renderStored: (statement: StatementView, showInText: ReactNode) => ReactNode;
};

/** An article's text beside its statements: read on the left, decide on the right. */
export function ReviewDesk(props: Props) {
  const { text, state, dispatch, mayReview } = props;
  const t = useTranslations("evidence");
  const prefix = useId();
  const cardId = (key: string) => `${prefix}-${key}`;
  const confirmed = state.items.filter(({ status }) => status === "confirmed" || status === "stored").length;
  const total = state.items.filter(({ status }) => status !== "dismissed").length;
  const earlier = state.items.filter(wasSetAside).length;
  const mark = ({ selector, kind }: MarkedWords) => dispatch({ type: "mark", selector, kind });
  const markRange = (start: number, end: number) => {
    const marked = markedWords(text, start, end);
    if (marked) mark(marked);
  };
  return (
    <div className={styles.desk}>
      <div className={styles.head}>{props.head}</div>
      <section className={styles.text} aria-label={t("review.text")}>
        <ArchivedText
          text={text}
          language={props.language}
          items={shownItems(state)}
          current={state.current}
          cardId={cardId}
          onPick={(key) => dispatch({ type: "select", key })}
          onMark={mayReview ? markRange : undefined}
        />
      </section>
      <section className={styles.side} aria-labelledby={`${prefix}-statements`}>
        <header className={styles.sideHead}>
          <h2 className={styles.heading} id={`${prefix}-statements`}>
            {t("review.statements")}
          </h2>
          <span className={styles.progress} role="status">
            {total > 0 ? t("review.progress", { confirmed, total }) : ""}
          </span>
        </header>
        <div className={styles.scroll}>
          {state.items.length === 0 ? <p className={styles.hint}>{t("review.noProposals")}</p> : null}
          {state.items.some(({ status }) => status !== "stored") ? (
            <p className={`${styles.hint} ${styles.keys}`}>{t("review.keys")}</p>
          ) : null}
          <ReviewList
            key={props.round ?? 0}
            state={state}
            dispatch={dispatch}
            cardId={cardId}
            focusFirst={props.focusFirst}
            renderStored={props.renderStored}
          />
          {earlier > 0 ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-expanded={state.showsEarlier}
              onClick={() => dispatch({ type: "toggleEarlier" })}
            >
              {t(state.showsEarlier ? "review.hideEarlier" : "review.showEarlier", { count: earlier })}
            </Button>
          ) : null}
          {mayReview ? (
            <>
              <p className={styles.hint}>{t("mark.hint")}</p>
              <MarkByWords text={text} onMark={mark} />
            </>
          ) : null}
        </div>
        {props.foot ? <div className={styles.foot}>{props.foot}</div> : null}
      </section>
    </div>
  );
}
