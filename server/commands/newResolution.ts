import { randomUUID } from "node:crypto";
import type { TEMPLATES } from "#domain/api/resolutions.ts";
import type { Proceedings } from "#domain/document/proceedings.ts";
import type { VersionHeader } from "#domain/document/version.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Transaction } from "#server/db/transaction.ts";
import type { Failure } from "./failure.ts";

/** A party's drafter drafts for it; the clerk, who has none, serves the text of at least two. */
export async function checkParticipants(
  tx: Transaction,
  actor: Actor,
  partyIds: readonly string[],
): Promise<Result<null, Failure>> {
  const wrong = (code: string) =>
    err({ kind: "invalid", code, errors: [{ path: "partyIds", message: code }] } satisfies Failure);
  if (actor.partyId !== null && !partyIds.includes(actor.partyId)) return wrong("ownPartyMissing");
  if (actor.partyId === null && partyIds.length < 2) return wrong("twoPartiesNeeded");
  const known = await tx.party.count({ where: { id: { in: [...partyIds] } } });
  return known === partyIds.length ? ok(null) : wrong("unknownParty");
}

export type NewResolution = {
  readonly id: string;
  readonly partyIds: readonly string[];
  /** Authoritative first. */
  readonly languages: readonly string[];
  readonly title: LocalizedText;
  readonly style: ChamberStyleId;
  readonly template: (typeof TEMPLATES)[number];
  readonly parentId?: string | null;
  readonly header?: Partial<VersionHeader>;
  readonly proceedings?: Proceedings | null;
};

/** The rows of a resolution that begins, in this order: nobody reads it, its maker included, before it has parties. */
export async function insertResolution(tx: Transaction, actor: Actor, made: NewResolution): Promise<void> {
  const { partyIds, languages, header = {}, proceedings = null, ...fields } = made;
  const row = {
    ...fields,
    documentName: randomUUID(),
    languages: [...languages],
    header,
    ...(proceedings === null ? {} : { proceedings }),
    createdBy: actor.userId,
  };
  await tx.resolution.createMany({ data: [row] });
  await tx.resolutionParty.createMany({
    data: partyIds.map((partyId, sort) => ({ resolutionId: made.id, partyId, sort })),
  });
}
