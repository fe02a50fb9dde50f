import { randomUUID } from "node:crypto";
import { id } from "#domain/api/common.ts";
import { citeRequest } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayWrite } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { textAudience } from "#server/queries/loadResolution.ts";
import { notFound } from "./failure.ts";
import { onResolution } from "./onResolution.ts";
import { command } from "./perform.ts";
import { publishInstrument, publishSource, publishStatement } from "./publishEvidence.ts";
import { putOnDesk } from "./putOnDesk.ts";

type Citation = Pick<z.output<typeof citeRequest>, "evidenceId" | "kind">;

/**
 * Notes that an item is cited, and answers the id to put into the text. A party's own item must be published first, which
 * makes a copy for all: that, and that there is such an item, only those learn who may read it.
 */
export const citeEvidence = command({
  name: "citeEvidence",
  input: citeRequest.extend({ resolutionId: id }),
  ...onResolution(mayWrite, { lock: true }),
  run: async ({ tx, actor, facts: { row }, audit, notify }, { resolutionId, evidenceId, kind, ...request }) => {
    const item = await findItem(tx, { evidenceId, kind });
    if (!item) return err(notFound);
    const readers = textAudience(row);
    const isPrivate = item.audiencePartyId !== null && item.audiencePartyId !== readers;
    if (isPrivate && !request.publish) return err({ kind: "conflict", code: "needsPublishing" });
    const cited = isPrivate ? await publish(tx, actor, { evidenceId, kind }) : { evidenceId, sourceId: item.sourceId };
    const audiencePartyId = isPrivate ? null : item.audiencePartyId;
    const desk = { resolutionId, audiencePartyId };
    if (cited.sourceId !== null) await putOnDesk(tx, actor, { ...desk, sourceId: cited.sourceId });
    if (kind === "statement") await putOnDesk(tx, actor, { ...desk, statementId: cited.evidenceId });
    const place = { blockId: request.blockId, language: request.language };
    const citationId = randomUUID();
    await tx.citation.create({
      data: {
        id: citationId,
        resolutionId,
        evidenceId: cited.evidenceId,
        evidenceKind: kind,
        ...place,
        createdBy: actor.userId,
        partyId: actor.partyId,
      },
    });
    if (isPrivate) audit({ type: "evidencePublished", resolutionId, data: { kind, evidenceId: cited.evidenceId } });
    audit({ type: "evidenceCited", resolutionId, data: { citationId, kind, evidenceId: cited.evidenceId, ...place } });
    const shown = kind === "instrument" ? "instrument" : "evidence";
    notify({ kind: "row", resolutionId, row: shown, id: cited.sourceId ?? cited.evidenceId, audiencePartyId });
    return ok({ citationId, evidenceId: cited.evidenceId, kind });
  },
});

/** An instrument has no source. */
type Item = { readonly audiencePartyId: string | null; readonly sourceId: string | null };

async function findItem(tx: Transaction, { evidenceId, kind }: Citation): Promise<Item | null> {
  const where = { id: evidenceId };
  if (kind === "statement")
    return tx.statement.findUnique({ where, select: { audiencePartyId: true, sourceId: true } });
  if (kind === "instrument") {
    const instrument = await tx.instrument.findUnique({ where, select: { audiencePartyId: true } });
    return instrument && { ...instrument, sourceId: null };
  }
  const source = await tx.source.findUnique({ where, select: { audiencePartyId: true } });
  return source && { ...source, sourceId: evidenceId };
}

async function publish(tx: Transaction, actor: Actor, { evidenceId, kind }: Citation) {
  if (kind === "source") {
    const copy = await publishSource(tx, actor, evidenceId);
    return { evidenceId: copy, sourceId: copy };
  }
  if (kind === "instrument") return { evidenceId: await publishInstrument(tx, actor, evidenceId), sourceId: null };
  const copy = await publishStatement(tx, actor, evidenceId);
  const { sourceId } = await tx.statement.findUniqueOrThrow({ where: { id: copy }, select: { sourceId: true } });
  return { evidenceId: copy, sourceId };
}
