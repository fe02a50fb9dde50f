import type { ClaimView } from "#domain/api/claims.ts";
import type { AudienceValue } from "#domain/api/common.ts";

/** Who knows of the status that a claim has: everyone, or the one party whose own stance decides it. */
export const knownTo = ({ reason, stances }: Pick<ClaimView, "reason" | "stances">): AudienceValue =>
  stances.find(({ id, audience }) => audience !== "all" && reason?.stanceIds.includes(id))?.audience ?? "all";
