import { randomUUID } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { recordPositionRequest } from "#domain/api/discussion.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import { mayRecordPosition } from "#domain/policy/policy.ts";
import type { PositionTarget } from "#domain/positions/position.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { clauseAt } from "#server/queries/clauseAt.ts";
import { loadLiveText } from "#server/queries/loadLiveText.ts";
import type { ResolutionRow } from "#server/queries/loadResolution.ts";
import { forbidden, notFound, type Failure } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { resolveAudience } from "./resolveAudience.ts";

/** Puts a party's position on record, with the wording it was taken on. Nothing is ever changed: the latest counts. */
export const recordPosition = command({
  name: "recordPosition",
  input: recordPositionRequest.extend({ resolutionId: id }),
  ...onResolution(mayRecordPosition),
  run: async ({ tx, actor, facts: { row }, audit, notify }, { resolutionId, target, stance, reason, ...request }) => {
    const { userId, partyId } = actor;
    if (partyId === null) return err(forbidden);
    const audience = resolveAudience(actor, request.audience);
    if (!audience.ok) return audience;
    const audiencePartyId = audience.value;
    const shown = await checkStatement(tx, request.statementId, audiencePartyId);
    if (!shown.ok) return shown;
    const wording = await wordingOf(tx, row, target);
    if (!wording.ok) return wording;
    const positionId = randomUUID();
    await tx.position.create({
      data: {
        id: positionId,
        resolutionId,
        partyId,
        audiencePartyId,
        targetKind: target.kind,
        target: targetText(target),
        stance,
        reason,
        statementId: request.statementId,
        ...wording.value,
        recordedBy: userId,
      },
    });
    audit({ type: "positionRecorded", resolutionId, audiencePartyId, data: { positionId, target, stance } });
    notify({ kind: "row", resolutionId, row: "position", id: positionId, audiencePartyId });
    return ok({ positionId });
  },
});

/** A position that all may read must not lean on a statement that only the party may: its id alone would tell. */
async function checkStatement(
  tx: Transaction,
  statementId: string | null,
  audiencePartyId: string | null,
): Promise<Result<null, Failure>> {
  if (statementId === null) return ok(null);
  const statement = await tx.statement.findUnique({
    where: { id: statementId },
    select: { audiencePartyId: true },
  });
  if (!statement) return err(notFound);
  const isHidden = statement.audiencePartyId !== null && statement.audiencePartyId !== audiencePartyId;
  return isHidden ? err({ kind: "conflict", code: "needsPublishing" }) : ok(null);
}

type Wording = { readonly wording: string | null; readonly blockHash: string | null };

async function wordingOf(
  tx: Transaction,
  row: ResolutionRow,
  target: PositionTarget,
): Promise<Result<Wording, Failure>> {
  if (target.kind !== "block") return ok({ wording: null, blockHash: null });
  const clause = clauseAt(await loadLiveText(tx, row), styleOf(row.style), target.blockId);
  if (!clause) return err({ kind: "conflict", code: "clauseGone" });
  return ok({ wording: clause.wording, blockHash: clause.hash });
}

function targetText(target: PositionTarget): string {
  switch (target.kind) {
    case "resolution":
      return "";
    case "block":
      return target.blockId;
    case "theme":
      return target.theme;
  }
}
