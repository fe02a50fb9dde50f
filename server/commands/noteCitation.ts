import { randomUUID } from "node:crypto";
import type { citeRequest } from "#domain/api/citations.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { type ResolutionRow, textAudience } from "#server/queries/loadResolution.ts";
import { isReadableSource } from "#server/queries/readableEvidence.ts";
import { notFound, type Failure } from "./failure.ts";
import type { CommandContext } from "./perform.ts";
import { publishInstrument, publishProvision, publishSource, publishStatement } from "./publishEvidence.ts";
import { putOnDesk } from "./putOnDesk.ts";
import { putProvision } from "./putProvision.ts";

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
  { evidenceId, kind, provision, blockId, language, publish: mayPublish }: Request,
): Promise<Result<{ readonly citationId: string } & Citation, Failure>> {
  const resolutionId = resolution.id;
  const item = await findItem(tx, { evidenceId, kind });
  if (!item) return err(notFound);
  if (provision !== undefined && !item.hasArticles) return err(withoutArticles);
  const isPrivate = item.audiencePartyId !== null && item.audiencePartyId !== textAudience(resolution);
  if (isPrivate && !mayPublish) return err({ kind: "conflict", code: "needsPublishing" });
  const shown = isPrivate ? await publish(tx, actor, { evidenceId, kind }) : { evidenceId, sourceId: item.sourceId };
  const audiencePartyId = isPrivate ? null : item.audiencePartyId;
  const article = provision && { ...provision, instrumentId: shown.evidenceId, audiencePartyId };
  const cited = article === undefined ? shown : { ...shown, evidenceId: await putProvision(tx, actor, article) };
  const desk = { resolutionId, audiencePartyId };
  if (cited.sourceId !== null) await putOnDesk(tx, actor, { ...desk, sourceId: cited.sourceId });
  if (kind === "statement") await putOnDesk(tx, actor, { ...desk, statementId: cited.evidenceId });
  const place = { blockId, language };
  const citationId = randomUUID();
  const row = { id: citationId, resolutionId, evidenceId: cited.evidenceId, evidenceKind: kind, ...place };
  await tx.citation.create({ data: { ...row, createdBy: actor.userId, partyId: actor.partyId } });
  if (isPrivate) audit({ type: "evidencePublished", resolutionId, data: { kind, evidenceId: cited.evidenceId } });
  audit({ type: "evidenceCited", resolutionId, data: { citationId, kind, evidenceId: cited.evidenceId, ...place } });
  const told = { kind: "row", resolutionId, audiencePartyId } as const;
  if (kind === "instrument") notify({ ...told, row: "instrument", id: cited.evidenceId });
  if (cited.sourceId !== null) notify({ ...told, row: "evidence", id: cited.sourceId });
  return ok({ citationId, evidenceId: cited.evidenceId, kind });
}

/** What names no instrument as a whole has no article to cite. */
const withoutArticles: Failure = {
  kind: "invalid",
  code: "invalidInput",
  errors: [{ path: "provision", message: "fieldNotAccepted" }],
};

/** An instrument's source is its archived text, where it has one. */
type Item = {
  readonly audiencePartyId: string | null;
  readonly sourceId: string | null;
  readonly hasArticles?: boolean;
};

async function findItem(tx: Transaction, { evidenceId, kind }: Citation): Promise<Item | null> {
  const where = { id: evidenceId };
  if (kind === "statement")
    return tx.statement.findUnique({ where, select: { audiencePartyId: true, sourceId: true } });
  if (kind === "instrument") return findInstrument(tx, evidenceId);
  const source = await tx.source.findUnique({ where, select: { audiencePartyId: true } });
  return source && { ...source, sourceId: evidenceId };
}

/** The archived text that was just published with an instrument, or with the one that has this article. */
async function sourceOfInstrument(tx: Transaction, evidenceId: string): Promise<string | null> {
  const provision = await tx.instrumentProvision.findUnique({ where: { id: evidenceId } });
  const where = { id: provision?.instrumentId ?? evidenceId };
  const { sourceId } = await tx.instrument.findUniqueOrThrow({ where, select: { sourceId: true } });
  return sourceId;
}

/** An instrument, or an article of one that was cited before; its archived text, if whoever cites it reads that. */
async function findInstrument(tx: Transaction, evidenceId: string): Promise<Item | null> {
  const provision = await tx.instrumentProvision.findUnique({ where: { id: evidenceId } });
  const instrument = await tx.instrument.findUnique({
    where: { id: provision?.instrumentId ?? evidenceId },
    select: { audiencePartyId: true, sourceId: true },
  });
  if (!instrument) return null;
  const { audiencePartyId, sourceId } = instrument;
  const isRead = sourceId !== null && (await isReadableSource(tx, sourceId));
  return { audiencePartyId, sourceId: isRead ? sourceId : null, hasArticles: provision === null };
}

async function publish(tx: Transaction, actor: Actor, { evidenceId, kind }: Citation) {
  if (kind === "source") {
    const copy = await publishSource(tx, actor, evidenceId);
    return { evidenceId: copy, sourceId: copy };
  }
  if (kind === "instrument") {
    const provision = await tx.instrumentProvision.findUnique({ where: { id: evidenceId }, select: { id: true } });
    const published = provision === null ? publishInstrument : publishProvision;
    const copy = await published(tx, actor, evidenceId);
    return { evidenceId: copy, sourceId: await sourceOfInstrument(tx, copy) };
  }
  const copy = await publishStatement(tx, actor, evidenceId);
  const { sourceId } = await tx.statement.findUniqueOrThrow({ where: { id: copy }, select: { sourceId: true } });
  return { evidenceId: copy, sourceId };
}
