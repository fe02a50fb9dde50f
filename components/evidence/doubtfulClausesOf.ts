import type { ResolutionClaim } from "#domain/api/claims.ts";

/**
 * The clauses of one language that state as fact a claim that does not stand uncontested: as a person said, or as is proposed
 * from what they cite.
 */
export const doubtfulClausesOf = (
  claims: readonly ResolutionClaim[],
  language: string,
): ReadonlyMap<string, "claim" | "claimProposal"> => {
  const flags = claims.flatMap((claim) => claim.flags).filter((flag) => flag.language === language);
  return new Map([
    ...flags.flatMap(({ blockId, proposed }) => (proposed === null ? [] : [[blockId, "claimProposal"] as const])),
    // What a person said goes before what the machine proposes.
    ...flags.flatMap(({ blockId, proposed }) => (proposed === null ? [[blockId, "claim"] as const] : [])),
  ]);
};
