"use client";

import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { listOf } from "#domain/api/common.ts";
import { evidenceEntry } from "#domain/api/evidence.ts";

const EVIDENCE_ROWS: readonly RowKind[] = ["evidence", "resolution"];
const evidenceList = listOf(evidenceEntry);

/** The evidence on a resolution's desk that the asker may read, kept current by hints. */
export const useEvidence = (resolutionId: string) =>
  useLive(`/resolutions/${resolutionId}/evidence`, evidenceList, EVIDENCE_ROWS);
