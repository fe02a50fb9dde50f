import { randomUUID } from "node:crypto";
import type { Block, BlocksByLanguage, Inline } from "#domain/document/block.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { followMerges } from "#server/queries/followMerges.ts";
import { possibleIds } from "#server/queries/loadArchive.ts";
import { signaturesOf } from "#server/queries/translatorsOf.ts";
import { putOnDesk } from "./putOnDesk.ts";
import { putProvision } from "./putProvision.ts";

/**
 * Publishing evidence. A row's audience never changes, so what a party shows to all is a copy of its own row, with a new
 * id and the new audience; what was published before is found again rather than copied twice.
 */

/** Copies a source with its captures for all, or finds the copy made before. Answers the copy's id. */
export async function publishSource(tx: Transaction, actor: Actor, sourceId: string): Promise<string> {
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId }, include: { captures: true } });
  if (source.audiencePartyId === null) return sourceId;
  const before = await tx.source.findFirst({ where: { publishedFrom: sourceId, audiencePartyId: null } });
  if (before) return before.id;
  const { captures, createdAt: _madeAt, ...fields } = source;
  const id = randomUUID();
  const made = { audiencePartyId: null, createdBy: actor.userId, partyId: actor.partyId };
  await tx.source.create({ data: { ...fields, ...made, id, publishedFrom: sourceId } });
  for (const { id: own, capturedBy: _by, fetched, ...capture } of captures) {
    const captureId = randomUUID();
    const copy = { ...capture, ...(fetched === null ? {} : { fetched }), sourceId: id, audiencePartyId: null };
    await tx.capture.create({ data: { ...copy, id: captureId, capturedBy: actor.userId } });
    await copySnapshot(tx, own, captureId);
    await keepDismissals(tx, actor, own, captureId);
  }
  return id;
}

/** The same picture of the same bytes; one that waits to be made is made for the copy too. */
async function copySnapshot(tx: Transaction, from: string, captureId: string): Promise<void> {
  const own = await tx.captureSnapshot.findUnique({ where: { captureId: from } });
  if (own === null) return;
  const { state, bytes, sha256, gaps, failure } = own;
  const copy = { state, bytes, sha256, ...(gaps === null ? {} : { gaps }), failure };
  await tx.captureSnapshot.create({ data: { ...copy, captureId, audiencePartyId: null } });
}

/** What the party set aside in its own copy stays aside for it, and for it alone, in the copy for all. */
async function keepDismissals(tx: Transaction, actor: Actor, from: string, captureId: string): Promise<void> {
  const own = { captureId: from, withdrawnAt: null, audiencePartyId: actor.partyId };
  const aside = await tx.proposalDismissal.findMany({ where: own, select: { selectorHash: true } });
  const made = { captureId, audiencePartyId: actor.partyId, createdBy: actor.userId, partyId: actor.partyId };
  await tx.proposalDismissal.createMany({ data: aside.map(({ selectorHash }) => ({ ...made, selectorHash })) });
}

/** Copies a statement with its speaker and source for all, or finds the copy made before. Answers the copy's id. */
export async function publishStatement(tx: Transaction, actor: Actor, statementId: string): Promise<string> {
  const statement = await tx.statement.findUniqueOrThrow({ where: { id: statementId } });
  if (statement.audiencePartyId === null) return statementId;
  const before = await tx.statement.findFirst({ where: { publishedFrom: statementId, audiencePartyId: null } });
  if (before) return before.id;
  const sourceId = await publishSource(tx, actor, statement.sourceId);
  const id = randomUUID();
  const { createdAt: _madeAt, selector, translation, translated, office, organisation, ...fields } = statement;
  await tx.statement.create({
    data: {
      ...fields,
      id,
      sourceId,
      captureId: await sameCapture(tx, statement.captureId, sourceId),
      speakerId: await publishSpeaker(tx, actor, statement.speakerId),
      selector: selector ?? {},
      translation: translation ?? {},
      translated: signedBy(actor, translated),
      ...(office === null ? {} : { office }),
      ...(organisation === null ? {} : { organisation }),
      audiencePartyId: null,
      createdBy: actor.userId,
      partyId: actor.partyId,
      publishedFrom: statementId,
    },
  });
  return id;
}

/** Whoever publishes a party's translation answers for it to all: who made it within the party is the party's own. */
const signedBy = ({ userId, partyId }: Actor, translated: unknown) =>
  Object.fromEntries(
    Object.entries(signaturesOf({ translated })).map(([language, { at }]) => [language, { by: userId, partyId, at }]),
  );

