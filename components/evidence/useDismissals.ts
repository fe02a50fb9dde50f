"use client";

import { useEffect, useRef, useState } from "react";
import { api, type ApiFailure, nothing } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { type DismissedStatementView, dismissProposalAnswer } from "#domain/api/evidence.ts";
import { selectorHash } from "#domain/quotes/selectorHash.ts";
import type { Result } from "#domain/result.ts";
import { currentItem, placeKey, type ReviewAction, type ReviewItem, type ReviewState } from "./reviewState.ts";

type Article = {
  readonly path: string;
  readonly text: string;
  readonly dismissed: readonly DismissedStatementView[];
};

/**
 * Keeps at once what a person sets aside in an archived article, and what they bring back; one that the server refuses goes
 * back to how it was.
 *
 * @param article its path in the API, the text of the copy that is read, and what was set aside in it before
 */
export function useDismissals(
  { path, text, dismissed }: Article,
  state: ReviewState,
  dispatch: (action: ReviewAction) => void,
) {
  const failureText = useFailureText();
  const [failure, setFailure] = useState<string | null>(null);
  const kept = useRef<Set<string>>(new Set());
  useEffect(() => {
    kept.current = new Set(dismissed.map(({ selector }) => placeKey(selector)));
  }, [dismissed]);
  // One after the other: bringing back must not overtake the setting aside that it takes back.
  const queue = useRef<Promise<void>>(Promise.resolve());

  /** Calls when the calls before have been answered. */
  async function keep(item: ReviewItem, isKept: boolean, call: () => Promise<Result<unknown, ApiFailure>>) {
    setFailure(null);
    mark(item, isKept);
    await queue.current;
    const answer = await call();
    if (answer.ok) return;
    mark(item, !isKept);
    setFailure(failureText(answer.error));
    dispatch({ type: "revert", item });
  }

  function mark({ key }: ReviewItem, isKept: boolean): void {
    if (isKept) kept.current.add(key);
    else kept.current.delete(key);
  }

  function decide(action: ReviewAction): void {
    const item = currentItem(state);
    const isDecided = item?.status === "dismissed" || item?.status === "stored";
    if (item && action.type === "dismiss" && !item.byHand && !isDecided) {
      const { selector } = item.fields;
      queue.current = keep(item, true, () => api("POST", `${path}/dismissals`, dismissProposalAnswer, { selector }));
    }
    if (item && action.type === "reopen" && kept.current.has(item.key)) {
      const hash = selectorHash(text, item.fields.selector);
      queue.current = keep(item, false, () => api("DELETE", `${path}/dismissals/${hash}`, nothing));
    }
    dispatch(action);
  }

  return { decide, failure };
}
