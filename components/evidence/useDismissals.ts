"use client";

import { useRef, useState } from "react";
import { api, type ApiFailure, nothing } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { dismissProposalAnswer } from "#domain/api/evidence.ts";
import { selectorHash } from "#domain/quotes/selectorHash.ts";
import type { Result } from "#domain/result.ts";
import { currentItem, type ReviewAction, type ReviewItem, type ReviewState } from "./reviewState.ts";

/**
 * Keeps at once what a person sets aside in an archived article, and what they bring back; one that the server refuses goes
 * back to how it was.
 *
 * @param article its path in the API, and the text of the copy that is read
 */
export function useDismissals(
  { path, text }: { readonly path: string; readonly text: string },
  state: ReviewState,
  dispatch: (action: ReviewAction) => void,
) {
  const failureText = useFailureText();
  const [failure, setFailure] = useState<string | null>(null);
  const kept = useRef(new Set(state.items.flatMap(({ key, dismissals }) => (dismissals.length > 0 ? key : []))));
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
