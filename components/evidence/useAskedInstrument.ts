"use client";

import { useEffect, useState } from "react";
import { api } from "#components/api/api.ts";
import { type InstrumentView, instrumentView } from "#domain/api/instruments.ts";

type Answer = { readonly id: string; readonly instrument: InstrumentView | null };

const idInAddress = (): string | null => /^#instrument-([\da-f-]{36})$/.exec(window.location.hash)?.[1] ?? null;

/** The instrument that the address names (`#instrument-…`): it may lie behind the first page of the list. */
export function useAskedInstrument(): { readonly instrument: InstrumentView | null; readonly isReading: boolean } {
  const [asked, setAsked] = useState(idInAddress);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener("hashchange", () => setAsked(idInAddress()), listening);
    return () => listening.abort();
  }, []);
  useEffect(() => {
    if (asked === null) return undefined;
    let isLatest = true;
    const read = async () => {
      const found = await api("GET", `/instruments/${asked}`, instrumentView);
      if (isLatest) setAnswer({ id: asked, instrument: found.ok ? found.value : null });
    };
    void read();
    return () => {
      isLatest = false;
    };
  }, [asked]);
  const isAnswered = answer !== null && answer.id === asked;
  return { instrument: isAnswered ? answer.instrument : null, isReading: asked !== null && !isAnswered };
}
