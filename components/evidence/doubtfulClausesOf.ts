import type { ResolutionClaim } from "#domain/api/claims.ts";

/** The clauses of one language that state as fact a claim that does not stand uncontested. */
export const doubtfulClausesOf = (claims: readonly ResolutionClaim[], language: string): ReadonlySet<string> =>
  new Set(claims.flatMap(({ flags }) => flags.flatMap((flag) => (flag.language === language ? [flag.blockId] : []))));
