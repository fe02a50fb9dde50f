import { blockOf } from "#domain/document/builders.testkit.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { addInstrument } from "#server/commands/addInstrument.ts";
import { addComment } from "#server/commands/addComment.ts";
import { addSpeaker } from "#server/commands/addSpeaker.ts";
import { admitObserver } from "#server/commands/admitObserver.ts";
import { addOutletNote } from "#server/commands/addOutletNote.ts";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import { createAssembly, createFerryResolution, FERRY_CLAUSES, valueOf } from "#server/commands/desk.testkit.ts";
import { dismissProposal } from "#server/commands/dismissProposal.ts";
import { freezeVersion } from "#server/commands/freezeVersion.ts";
import { linkClaim } from "#server/commands/linkClaim.ts";
import { makeClaim } from "#server/commands/makeClaim.ts";
import { noteMeasure } from "#server/commands/noteMeasure.ts";
import { putStance } from "#server/commands/putStance.ts";
import { perform } from "#server/commands/perform.ts";
import { recordPosition } from "#server/commands/recordPosition.ts";
import { startThread } from "#server/commands/startThread.ts";
import { updateResolution } from "#server/commands/updateResolution.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { readEvidence } from "#server/queries/readEvidence.ts";
import { asSystem } from "#server/db/asSystem.ts";

/** No other row says this. */
export const WORD = "quetzalfeather";

/** What one party keeps to itself, and who must not read it. */
export type Planted = {
  /** Everyone else, by role; `outsider` is of a party that takes no part. */
  readonly people: Readonly<Record<string, Actor>>;
  readonly rival: Actor;
  /** The common text, and the rival party's own. */
  readonly shared: string;
  readonly draft: string;
  /** Of the rival party's rows, and of what of everybody's it has more to say of to itself. */
  readonly ids: Readonly<Record<"source" | "capture" | "speaker" | "instrument" | "claim", readonly string[]>>;
  /** Words and ids that only the rival party may read. */
  readonly secrets: readonly string[];
};

/** An assembly in which a party has one of everything for itself, in the common text and in a draft of its own. */
export async function plantSecrets(): Promise<Planted> {
  const { rival, rivalApprover: _ally, ...who } = await createAssembly();
  const { harbour, upland, outside: _outside, ...others } = who;
  const shared = await createFerryResolution(who.drafter, [harbour, upland]);
  valueOf(await perform(who.clerk, admitObserver, { resolutionId: shared, userId: who.observer.userId }));
  const draft = await createFerryResolution(rival, [upland], {
    en: [...FERRY_CLAUSES, blockOf("operative", "own", `Our ${WORD} clause.`)],
  });
  const everybodys = { proposition: { en: "The ferries sail at night" } };
  const openClaim = valueOf(await perform(who.drafter, makeClaim, everybodys)).claimId;
  const openSource = await archiveOpenSource(who.drafter, shared);
  for (const resolutionId of [shared, draft]) await plant(rival, resolutionId, openClaim);
  await setAside(rival, shared, openSource);
  valueOf(await perform(rival, updateResolution, { resolutionId: draft, header: { symbol: WORD } }));
  valueOf(await perform(rival, freezeVersion, { resolutionId: draft, note: WORD }));
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId: shared }));
  const settled = { en: [blockOf("operative", "own", WORD)] };
  const state = { resolutionId: draft, head: 1, blocks: settled, hashes: {}, whereUsed: {} };
  await asSystem((tx) => tx.settledState.create({ data: state }));
  const { all, ...own } = await privateIds(upland, draft);
  const ids = {
    source: [openSource, ...own.sourceIds],
    capture: own.captureIds,
    speaker: own.speakerIds,
    instrument: own.instrumentIds,
    claim: [openClaim, ...own.claimIds],
  };
  return { people: others, rival, shared, draft, ids, secrets: [WORD, draft, ...all] };
}

/** Archived for all with its proposals still open. */
async function archiveOpenSource(actor: Actor, resolutionId: string): Promise<string> {
  const text = `Ferries stopped\n\n"Not one of them sails," said Mayor Oto Lind.`;
  return valueOf(await archiveEvidence(actor, resolutionId, { audience: "all", text })).sourceId;
}

/** The rival party sets the first words of a source aside. */
async function setAside(rival: Actor, resolutionId: string, sourceId: string): Promise<void> {
  const { text } = await asSystem((tx) => tx.capture.findFirstOrThrow({ where: { sourceId } }));
  const [first] = valueOf(await readEvidence(rival, resolutionId, sourceId)).proposals;
  const selector = first?.selector ?? describeRange(text, 0, WORD.length);
  valueOf(await perform(rival, dismissProposal, { resolutionId, sourceId, selector }));
}

