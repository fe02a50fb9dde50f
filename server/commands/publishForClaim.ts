import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { notFound, type Failure } from "./failure.ts";
import { publishClaim } from "./publishClaim.ts";

/** What a stance or a link of this audience is to hang on. */
type Wanted = {
  readonly claimId: string;
  readonly audiencePartyId: string | null;
  /** The confirmation that what is one party's may be shown to all. */
  readonly publish: boolean;
};

/** The claim that a row of this audience may hang on: the claim itself, or once confirmed, its copy for all (M13). */
export async function publishForClaim(
  tx: Transaction,
  actor: Actor,
  { claimId, audiencePartyId, publish }: Wanted,
): Promise<Result<{ readonly claimId: string; readonly isPublished: boolean }, Failure>> {
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { audiencePartyId: true } });
  if (!claim) return err(notFound);
  const isPublished = claim.audiencePartyId !== null && claim.audiencePartyId !== audiencePartyId;
  if (!isPublished) return ok({ claimId, isPublished });
  if (!publish) return err({ kind: "conflict", code: "claimNeedsPublishing" });
  return ok({ claimId: await publishClaim(tx, actor, claimId), isPublished });
}
