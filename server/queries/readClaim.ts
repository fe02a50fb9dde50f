import type { ClaimView } from "#domain/api/claims.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayKeepClaims } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { notFound, type Failure } from "#server/commands/failure.ts";
import { withActor } from "#server/db/withActor.ts";
import { loadClaims } from "./loadClaims.ts";

/** One claim, with what the actor may read of it. */
export async function readClaim(actor: Actor, claimId: string): Promise<Result<ClaimView, Failure>> {
  if (!mayKeepClaims(actor)) return err(notFound);
  const [claim] = await withActor(actor, (tx) => loadClaims(tx, [claimId]), { isolation: "RepeatableRead" });
  return claim ? ok(claim.view) : err(notFound);
}
