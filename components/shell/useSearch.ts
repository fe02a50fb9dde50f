"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { api, type ApiFailure } from "#components/api/api.ts";
import { listOf } from "#domain/api/common.ts";
import { searchHit, type SearchHit } from "#domain/api/search.ts";

const LIST = listOf(searchHit);
/** Long enough that a word is typed and not each of its letters asked for. */
const TYPING_MS = 150;
/** Of each kind: what a list under a field can show. */
const LIMIT = 4;

export type SearchState = {
  /** What was asked; null while the field is empty or nothing has come yet. */
  readonly hits: readonly SearchHit[] | null;
  readonly failure: ApiFailure | null;
};

const NOTHING: SearchState = { hits: null, failure: null };

/**
 * Asks for what is typed as soon as typing pauses; an answer that comes after a newer question is dropped.
 *
 * @param near the text that the reader is at
 */
export function useSearch(typed: string, near: string | null): SearchState {
  const [asked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [answer, setAnswer] = useState<SearchState & { readonly asked: string }>({ ...NOTHING, asked: "" });
  useEffect(() => {
    if (asked === "") return undefined;
    let isLatest = true;
    const ask = async () => {
      const at = near === null ? "" : `&near=${near}`;
      const found = await api("GET", `/search?limit=${LIMIT}${at}&q=${encodeURIComponent(asked)}`, LIST);
      if (!isLatest) return;
      setAnswer(
        found.ok ? { asked, hits: found.value.items, failure: null } : { asked, hits: null, failure: found.error },
      );
    };
    void ask();
    return () => {
      isLatest = false;
    };
  }, [asked, near]);
  return typed.trim() === "" ? NOTHING : answer;
}
