"use client";

import { useMemo } from "react";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useEvidence } from "#components/evidence/useEvidence.ts";
import { positionsAnswer } from "#domain/api/discussion.ts";
import type { StatementView } from "#domain/api/evidence.ts";

const POSITION_ROWS: readonly RowKind[] = ["position", "resolution", "version"];

/** A resolution's positions with the statements they lean on, kept current by hints. */
export function usePositions(resolutionId: string) {
  const positions = useLive(`/resolutions/${resolutionId}/positions`, positionsAnswer, POSITION_ROWS);
  const evidence = useEvidence(resolutionId);
  const statements = useMemo(
    () =>
      new Map<string, StatementView>(
        (evidence.data?.items ?? []).flatMap((entry) => entry.statements).map((each) => [each.id, each]),
      ),
    [evidence.data],
  );
  return { ...positions, statements };
}
