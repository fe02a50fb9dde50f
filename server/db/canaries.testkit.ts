import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "#domain/policy/actor.ts";
import type { Transaction } from "./transaction.ts";

/** A planted row of one party's: which table, and how to find it. */
export interface Canary {
  readonly table: string;
  readonly where: string;
}

/** Whose rows are planted, and where. */
export type Nest = {
  readonly owner: Actor;
  readonly partyId: string;
  /** A resolution that other parties read, with a drawer for each. */
  readonly shared: string;
  /** One of the party alone. */
  readonly draft: string;
};

const WORD = "canary";
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const bytes = Buffer.from(WORD);
const hex = sha(bytes).toString("hex");
const selector = { exact: WORD, prefix: "", suffix: "", start: 0, end: 6 };

/** One row in every table that a party or a person has for itself: in its drawer of the shared text, or in its own draft. */
export async function plantCanaries(tx: Transaction, nest: Nest): Promise<Canary[]> {
  const archive = await plantArchive(tx, nest);
  return [
    ...archive.canaries,
    ...(await plantSpeakers(tx, nest)),
    ...(await plantClaims(tx, nest, archive)),
    ...(await plantNotes(tx, nest, archive)),
    ...(await plantDiscussion(tx, nest)),
    ...(await plantAudit(tx, nest)),
    ...(await plantText(tx, nest)),
    ...(await plantVersion(tx, nest, archive)),
    ...(await plantAccount(tx, nest)),
  ];
}

const drawerOf = ({ owner, partyId }: Nest) => ({ audiencePartyId: partyId, createdBy: owner.userId, partyId });
const byId = (table: string, { id }: { readonly id: string }): Canary => ({ table, where: `id = '${id}'` });
const ofDraft = (table: string, { draft }: Nest): Canary => ({ table, where: `resolution_id = '${draft}'` });

type Archive = { readonly sourceId: string; readonly statementId: string };

async function plantArchive(tx: Transaction, nest: Nest): Promise<Archive & { readonly canaries: readonly Canary[] }> {
  const { owner, partyId, shared } = nest;
  const drawer = drawerOf(nest);
  const source = await tx.source.create({ data: { ...drawer, title: WORD, outlet: WORD } });
  const capture = await tx.capture.create({
    data: {
      sourceId: source.id,
      audiencePartyId: partyId,
      bytes,
      contentType: "text/plain",
      sha256: hex,
      text: WORD,
      textSha256: hex,
      capturedBy: owner.userId,
    },
  });
  await tx.captureSnapshot.create({
    data: { captureId: capture.id, audiencePartyId: partyId, state: "made", bytes, sha256: hex, gaps: {} },
  });
  const statement = await tx.statement.create({
    data: {
      ...drawer,
      sourceId: source.id,
      captureId: capture.id,
      kind: "reported",
      quote: WORD,
      selector,
      office: { en: WORD },
      organisation: { en: WORD },
      translation: { ko: WORD },
    },
  });
  const dismissal = await tx.proposalDismissal.create({
    data: { ...drawer, captureId: capture.id, selectorHash: hex },
  });
  const page = await tx.readPage.create({
    data: {
      userId: owner.userId,
      partyId,
      requestedUrl: WORD,
      url: WORD,
      contentType: "text/plain",
      bytes,
      sha256: hex,
      fetched: {},
    },
  });
  const evidence = await tx.resolutionEvidence.create({
    data: { resolutionId: shared, audiencePartyId: partyId, sourceId: source.id, createdBy: owner.userId },
  });
  const canaries = [
    byId("sources", source),
    byId("captures", capture),
    { table: "capture_snapshots", where: `capture_id = '${capture.id}'` },
    byId("statements", statement),
    byId("proposal_dismissals", dismissal),
    byId("read_pages", page),
    byId("resolution_evidence", evidence),
    // Written by the triggers of what is planted here.
    { table: "search_entries", where: `audience_party_id = '${partyId}'` },
    { table: "search_vocabulary", where: `audience_party_id = '${partyId}'` },
  ];
  return { sourceId: source.id, statementId: statement.id, canaries };
}

async function plantSpeakers(tx: Transaction, nest: Nest): Promise<Canary[]> {
  const drawer = drawerOf(nest);
  const named = { audiencePartyId: nest.partyId, createdBy: nest.owner.userId, name: { en: WORD } };
  const speaker = await tx.speaker.create({ data: named });
  const alias = await tx.speaker.create({ data: { ...named, mergedInto: speaker.id } });
  const merge = await tx.speakerMerge.create({
    data: { ...drawer, keptId: speaker.id, mergedId: alias.id, keptBefore: {} },
  });
  const [firstId = "", secondId = ""] = [speaker.id, alias.id].toSorted();
  const distinction = await tx.speakerDistinction.create({ data: { ...drawer, firstId, secondId } });
  return [byId("speakers", speaker), byId("speaker_merges", merge), byId("speaker_distinctions", distinction)];
}

async function plantClaims(tx: Transaction, nest: Nest, { statementId }: Archive): Promise<Canary[]> {
  const drawer = drawerOf(nest);
  const claim = await tx.claim.create({ data: { ...drawer, proposition: { en: WORD } } });
  const stance = await tx.claimStance.create({
    data: { ...drawer, claimId: claim.id, statementId, stance: "asserts" },
  });
  const clause = await tx.claimClause.create({
    data: { ...drawer, resolutionId: nest.shared, claimId: claim.id, blockId: "b1", language: "en" },
  });
  return [byId("claims", claim), byId("claim_stances", stance), byId("claim_clauses", clause)];
}