/** Copies an instrument for all, or finds the copy made before. Answers the copy's id. */
export async function publishInstrument(tx: Transaction, actor: Actor, instrumentId: string): Promise<string> {
  const instrument = await tx.instrument.findUniqueOrThrow({ where: { id: instrumentId } });
  if (instrument.audiencePartyId === null) return instrumentId;
  const before = await tx.instrument.findFirst({ where: { publishedFrom: instrumentId, audiencePartyId: null } });
  if (before) return before.id;
  const { createdAt: _madeAt, title, body, articles, sourceId, ...fields } = instrument;
  const id = randomUUID();
  await tx.instrument.create({
    data: {
      ...fields,
      id,
      title: title ?? {},
      ...(body === null ? {} : { body }),
      articles: articles ?? [],
      sourceId: sourceId === null ? null : await publishSource(tx, actor, sourceId),
      audiencePartyId: null,
      createdBy: actor.userId,
      partyId: actor.partyId,
      publishedFrom: instrumentId,
    },
  });
  return id;
}

/** The same article of the instrument's copy for all. */
export async function publishProvision(tx: Transaction, actor: Actor, provisionId: string): Promise<string> {
  const provision = await tx.instrumentProvision.findUniqueOrThrow({ where: { id: provisionId } });
  if (provision.audiencePartyId === null) return provisionId;
  const { article, paragraph } = provision;
  const instrumentId = await publishInstrument(tx, actor, provision.instrumentId);
  return putProvision(tx, actor, { instrumentId, audiencePartyId: null, article, paragraph });
}

/** The capture of a published source that holds the same bytes and text as the party's own. */
async function sameCapture(tx: Transaction, captureId: string, sourceId: string): Promise<string> {
  const same = await tx.capture.findUniqueOrThrow({
    where: { id: captureId },
    select: { sha256: true, textSha256: true },
  });
  const { id } = await tx.capture.findFirstOrThrow({ where: { sourceId, ...same }, select: { id: true } });
  return id;
}

async function publishSpeaker(tx: Transaction, actor: Actor, speakerId: string | null): Promise<string | null> {
  if (speakerId === null) return null;
  const followed = (await followMerges(tx, [speakerId])).get(speakerId);
  if (!followed) return null;
  const { row: speaker, kept } = followed;
  if (speaker.audiencePartyId === null) return speakerId;
  // The party found that its record is one that all know: that is the one to be shown.
  if (kept.audiencePartyId === null) return kept.id;
  const { kind, name, office, organisation } = speaker;
  const id = randomUUID();
  await tx.speaker.create({
    data: {
      id,
      audiencePartyId: null,
      kind,
      name: name ?? {},
      ...(office === null ? {} : { office }),
      ...(organisation === null ? {} : { organisation }),
      createdBy: actor.userId,
    },
  });
  return id;
}

/**
 * The text with every reference to evidence leading to a row that the readers of its new resolution may read, and those
 * rows on its desk: copies where the old row is a party's own and the new text is not that party's draft.
 *
 * @param audiencePartyId the party whose private draft the new text is; null for a common text
 */
export async function publishCitedEvidence(
  tx: Transaction,
  actor: Actor,
  resolutionId: string,
  text: BlocksByLanguage,
  audiencePartyId: string | null,
): Promise<BlocksByLanguage> {
  const cited = possibleIds(evidenceIdsIn(Object.values(text).flat()));
  const published = new Map<string, string>();
  const readable = { id: { in: cited } };
  for (const { id, sourceId } of await tx.statement.findMany({
    where: readable,
    select: { id: true, sourceId: true },
  })) {
    const copy = audiencePartyId === null ? await publishStatement(tx, actor, id) : id;
    published.set(id, copy);
    await putOnDesk(tx, actor, { resolutionId, audiencePartyId, statementId: copy });
    const copySource = audiencePartyId === null ? await publishSource(tx, actor, sourceId) : sourceId;
    await putOnDesk(tx, actor, { resolutionId, audiencePartyId, sourceId: copySource });
  }
  for (const { id } of await tx.source.findMany({ where: readable, select: { id: true } })) {
    const copy = audiencePartyId === null ? await publishSource(tx, actor, id) : id;
    published.set(id, copy);
    await putOnDesk(tx, actor, { resolutionId, audiencePartyId, sourceId: copy });
  }
  for (const { id } of await tx.instrument.findMany({ where: readable, select: { id: true } })) {
    published.set(id, audiencePartyId === null ? await publishInstrument(tx, actor, id) : id);
  }
  for (const { id } of await tx.instrumentProvision.findMany({ where: readable, select: { id: true } })) {
    published.set(id, audiencePartyId === null ? await publishProvision(tx, actor, id) : id);
  }
  return Object.fromEntries(
    Object.entries(text).map(([language, blocks]) => [language, blocks.map((block) => renamed(block, published))]),
  );
}

const renamed = (block: Block, ids: ReadonlyMap<string, string>): Block => ({
  ...block,
  content: block.content.map((piece): Inline => {
    const marks = piece.marks.map((mark) =>
      mark.type === "quotation" ? { ...mark, evidenceId: ids.get(mark.evidenceId) ?? mark.evidenceId } : mark,
    );
    return piece.type === "cite"
      ? { ...piece, evidenceId: ids.get(piece.evidenceId) ?? piece.evidenceId, marks }
      : { ...piece, marks };
  }),
});
