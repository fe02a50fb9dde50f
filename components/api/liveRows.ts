"use client";

import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { ROW_KINDS } from "#domain/api/collabProtocol.ts";
import type { z } from "#domain/zod.ts";
import { api, type ApiFailure } from "./api.ts";

/** Kinds of rows whose change an open page hears of. */
export type RowKind = (typeof ROW_KINDS)[number];

type Subscribe = (kinds: readonly RowKind[], changed: () => void) => () => void;

/** How a page hears of changed rows: a hint without content; what changed is read again through the API. */
export const LiveRows = createContext<Subscribe>(() => () => {});

export type LiveState<T> = {
  /** Null until the first answer. */
  readonly data: T | null;
  readonly failure: ApiFailure | null;
  readonly reload: () => Promise<void>;
};

/** Several hints in a row (a command may write many rows) make one reading. */
const SETTLE_MS = 120;

/** Reads `path` with `shape`, and again whenever a hint of one of `kinds` arrives. `kinds` must be a constant. */
export function useLive<T extends z.ZodType>(
  path: string,
  shape: T,
  kinds: readonly RowKind[],
): LiveState<z.output<T>> {
  const subscribe = useContext(LiveRows);
  const [data, setData] = useState<z.output<T> | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const answer = await api("GET", path, shape);
    // An older answer that arrives late must not overwrite a newer one.
    if (mine !== latest.current) return;
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) setData(answer.value);
  }, [path, shape]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readIn = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), ms);
    };
    readIn(0);
    const stop = subscribe(kinds, () => readIn(SETTLE_MS));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [reload, subscribe, kinds]);

  return { data, failure, reload };
}
