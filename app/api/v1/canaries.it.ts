import { globSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
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
import { createToken } from "#server/commands/createToken.ts";
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
import { closePrismaClients } from "#server/db/prismaClients.ts";

/**
 * Nothing of one party reaches another: what a party keeps to itself is planted in words that occur nowhere else, and then
 * every reading route is asked by everyone else, for the common text and for the party's draft. A route that is not listed
 * here fails the test.
 */

/** No other row says this. */
const WORD = "quetzalfeather";

/** All but PDF, whose text is compressed glyphs; its writer gets the model that these formats' writers get. */
const FORMATS = ["html", "markdown", "akn", "docx"];

/** Each reading route, with the addresses it is asked at; `{...}` is filled with the ids that were planted. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  "[...unknown]": [""],
  claims: [""],
  "claims/[id]": [""],
  instruments: ["", `?q=${WORD}`],
  "instruments/[id]": [""],
  invitations: [""],
  me: [""],
  "openapi.json": [""],
  parties: [""],
  resolutions: [""],
  "resolutions/[id]": [""],
  "resolutions/[id]/audit": [""],
  "resolutions/[id]/bibliography": ["", "?format=text&style=europeanParliament"],
  "resolutions/[id]/claims": [""],
  "resolutions/[id]/evidence": [""],
  "resolutions/[id]/evidence-pack": ["", "?audience=all"],
  "resolutions/[id]/evidence/[sourceId]": [""],
  "resolutions/[id]/evidence/[sourceId]/capture": [""],
  "resolutions/[id]/evidence/[sourceId]/captures": [""],
  "resolutions/[id]/export": FORMATS.flatMap((format) => [`?format=${format}`, `?format=${format}&version=1`]),
  "resolutions/[id]/history": [""],
  "resolutions/[id]/lost-words": [""],
  "outlet-notes": [`?outlet=${WORD}`],
  "resolutions/[id]/measures": [""],
  "resolutions/[id]/positions": [""],
  "resolutions/[id]/quotations": [""],
  "resolutions/[id]/threads": [""],
  "resolutions/[id]/versions": [""],
  "resolutions/[id]/versions/[n]": [""],
  search: [`?q=${WORD}`, `?q=${WORD.slice(0, -1)}x&limit=20`, "?q=ferries sail"],
  session: [""],
  sources: [""],
  "sources/[id]": [""],
  "sources/[id]/captures/[captureId]/snapshot": [""],
  speakers: ["", `?q=${WORD}`],
  "speakers/[id]": [""],
  "speakers/proposals": [""],
  statements: [""],
  tokens: [""],
  users: [""],
};

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const here = import.meta.dirname;
const handlers = new Map<string, Handler>();
let people: Readonly<Record<string, Actor>>;
let rival: Actor;
let shared: string;
let draft: string;
let sourceIds: readonly string[];
let captureIds: readonly string[];
let speakerIds: readonly string[];
let instrumentIds: readonly string[];
let claimIds: readonly string[];
/** A claim of everybody's, of which the rival party has more to say to itself. */
let openClaim: string;
/** A source of everybody's, of which the rival party set a proposal aside. */
let openSource: string;
/** Words and ids that only the rival party may read. */
let secrets: readonly string[];

beforeAll(async () => {
  for (const file of globSync("**/route.ts", { cwd: here })) {
    const route: { GET?: Handler } = await import(/* @vite-ignore */ path.join(here, file));
    if (route.GET) handlers.set(path.dirname(file).split(path.sep).join("/"), route.GET);
  }
  const { rival: owner, rivalApprover: _ally, ...who } = await createAssembly();
  const { harbour, upland, outside: _outside, ...others } = who;
  rival = owner;
  people = others;
  shared = await createFerryResolution(who.drafter, [harbour, upland]);
  valueOf(await perform(who.clerk, admitObserver, { resolutionId: shared, userId: who.observer.userId }));
  draft = await createFerryResolution(rival, [upland], {
    en: [...FERRY_CLAUSES, blockOf("operative", "own", `Our ${WORD} clause.`)],
  });
  const everybodys = { proposition: { en: "The ferries sail at night" } };
  openClaim = valueOf(await perform(who.drafter, makeClaim, everybodys)).claimId;
  openSource = await archiveOpenSource(who.drafter);
  for (const resolutionId of [shared, draft]) await plant(resolutionId);
  await setAside(shared, openSource);
  valueOf(await perform(rival, updateResolution, { resolutionId: draft, header: { symbol: WORD } }));
  valueOf(await perform(rival, freezeVersion, { resolutionId: draft, note: WORD }));
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId: shared }));
  const settled = { en: [blockOf("operative", "own", WORD)] };
  const state = { resolutionId: draft, head: 1, blocks: settled, hashes: {}, whereUsed: {} };
  await asSystem((tx) => tx.settledState.create({ data: state }));
  secrets = [WORD, draft, ...(await privateIds(upland))];
});
afterAll(closePrismaClients);

