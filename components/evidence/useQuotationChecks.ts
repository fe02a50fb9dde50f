"use client";

import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { listOf } from "#domain/api/common.ts";
import { quotationCheck, type QuotationCheck } from "#domain/api/quotations.ts";

const CHECKED_ROWS: readonly RowKind[] = ["evidence", "resolution", "version"];
const checkList = listOf(quotationCheck);
const NONE: readonly QuotationCheck[] = [];

/**
 * Each quotation of the saved text with what became of it: for flags in the margin and the evidence panel. Typing brings no
 * hint: whoever shows the text calls `reload` when edits have been saved.
 */
export function useQuotationChecks(resolutionId: string) {
  const { data, failure, reload } = useLive(`/resolutions/${resolutionId}/quotations`, checkList, CHECKED_ROWS);
  return { quotations: data?.items ?? NONE, failure, reload };
}
