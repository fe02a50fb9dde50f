import type { Actor } from "#domain/policy/actor.ts";
import type { ResolutionFacts } from "#domain/policy/policy.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { readableResolution, type ReadableResolution } from "#server/queries/readableResolution.ts";

/**
 * Facts and policy of a command on one resolution: "not found" where the actor may not read it, else a sentence of the
 * policy about it.
 *
 * @param lock for a command whose right depends on the state: see resolutionFacts
 */
export const onResolution = (
  sentence: (actor: Actor, resolution: ResolutionFacts) => boolean,
  options: { readonly lock?: boolean } = {},
) => ({
  facts: (
    tx: Transaction,
    actor: Actor,
    input: { readonly resolutionId: string },
  ): Promise<ReadableResolution | null> => readableResolution(tx, actor, input.resolutionId, options),
  policy: (actor: Actor, { facts }: ReadableResolution): boolean => sentence(actor, facts),
});