/** Archived for all with its proposals still open. */
async function archiveOpenSource(actor: Actor): Promise<string> {
  const text = `Ferries stopped\n\n"Not one of them sails," said Mayor Oto Lind.`;
  return valueOf(await archiveEvidence(actor, shared, { audience: "all", text })).sourceId;
}

/** The rival party sets the first words of a source aside. */
async function setAside(resolutionId: string, sourceId: string): Promise<void> {
  const { text } = await asSystem((tx) => tx.capture.findFirstOrThrow({ where: { sourceId } }));
  const [first] = valueOf(await readEvidence(rival, resolutionId, sourceId)).proposals;
  const selector = first?.selector ?? describeRange(text, 0, WORD.length);
  valueOf(await perform(rival, dismissProposal, { resolutionId, sourceId, selector }));
}

/** One of everything that a party can keep to itself. */
async function plant(resolutionId: string): Promise<void> {
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
  await setAside(resolutionId, sourceId);
  await plantCapture(sourceId);
  const { id: statementId } = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }));
  valueOf(await perform(rival, noteMeasure, { resolutionId, statementId, text: { en: WORD } }));
  await plantClaims(resolutionId, statementId);
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

/** A claim of the party's own, and what it says to itself of everybody's: what a statement means, and which clause says it. */
async function plantClaims(resolutionId: string, statementId: string): Promise<void> {
  const own = { audience: "party" } as const;
  const { claimId: secret } = valueOf(await perform(rival, makeClaim, { proposition: { en: WORD }, ...own }));
  for (const claimId of [secret, openClaim]) {
    valueOf(await perform(rival, putStance, { claimId, statementId, stance: "denies", ...own }));
    const clause = { resolutionId, claimId, blockId: "ferries", language: "en" };
    valueOf(await perform(rival, linkClaim, { ...clause, ...own }));
  }
}