async function plantNotes(tx: Transaction, nest: Nest, { statementId }: Archive): Promise<Canary[]> {
  const drawer = drawerOf(nest);
  const instrument = await tx.instrument.create({
    data: { ...drawer, kind: "treaty", title: { en: WORD }, status: "signed" },
  });
  const provision = await tx.instrumentProvision.create({
    data: {
      instrumentId: instrument.id,
      audiencePartyId: nest.partyId,
      article: WORD,
      createdBy: nest.owner.userId,
    },
  });
  const measure = await tx.measure.create({
    data: { ...drawer, resolutionId: nest.shared, statementId, text: { en: WORD } },
  });
  const note = await tx.outletNote.create({ data: { ...drawer, outlet: WORD, body: WORD } });
  return [
    byId("instruments", instrument),
    byId("instrument_provisions", provision),
    byId("measures", measure),
    byId("outlet_notes", note),
  ];
}

async function plantDiscussion(tx: Transaction, nest: Nest): Promise<Canary[]> {
  const { owner, partyId, shared } = nest;
  const drawer = drawerOf(nest);
  const position = await tx.position.create({
    data: {
      resolutionId: shared,
      partyId,
      audiencePartyId: partyId,
      targetKind: "resolution",
      stance: "oppose",
      reason: WORD,
      recordedBy: owner.userId,
    },
  });
  const thread = await tx.thread.create({
    data: { ...drawer, resolutionId: shared, language: "en", blockId: "b1", selector },
  });
  const comment = await tx.comment.create({
    data: { ...drawer, threadId: thread.id, resolutionId: shared, body: WORD, importedAuthor: WORD },
  });
  return [byId("positions", position), byId("threads", thread), byId("comments", comment)];
}

async function plantAudit(tx: Transaction, { partyId, shared }: Nest): Promise<Canary[]> {
  const chain = await tx.auditChain.create({ data: { resolutionId: shared, audiencePartyId: partyId } });
  const drawer = { chainId: chain.id, resolutionId: shared, audiencePartyId: partyId, salt: "00" };
  const event = await tx.auditEvent.create({
    data: { ...drawer, seq: 1, event: { type: WORD }, leaf: hex, link: hex },
  });
  const checkpoint = await tx.auditCheckpoint.create({ data: { leaves: [hex], root: hex } });
  await tx.auditOpening.create({ data: { ...drawer, checkpointId: checkpoint.id, length: 1, head: hex } });
  return [
    byId("audit_chains", chain),
    byId("audit_events", event),
    { table: "audit_openings", where: `chain_id = '${chain.id}'` },
  ];
}

async function plantText(tx: Transaction, nest: Nest): Promise<Canary[]> {
  const { owner, shared, draft } = nest;
  const { userId } = owner;
  await tx.journalEntry.create({
    data: { resolutionId: draft, seq: 1, bytes, sha256: sha(bytes), chain: sha(bytes), schemaVersion: 1 },
  });
  await tx.journalClient.create({ data: { resolutionId: draft, clientId: 7, userId } });
  await tx.snapshot.create({ data: { resolutionId: draft, seq: 1, bytes, sha256: sha(bytes), schemaVersion: 1 } });
  await tx.settledState.create({ data: { resolutionId: draft, head: 1, blocks: {}, hashes: {}, whereUsed: {} } });
  const lost = await tx.lostWords.create({
    data: { resolutionId: shared, userId, language: "en", text: WORD, seq: 1 },
  });
  const guest = await tx.resolutionGrant.create({ data: { resolutionId: draft, userId, createdBy: userId } });
  const tables = ["resolution_parties", "resolution_head", "journal", "journal_clients", "snapshots", "settled_states"];
  return [
    byId("resolutions", { id: draft }),
    ...tables.map((table) => ofDraft(table, nest)),
    byId("lost_words", lost),
    byId("resolution_grants", guest),
  ];
}

async function plantVersion(
  tx: Transaction,
  { owner, partyId, draft }: Nest,
  { sourceId }: Archive,
): Promise<Canary[]> {
  const { userId } = owner;
  const version = await tx.version.create({
    data: {
      resolutionId: draft,
      n: 1,
      bytes,
      sha256: hex,
      head: 1,
      schemaVersion: 1,
      yjsSnapshot: bytes,
      frozenBy: userId,
    },
  });
  const approval = await tx.approval.create({
    data: {
      versionId: version.id,
      resolutionId: draft,
      n: 1,
      sha256: hex,
      partyId,
      userId,
      role: "approver",
      decision: "refuse",
    },
  });
  const citation = await tx.citation.create({
    data: {
      resolutionId: draft,
      evidenceId: sourceId,
      evidenceKind: "source",
      blockId: "b1",
      language: "en",
      createdBy: userId,
    },
  });
  return [byId("versions", version), byId("approvals", approval), byId("citations", citation)];
}

async function plantAccount(tx: Transaction, { owner: { userId } }: Nest): Promise<Canary[]> {
  const session = await tx.session.create({ data: { tokenHash: randomUUID(), userId, expires: new Date() } });
  const token = await tx.apiToken.create({ data: { tokenHash: randomUUID(), userId, name: WORD } });
  const invitation = await tx.invitation.create({
    data: { tokenHash: randomUUID(), role: "clerk", expiresAt: new Date() },
  });
  return [
    { table: "memberships", where: `user_id = '${userId}'` },
    byId("sessions", session),
    byId("api_tokens", token),
    byId("invitations", invitation),
  ];
}
