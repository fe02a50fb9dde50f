"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { api, type ApiFailure } from "#components/api/api.ts";
import { listOf } from "#domain/api/common.ts";
import { resolutionSummary, type ResolutionQuery, type ResolutionSummary } from "#domain/api/resolutions.ts";

export type ResolutionPage = { readonly items: readonly ResolutionSummary[]; readonly next: string | null };

/** What the list is narrowed by; undefined is anything. */
export type ResolutionFilter = { readonly q: string } & Pick<ResolutionQuery, "state" | "party">;

/** What was answered last, and to which question. */
type Answer = { readonly filter: ResolutionFilter; readonly page: ResolutionPage; readonly failure: ApiFailure | null };

const LIST = listOf(resolutionSummary);
const ALL: ResolutionFilter = { q: "" };
/** Long enough that a word is typed and not each of its letters asked for. */
const TYPING_MS = 200;

/** The list of resolutions as far as it was asked for, narrowed as its reader wishes. */
export function useResolutionPages(first: ResolutionPage) {
  const [filter, setFilter] = useState(ALL);
  const [asked] = useDebouncedValue(filter, TYPING_MS);
  const [answer, setAnswer] = useState<Answer>({ filter: ALL, page: first, failure: null });
  const [isReadingOn, setReadingOn] = useState(false);

  useEffect(() => {
    // What the screen came with is the answer to the first question.
    if (asked === ALL) return undefined;
    let isLatest = true;
    const ask = async () => {
      const read = await api("GET", pathOf(asked), LIST);
      if (!isLatest) return;
      setAnswer((before) =>
        read.ok
          ? { filter: asked, page: read.value, failure: null }
          : { ...before, filter: asked, failure: read.error },
      );
    };
    void ask();
    return () => {
      isLatest = false;
    };
  }, [asked]);

  async function more() {
    setReadingOn(true);
    const read = await api("GET", pathOf(answer.filter, answer.page.next), LIST);
    setReadingOn(false);
    setAnswer((before) => {
      if (before.filter !== answer.filter) return before;
      return read.ok
        ? { ...before, page: joined(before.page, read.value), failure: null }
        : { ...before, failure: read.error };
    });
  }

  return { ...answer, filter, setFilter, isNarrowed: isNarrow(answer.filter), more, isReadingOn };
}

/** What changed meanwhile has moved up in the list, and would come a second time. */
function joined(page: ResolutionPage, following: ResolutionPage): ResolutionPage {
  const known = new Set(page.items.map(({ id }) => id));
  return { items: [...page.items, ...following.items.filter(({ id }) => !known.has(id))], next: following.next };
}

const isNarrow = ({ q, state, party }: ResolutionFilter): boolean =>
  q.trim() !== "" || state !== undefined || party !== undefined;

function pathOf({ q, state, party }: ResolutionFilter, cursor: string | null = null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: q.trim(), state, party, cursor })) if (value) query.set(name, value);
  return `/resolutions?${query.toString()}`;
}