/** One of everything that a party can keep to itself. */
async function plant(rival: Actor, resolutionId: string, openClaim: string): Promise<void> {
  const own = { resolutionId, audience: "party" } as const;
  const text = `${WORD} headline\n\n"The ${WORD} sails at night," said Minister Ada ${WORD}.`;
  const quote = `The ${WORD} sails at night`;
  const archived = valueOf(await extractArticle({ text })).text;
  const start = archived.indexOf(quote);
  const statement = {
    quote,
    kind: "direct" as const,
    speaker: `Ada ${WORD}`,
    office: WORD,
    organisation: WORD,
    selector: describeRange(archived, start, start + quote.length),
  };
  const source = { title: WORD, outlet: WORD, authors: [WORD], language: "en" };
  const request = {
    audience: "party" as const,
    text,
    source,
    statements: [{ ...statement, verb: null, saidOn: null }],
  };
  const { sourceId } = valueOf(await archiveEvidence(rival, resolutionId, request));
  await setAside(rival, resolutionId, sourceId);
  await plantCapture(rival, sourceId);
  const { id: statementId } = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }));
  valueOf(await perform(rival, noteMeasure, { resolutionId, statementId, text: { en: WORD } }));
  await plantClaims(rival, { resolutionId, statementId, openClaim });
  const block = { kind: "block" as const, blockId: "ferries" };
  valueOf(await perform(rival, recordPosition, { ...own, target: block, stance: "oppose", reason: WORD }));
  valueOf(await perform(rival, recordPosition, { ...own, target: { kind: "theme", theme: WORD }, stance: "oppose" }));
  const words = "Demands that the ferries sail every day;";
  const selector = describeRange(words, 0, "Demands".length);
  const thread = { ...own, language: "en" as const, blockId: "ferries", selector, body: WORD };
  const { threadId } = valueOf(await perform(rival, startThread, thread));
  valueOf(await perform(rival, addComment, { resolutionId, threadId, body: WORD }));
  const treaty = { kind: "treaty", status: "signed", title: { en: WORD }, audience: "party" } as const;
  valueOf(await perform(rival, addInstrument, treaty));
  valueOf(await perform(rival, addOutletNote, { outlet: WORD, body: WORD, audience: "party" }));
  valueOf(await perform(rival, addSpeaker, { name: { en: `A. ${WORD}` }, audience: "party" }));
  const { userId, partyId } = rival;
  await asSystem((tx) =>
    tx.lostWords.create({ data: { resolutionId, userId, partyId, language: "en", text: WORD, seq: 1 } }),
  );
}

type PlaceOfClaims = { readonly resolutionId: string; readonly statementId: string; readonly openClaim: string };

/** A claim of the party's own, and what it says to itself of everybody's: what a statement means, and which clause says it. */
async function plantClaims(rival: Actor, { resolutionId, statementId, openClaim }: PlaceOfClaims): Promise<void> {
  const own = { audience: "party" } as const;
  const { claimId: secret } = valueOf(await perform(rival, makeClaim, { proposition: { en: WORD }, ...own }));
  for (const claimId of [secret, openClaim]) {
    valueOf(await perform(rival, putStance, { claimId, statementId, stance: "denies", ...own }));
    const clause = { resolutionId, claimId, blockId: "ferries", language: "en" };
    valueOf(await perform(rival, linkClaim, { ...clause, ...own }));
  }
}

/** The page as it was when it was looked at again. */
async function plantCapture(rival: Actor, sourceId: string): Promise<void> {
  const text = `The ${WORD} sails at noon.`;
  const bytes = new TextEncoder().encode(text);
  const { userId: capturedBy, partyId: audiencePartyId } = rival;
  const hashes = { sha256: sha256Hex(bytes), textSha256: sha256Hex(bytes) };
  const content = { bytes, contentType: "text/plain", text, ...hashes, url: `https://${WORD}.example/` };
  await asSystem(async (tx) => {
    const { id } = await tx.capture.create({ data: { sourceId, audiencePartyId, capturedBy, ...content } });
    const made = { state: "made", bytes, sha256: hashes.sha256, gaps: { images: 0, stylesheets: 0, embedded: 0 } };
    await tx.captureSnapshot.create({ data: { captureId: id, audiencePartyId, ...made } });
  });
}

/** The ids of the rows that were planted, by what routes ask for, and of all that hangs on the draft. */
async function privateIds(partyId: string, draft: string) {
  return asSystem(async (tx) => {
    const own = { where: { audiencePartyId: partyId }, select: { id: true } } as const;
    const sources = await tx.source.findMany(own);
    const captures = await tx.capture.findMany(own);
    const { documentName } = await tx.resolution.findUniqueOrThrow({ where: { id: draft } });
    const instruments = await tx.instrument.findMany(own);
    const speakers = await tx.speaker.findMany(own);
    const claims = await tx.claim.findMany(own);
    const dismissals = await tx.proposalDismissal.findMany({ where: { audiencePartyId: partyId } });
    const rows = [
      sources,
      dismissals,
      claims,
      await tx.claimStance.findMany(own),
      await tx.claimClause.findMany(own),
      instruments,
      await tx.outletNote.findMany(own),
      await tx.measure.findMany(own),
      captures,
      speakers,
      await tx.statement.findMany(own),
      await tx.resolutionEvidence.findMany(own),
      await tx.position.findMany(own),
      await tx.thread.findMany(own),
      await tx.comment.findMany(own),
      await tx.auditEvent.findMany(own),
      await tx.auditEvent.findMany({ where: { resolutionId: draft }, select: { id: true } }),
      await tx.lostWords.findMany({ where: { partyId }, select: { id: true } }),
    ];
    if (rows.some((found) => found.length === 0)) throw new Error("Something was not planted.");
    return {
      sourceIds: idsOf(sources),
      captureIds: idsOf(captures),
      instrumentIds: idsOf(instruments),
      speakerIds: idsOf(speakers),
      claimIds: idsOf(claims),
      all: [documentName, ...dismissals.map(({ selectorHash }) => selectorHash), ...rows.flatMap(idsOf)],
    };
  });
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