/** The page as it was when it was looked at again. */
async function plantCapture(sourceId: string): Promise<void> {
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

/** The ids of the rows that were planted, and of all that hangs on the draft. */
async function privateIds(partyId: string): Promise<string[]> {
  return asSystem(async (tx) => {
    const own = { where: { audiencePartyId: partyId }, select: { id: true } } as const;
    const sources = await tx.source.findMany(own);
    sourceIds = [openSource, ...sources.map(({ id }) => id)];
    const captures = await tx.capture.findMany(own);
    captureIds = captures.map(({ id }) => id);
    const { documentName } = await tx.resolution.findUniqueOrThrow({ where: { id: draft } });
    const instruments = await tx.instrument.findMany(own);
    instrumentIds = instruments.map(({ id }) => id);
    const speakers = await tx.speaker.findMany(own);
    speakerIds = speakers.map(({ id }) => id);
    const claims = await tx.claim.findMany(own);
    claimIds = [openClaim, ...claims.map(({ id }) => id)];
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
    expect(rows.every((found) => found.length > 0)).toBe(true);
    return [
      documentName,
      ...dismissals.map(({ selectorHash }) => selectorHash),
      ...rows.flatMap((found) => found.map(({ id }) => id)),
    ];
  });
}

type Answer = { readonly route: string; readonly address: string; readonly status: number; readonly body: string };

/** Everything that a person can read at the API, asked for as a program asks. */
async function readEverything(actor: Actor): Promise<Answer[]> {
  const token = valueOf(await perform(actor, createToken, { name: "walk", expiresInDays: null })).token;
  const answers: Answer[] = [];
  for (const [route, queries] of Object.entries(ROUTES)) {
    for (const params of paramsOf(route)) {
      for (const query of queries) answers.push(await read(route, params, query, token));
    }
  }
  return answers;
}

const paramsOf = (route: string): Record<string, string>[] => {
  const ids = idsOf(route);
  const parts = partsOf(route);
  return ids.flatMap((id) =>
    parts.map((part) => ({
      ...(id === "" ? {} : { id }),
      ...part,
      ...(route.includes("[n]") ? { n: "1" } : {}),
    })),
  );
};

function partsOf(route: string): readonly Record<string, string>[] {
  if (route.includes("[sourceId]")) return sourceIds.map((sourceId) => ({ sourceId }));
  return route.includes("[captureId]") ? captureIds.map((captureId) => ({ captureId })) : [{}];
}

function idsOf(route: string): readonly string[] {
  if (route.startsWith("instruments/")) return instrumentIds;
  if (route.startsWith("speakers/[id]")) return speakerIds;
  if (route.startsWith("claims/[id]")) return claimIds;
  if (route.startsWith("sources/[id]")) return sourceIds;
  return route.includes("[id]") ? [shared, draft] : [""];
}

async function read(route: string, params: Record<string, string>, query: string, token: string): Promise<Answer> {
  const handler = handlers.get(route);
  if (!handler) throw new Error(`There is no route ${route}.`);
  const request = new Request(`http://localhost:3000/api/v1/walk${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZip = query.includes("docx") || route.endsWith("evidence-pack");
  const body = isZip && response.ok ? unzipped(bytes) : new TextDecoder().decode(bytes);
  const headers = JSON.stringify([...response.headers]);
  return { route, address: JSON.stringify({ params, query }), status: response.status, body: headers + body };
}

const unzipped = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join("\n");

test("B1: every route that reads is walked", () => {
  expect(Object.keys(ROUTES).toSorted()).toEqual([...handlers.keys()].toSorted());
});

test("the party itself reads what was planted, so that the walk looks in the right places", async () => {
  const answers = await readEverything(rival);
  const found = new Set(answers.filter(({ body }) => body.includes(WORD)).map(({ route }) => route));
  expect([...found].toSorted()).toEqual(
    [
      "claims",
      "claims/[id]",
      "instruments",
      "instruments/[id]",
      "outlet-notes",
      "resolutions/[id]",
      "resolutions/[id]/audit",
      "resolutions/[id]/bibliography",
      "resolutions/[id]/claims",
      "resolutions/[id]/evidence",
      "resolutions/[id]/evidence-pack",
      "resolutions/[id]/evidence/[sourceId]",
      "resolutions/[id]/evidence/[sourceId]/capture",
      "resolutions/[id]/evidence/[sourceId]/captures",
      "resolutions/[id]/export",
      "resolutions/[id]/history",
      "resolutions/[id]/lost-words",
      "resolutions/[id]/measures",
      "resolutions/[id]/positions",
      "resolutions/[id]/threads",
      "resolutions/[id]/versions",
      "resolutions/[id]/versions/[n]",
      "sources",
      "sources/[id]",
      "sources/[id]/captures/[captureId]/snapshot",
      "search",
      "speakers",
      "speakers/[id]",
      "speakers/proposals",
      "statements",
    ].toSorted(),
  );
});

test("Z5: what the party passes on to all holds nothing of its own, even asked for by itself", async () => {
  const token = valueOf(await perform(rival, createToken, { name: "pass on", expiresInDays: null })).token;
  const ask = (route: string, query: string) => read(`resolutions/[id]/${route}`, { id: shared }, query, token);
  const passedOn = [
    await ask("evidence-pack", "?audience=all"),
    await ask("bibliography", "?audience=all"),
    await ask("bibliography", "?audience=all&format=text"),
  ];
  const told = passedOn.map(({ status, body }) => [status, secrets.filter((secret) => body.includes(secret))]);
  expect(told).toEqual(passedOn.map(() => [200, []]));
  expect((await ask("evidence-pack", "")).body).toContain(WORD);
  expect((await ask("bibliography", "?format=text")).body).toContain(WORD);
});

test.each(["drafter", "contributor", "approver", "clerk", "observer", "administrator", "outsider"])(
  "nothing of the rival party reaches the %s",
  async (role) => {
    const actor = people[role];
    if (!actor) throw new Error(`There is no ${role}.`);
    const leaks = (await readEverything(actor)).flatMap(({ route, address, status, body }) => {
      const told = secrets.filter((secret) => body.includes(secret) && !address.includes(secret));
      const openDraft = route.includes("[id]") && address.includes(draft) && status !== 404;
      return told.length > 0 || openDraft ? [{ route, address, status, told }] : [];
    });
    expect(leaks).toEqual([]);
  },
);
