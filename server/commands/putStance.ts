import { randomUUID } from "node:crypto";
import { claimStanceRequest } from "#domain/api/claims.ts";
import { id } from "#domain/api/common.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayKeepClaims } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { readableStatementIds } from "#server/queries/readableEvidence.ts";
import { notFound, type Failure } from "./failure.ts";
import { command } from "./perform.ts";
import { putOnDesk } from "./putOnDesk.ts";
import { publishForClaim } from "./publishForClaim.ts";
import { publishStatement } from "./publishEvidence.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Says what a statement says of a claim. A shared stance hangs on a shared claim and statement: see M13. */
export const putStance = command({
  name: "putStance",
  input: claimStanceRequest.extend({ claimId: id }),
  policy: (actor) => mayKeepClaims(actor),
  run: async ({ tx, actor, audit, notify }, { statementId, stance, publish, ...request }) => {
    const audience = resolveAudience(actor, request.audience);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    const statement = await statementFor(tx, actor, { statementId, audiencePartyId, publish });
    if (!statement.ok) return statement;
    const claim = await publishForClaim(tx, actor, { claimId: request.claimId, audiencePartyId, publish });
    if (!claim.ok) return claim;
    const { claimId, isPublished } = claim.value;
    const place = { claimId, statementId: statement.value.statementId, audiencePartyId };
    const stanceId = randomUUID();
    const row = { id: stanceId, ...place, stance, createdBy: actor.userId, partyId: actor.partyId };
    // Two people may say it at the same moment: a statement hangs on a claim once in each audience.
    const { count } = await tx.claimStance.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return err({ kind: "conflict", code: "stanceThere" });
    const event = { resolutionId: null, audiencePartyId };
    if (isPublished) audit({ ...event, type: "claimPublished", data: { claimId } });
    if (statement.value.isPublished)
      audit({ ...event, type: "evidencePublished", data: { kind: "statement", evidenceId: place.statementId } });
    audit({ ...event, type: "stancePut", data: { claimId, stanceId, statementId: place.statementId, stance } });
    notify({ kind: "row", resolutionId: null, row: "claim", id: claimId, audiencePartyId });
    return ok({ claimId, stanceId });
  },
});

type Wanted = {
  readonly statementId: string;
  readonly audiencePartyId: string | null;
  readonly publish: boolean;
};

/** The statement that a stance of this audience may rest on: itself, or once confirmed, its copy for all. */
async function statementFor(
  tx: Transaction,
  actor: Actor,
  { statementId, audiencePartyId, publish }: Wanted,
): Promise<Result<{ readonly statementId: string; readonly isPublished: boolean }, Failure>> {
  const statement = await tx.statement.findUnique({ where: { id: statementId }, select: { audiencePartyId: true } });
  const readable = await readableStatementIds(tx, [statementId]);
  if (!statement || !readable.has(statementId)) return err(notFound);
  const isPublished = statement.audiencePartyId !== null && statement.audiencePartyId !== audiencePartyId;
  if (!isPublished) return ok({ statementId, isPublished });
  if (!publish) return err({ kind: "conflict", code: "claimNeedsPublishing" });
  const copy = await publishStatement(tx, actor, statementId);
  await putCopyOnDesks(tx, actor, statementId, copy);
  return ok({ statementId: copy, isPublished });
}

/** The copy stands on the desks where the party's own statement does, or nobody would find it. */
async function putCopyOnDesks(tx: Transaction, actor: Actor, statementId: string, copy: string): Promise<void> {
  const { sourceId } = await tx.statement.findUniqueOrThrow({ where: { id: copy }, select: { sourceId: true } });
  const desks = await tx.resolutionEvidence.findMany({ where: { statementId }, select: { resolutionId: true } });
  for (const { resolutionId } of desks) {
    const desk = { resolutionId, audiencePartyId: null };
    await putOnDesk(tx, actor, { ...desk, sourceId });
    await putOnDesk(tx, actor, { ...desk, statementId: copy });
  }
}
