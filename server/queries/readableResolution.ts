import type { Actor } from "#domain/policy/actor.ts";
import type { ResolutionFacts } from "#domain/policy/policy.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { loadResolution, type ResolutionRow } from "./loadResolution.ts";
import { resolutionFacts } from "./resolutionFacts.ts";

export type ReadableResolution = { readonly row: ResolutionRow; readonly facts: ResolutionFacts };

/**
 * A resolution and what the policy asks about it; null when the actor may not know that there is one.
 *
 * @param lock see resolutionFacts
 */
export async function readableResolution(
  tx: Transaction,
  actor: Actor,
  resolutionId: string,
  options: { readonly lock?: boolean } = {},
): Promise<ReadableResolution | null> {
  const facts = await resolutionFacts(tx, actor, resolutionId, options);
  const row = facts === null ? null : await loadResolution(tx, resolutionId);
  return facts === null || row === null ? null : { row, facts };
}
