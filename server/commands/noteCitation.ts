import { randomUUID } from "node:crypto";
import type { citeRequest } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { type ResolutionRow, textAudience } from "#server/queries/loadResolution.ts";
import { notFound, type Failure } from "./failure.ts";
import type { CommandContext } from "./perform.ts";
import { publishInstrument, publishSource, publishStatement } from "./publishEvidence.ts";
import { putOnDesk } from "./putOnDesk.ts";

type Request = z.output<typeof citeRequest>;
type Citation = Pick<Request, "evidenceId" | "kind">;
type Context = Pick<CommandContext<unknown>, "tx" | "actor" | "audit" | "notify">;

/**
 * Notes that an item is cited in a clause, and answers the id to put into the text. A party's own item must be published
 * first, which makes a copy for all: that, and that there is such an item, only those learn who may read it.
 */
export async function noteCitation(
  { tx, actor, audit, notify }: Context,
  resolution: ResolutionRow,
  { evidenceId, kind, blockId, language, publish: mayPublish }: Request,
): Promise<Result<{ readonly citationId: string } & Citation, Failure>> {
  const resolutionId = resolution.id;
  const item = await findItem(tx, { evidenceId, kind });
  if (!item) return err(notFound);
  const isPrivate = item.audiencePartyId !== null && item.audiencePartyId !== textAudience(resolution);
  if (isPrivate && !mayPublish) return err({ kind: "conflict", code: "needsPublishing" });
  const cited = isPrivate ? await publish(tx, actor, { evidenceId, kind }) : { evidenceId, sourceId: item.sourceId };
  const audiencePartyId = isPrivate ? null : item.audiencePartyId;
  const desk = { resolutionId, audiencePartyId };
  if (cited.sourceId !== null) await putOnDesk(tx, actor, { ...desk, sourceId: cited.sourceId });
  if (kind === "statement") await putOnDesk(tx, actor, { ...desk, statementId: cited.evidenceId });
  const place = { blockId, language };
  const citationId = randomUUID();
  const row = { id: citationId, resolutionId, evidenceId: cited.evidenceId, evidenceKind: kind, ...place };
  await tx.citation.create({ data: { ...row, createdBy: actor.userId, partyId: actor.partyId } });
  if (isPrivate) audit({ type: "evidencePublished", resolutionId, data: { kind, evidenceId: cited.evidenceId } });
  audit({ type: "evidenceCited", resolutionId, data: { citationId, kind, evidenceId: cited.evidenceId, ...place } });
  const shown = kind === "instrument" ? "instrument" : "evidence";
  notify({ kind: "row", resolutionId, row: shown, id: cited.sourceId ?? cited.evidenceId, audiencePartyId });
  return ok({ citationId, evidenceId: cited.evidenceId, kind });
}

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
