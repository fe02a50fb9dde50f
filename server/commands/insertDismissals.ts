import type { Actor } from "#domain/policy/actor.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";
import { selectorHash } from "#domain/quotes/selectorHash.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Failure } from "./failure.ts";

/** Those for whom it is set aside: the person's party alone, or without one everyone whom the source is for. */
export const dismissalAudience = (actor: Actor): string | null => actor.partyId;

/**
 * Remembers that proposals were set aside. Their words must stand in the capture's text; what was set aside before stays
 * so. Answers the hashes that name them.
 */
export async function insertDismissals(
  tx: Transaction,
  actor: Actor,
  capture: { readonly id: string; readonly text: string },
  selectors: readonly QuoteSelector[],
): Promise<Result<string[], Failure>> {
  const errors = selectors.flatMap(({ start, end, exact }, i) =>
    exact !== "" && capture.text.slice(start, end) === exact
      ? []
      : [{ path: `dismissed.${i}`, message: "selectorNotInArchive" }],
  );
  if (errors.length > 0) return err({ kind: "invalid", code: "statementsNotInArchive", errors });
  const hashes = [...new Set(selectors.map((selector) => selectorHash(capture.text, selector)))];
  const made = { captureId: capture.id, createdBy: actor.userId, partyId: actor.partyId };
  await tx.proposalDismissal.createMany({
    data: hashes.map((hash) => ({ ...made, selectorHash: hash, audiencePartyId: dismissalAudience(actor) })),
    skipDuplicates: true,
  });
  return ok(hashes);
}
