"use client";

import { useMemo } from "react";
import type { RowKind } from "#components/api/liveRows.ts";
import { useLive } from "#components/api/liveRows.ts";
import { listOf } from "#domain/api/common.ts";
import { positionsAnswer } from "#domain/api/discussion.ts";
import { evidenceEntry, type StatementView } from "#domain/api/evidence.ts";

const POSITION_ROWS: readonly RowKind[] = ["position", "resolution", "version"];
const EVIDENCE_ROWS: readonly RowKind[] = ["evidence"];
const evidenceList = listOf(evidenceEntry);

/** A resolution's positions with the statements they lean on, kept current by hints. */
export function usePositions(resolutionId: string) {
  const positions = useLive(`/resolutions/${resolutionId}/positions`, positionsAnswer, POSITION_ROWS);
  const evidence = useLive(`/resolutions/${resolutionId}/evidence`, evidenceList, EVIDENCE_ROWS);
  const statements = useMemo(
    () =>
      new Map<string, StatementView>(
        (evidence.data?.items ?? []).flatMap((entry) => entry.statements).map((each) => [each.id, each]),
      ),
    [evidence.data],
  );
  return { ...positions, statements };
}
