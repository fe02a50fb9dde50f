"use client";

import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { listOf } from "#domain/api/common.ts";
import { instrumentView } from "#domain/api/instruments.ts";

const INSTRUMENT_ROWS: readonly RowKind[] = ["instrument"];
const instrumentList = listOf(instrumentView);

/** Treaties, resolutions and laws in whose title or number `query` occurs. */
export const useInstruments = (query: string) =>
  useLive(`/instruments?q=${encodeURIComponent(query.trim())}`, instrumentList, INSTRUMENT_ROWS);

/** Those that were cited in a resolution. */
export const useCitedInstruments = (resolutionId: string) =>
  useLive(`/instruments?resolution=${resolutionId}`, instrumentList, INSTRUMENT_ROWS);
