import { type Dispatch, useEffect, useRef, useState } from "react";
import { api } from "#components/api/api.ts";
import { type ExtractAnswer, extractAnswer } from "#domain/api/articles.ts";
import { evidenceDate } from "#domain/api/evidence.ts";
import { redatedKeys, type ReviewAction, type ReviewState } from "./reviewState.ts";

/** Whoever types a date is not asked after every digit. */
const PAUSE_MS = 600;

/**
 * Proposes the dates of open statements anew when a person corrects the date of publication: "on Monday" is another day then.
 * Answers how many were changed last, to be told. Where the server cannot be asked the dates stay, each to be corrected.
 */
export function useRedating(
  { text, source }: ExtractAnswer,
  published: string,
  state: ReviewState,
  dispatch: Dispatch<ReviewAction>,
): number {
  const [count, setCount] = useState(0);
  const asked = useRef(source.publishedAt ?? "");
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const date = published.trim();

  useEffect(() => {
    const isDate = date === "" || evidenceDate.safeParse(date).success;
    if (!isDate || date === asked.current) return;
    let isOver = false;
    async function ask() {
      const publishedAt = date === "" ? null : date;
      const answer = await api("POST", "/evidence/extract", extractAnswer, { text, publishedAt });
      if (isOver || !answer.ok) return;
      asked.current = date;
      const { statements: proposals } = answer.value;
      setCount(redatedKeys(latest.current, proposals).size);
      dispatch({ type: "redate", proposals });
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [date, text, dispatch]);
  return count;
}
