"use client";

import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { listOf } from "#domain/api/common.ts";
import { threadView } from "#domain/api/discussion.ts";

const THREAD_ROWS: readonly RowKind[] = ["thread"];
const threadList = listOf(threadView);

/** The threads the asker may read, kept current by hints. */
export const useThreads = (resolutionId: string) =>
  useLive(`/resolutions/${resolutionId}/threads`, threadList, THREAD_ROWS);
