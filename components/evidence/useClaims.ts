"use client";

import { useEffect, useMemo, useState } from "react";
import { api } from "#components/api/api.ts";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { type ClaimView, claimView, resolutionClaim } from "#domain/api/claims.ts";
import { listOf } from "#domain/api/common.ts";

const CLAIM_ROWS: readonly RowKind[] = ["claim", "evidence", "speaker", "resolution", "version"];
const resolutionClaims = listOf(resolutionClaim);
const claimList = listOf(claimView);
const NONE: readonly ClaimView[] = [];

/** The claims that a resolution's clauses state or its evidence bears on, kept current by hints. */
export const useClaims = (resolutionId: string) =>
  useLive(`/resolutions/${resolutionId}/claims`, resolutionClaims, CLAIM_ROWS);

/** The assembly's claims, the newest first, to choose one from. */
export function useAllClaims(): readonly ClaimView[] {
  const { data } = useLive("/claims", claimList, CLAIM_ROWS);
  const [older, setOlder] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    const next = data?.next ?? null;
    if (next !== null) void pagesFrom(next).then((found) => isWanted && setOlder(found));
    return () => {
      isWanted = false;
    };
  }, [data]);
  return useMemo(() => [...(data?.items ?? NONE), ...(data?.next ? older : NONE)], [data, older]);
}

async function pagesFrom(cursor: string): Promise<ClaimView[]> {
  const page = await api("GET", `/claims?cursor=${encodeURIComponent(cursor)}`, claimList);
  if (!page.ok) return [];
  const { items, next } = page.value;
  return next === null ? items : [...items, ...(await pagesFrom(next))];
}
