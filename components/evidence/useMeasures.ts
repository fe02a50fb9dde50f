"use client";

import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { listOf } from "#domain/api/common.ts";
import { measureView } from "#domain/api/measures.ts";

const MEASURE_ROWS: readonly RowKind[] = ["evidence", "resolution"];
export const measureList = listOf(measureView);

/** What statements ask for, as it was noted for a resolution. */
export const useMeasures = (resolutionId: string) =>
  useLive(`/resolutions/${resolutionId}/measures`, measureList, MEASURE_ROWS);
