"use client";

import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { claimView, resolutionClaim } from "#domain/api/claims.ts";
import { listOf } from "#domain/api/common.ts";

const CLAIM_ROWS: readonly RowKind[] = ["claim", "evidence", "speaker", "resolution", "version"];
const resolutionClaims = listOf(resolutionClaim);
const claims = listOf(claimView);

/** The claims that a resolution's clauses state or its evidence bears on, kept current by hints. */
export const useClaims = (resolutionId: string) =>
  useLive(`/resolutions/${resolutionId}/claims`, resolutionClaims, CLAIM_ROWS);

/** The assembly's claims, the newest first, to choose one from. */
export const useAllClaims = () => useLive("/claims", claims, CLAIM_ROWS);
