import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/policy/actor.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { openPress, type Press } from "#server/capture/fetch/press.testkit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listCaptures } from "#server/queries/listCaptures.ts";
import { loadArchive } from "#server/queries/loadArchive.ts";
import { loadCitedEvidence } from "#server/queries/loadCitedEvidence.ts";
import { loadResolution } from "#server/queries/loadResolution.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { readCapture } from "#server/queries/readCapture.ts";
import { readEvidence } from "#server/queries/readEvidence.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { citeEvidence } from "./citeEvidence.ts";
import { confirmStatements } from "./confirmStatements.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";
import { perform } from "./perform.ts";
import { recaptureSource } from "./recaptureSource.ts";

let who: Assembly;
let resolutionId: string;
let press: Press;

const QUOTE = "No ship will leave before the storm is over";
const SAID = `"${QUOTE}," said Harbour Minister Ada Lorn at the quay of Verel on Tuesday morning.`;
const COUNTED = "About 900 islanders were waiting for a ship on Tuesday, the harbour office of Verel said.";
const html = (paragraphs: readonly string[], edition = "early") =>
  `<!doctype html><html lang="en"><head><title>Ferries stay in port</title><meta name="edition" content="${edition}">
  </head><body><article><h1>Ferries</h1>${paragraphs.map((p) => `<p>${p}</p>`).join("")}</article></body></html>`;

beforeAll(async () => {
  who = await createAssembly();
  press = await openPress();
});
beforeEach(async () => {
  press.body = html([COUNTED, SAID]);
  press.visits = 0;
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  await asSystem((tx) => tx.rateLimit.deleteMany());
});
afterAll(closePrismaClients);

async function archived(actor: Actor, changes: object = {}): Promise<string> {
  const request = { url: press.url, audience: "all" as const, ...changes };
  return valueOf(await archiveEvidence(actor, resolutionId, request, press.options)).sourceId;
}
/** Her words, where they stand in a copy's text. */
function statementIn(text: string) {
  const start = text.indexOf(QUOTE);
  const named = { speaker: "Ada Lorn", office: null, organisation: null, verb: "said", saidOn: null };
  return {
    quote: QUOTE,
    kind: "direct" as const,
    ...named,
    selector: describeRange(text, start, start + QUOTE.length),
  };
}
async function confirm(sourceId: string, statement: ReturnType<typeof statementIn>, captureId?: string) {
  const given = { resolutionId, sourceId, statements: [statement], ...(captureId ? { captureId } : {}) };
  return valueOf(await perform(who.drafter, confirmStatements, given)).statementIds;
}
const captureOfStatement = async (id = "") =>
  (await asSystem((tx) => tx.statement.findUniqueOrThrow({ where: { id } }))).captureId;
const lookAgain = (actor: Actor, sourceId: string) => recaptureSource(actor, resolutionId, sourceId, press.options);
const hashOf = (page: string) => sha256Hex(new TextEncoder().encode(page));
const capturesOf = async (actor: Actor, sourceId: string) =>
  valueOf(await listCaptures(actor, resolutionId, sourceId)).items;

test("G8: a page that is the same, byte for byte, makes no new capture", async () => {
  const sourceId = await archived(who.drafter);
  expect(valueOf(await lookAgain(who.rival, sourceId))).toMatchObject({ changed: false, stored: false });
  expect(press.visits).toBe(2);
  expect(await capturesOf(who.drafter, sourceId)).toMatchObject([
    { url: press.url, sha256: hashOf(press.body), changes: [] },
  ]);
});

test("G8: a page whose words are the same in other bytes is kept, and said to be unchanged", async () => {
  const sourceId = await archived(who.drafter);
  press.body = html([COUNTED, SAID], "late");
  const answer = valueOf(await lookAgain(who.drafter, sourceId));
  expect(answer).toMatchObject({ changed: false, stored: true, capture: { sha256: hashOf(press.body), changes: [] } });
});

test("G8: a sentence that the outlet changed is told, as it was and as it is", async () => {
  const sourceId = await archived(who.drafter);
  press.body = html([COUNTED.replace("900", "400"), SAID]);
  const answer = valueOf(await lookAgain(who.drafter, sourceId));
  const changes = [{ before: COUNTED, after: COUNTED.replace("900", "400") }];
  expect(answer).toMatchObject({
    changed: true,
    stored: true,
    capture: { url: press.url, changes, furtherChanges: 0 },
  });
  const [newest, first] = await capturesOf(who.rival, sourceId);
  expect(newest).toEqual(answer.capture);
  const later = valueOf(await readCapture(who.rival, resolutionId, sourceId, newest?.id));
  expect(new TextDecoder().decode(later.bytes)).toBe(press.body);
  expect(first).toMatchObject({ changes: [], fetched: { requestedUrl: press.url, status: 200 } });
});

test("G8: each capture is compared with the one before it, also where the outlet takes its change back", async () => {
  const sourceId = await archived(who.drafter);
  const [early, late] = [html([COUNTED, SAID]), html([COUNTED.replace("900", "400"), SAID])];
  for (const now of [late, early, late]) {
    press.body = now;
    expect(valueOf(await lookAgain(who.drafter, sourceId)).changed).toBe(true);
  }
  const captures = await capturesOf(who.drafter, sourceId);
  expect(captures.map(({ changes }) => changes.length)).toEqual([1, 1, 1, 0]);
  expect(new Set(captures.map(({ textSha256 }) => textSha256)).size).toBe(2);
});

test("G8: two who look again at once store the new page once", async () => {
  const sourceId = await archived(who.drafter);
  press.body = html([SAID]);
  const answers = await Promise.all([lookAgain(who.drafter, sourceId), lookAgain(who.rival, sourceId)]);
  expect(answers.map((answer) => valueOf(answer).stored).toSorted()).toEqual([false, true]);
  expect(await capturesOf(who.drafter, sourceId)).toHaveLength(2);
});

test("G8: statements stay with the capture that they were taken from", async () => {
  const sourceId = await archived(who.drafter);
  const { text } = valueOf(await readEvidence(who.drafter, resolutionId, sourceId));
  const statement = statementIn(text);
  const { selector } = statement;
  const own = await archived(who.drafter, { audience: "party", statements: [statement] });
  press.body = html([COUNTED]);
  for (const id of [sourceId, own]) expect(valueOf(await lookAgain(who.drafter, id)).changed).toBe(true);
  const read = valueOf(await readEvidence(who.drafter, resolutionId, own));
  expect(read).toMatchObject({ statements: [], earlier: [{ quote: QUOTE, selector }] });
  expect(read.text).not.toContain(QUOTE);
  const place = { resolutionId, kind: "statement" as const, blockId: "ferries", language: "en", publish: true };
  const evidenceId = read.earlier[0]?.id ?? "";
  const published = valueOf(await perform(who.drafter, citeEvidence, { ...place, evidenceId })).evidenceId;
  const [copy, original] = await asSystem(async (tx) => {
    const captureOf = async (id: string) => {
      const { captureId } = await tx.statement.findUniqueOrThrow({ where: { id } });
      return tx.capture.findUniqueOrThrow({ where: { id: captureId } });
    };
    return [await captureOf(published), await captureOf(evidenceId)];
  });
  expect(copy.sha256).toBe(original.sha256);
  expect(copy.text).toContain(QUOTE);
});

test("G13: the newest copy is read, and statements stand in it where their words are", async () => {
  const sourceId = await archived(who.drafter);
  const before = valueOf(await readEvidence(who.drafter, resolutionId, sourceId));
  await confirm(sourceId, statementIn(before.text));
  press.body = html([`${COUNTED} More came by night.`, SAID]);
  const { capture } = valueOf(await lookAgain(who.drafter, sourceId));
  const after = valueOf(await readEvidence(who.rival, resolutionId, sourceId));
  expect(after.text).toContain("More came by night.");
  expect(after).toMatchObject({ capture: { id: capture.id, sha256: hashOf(press.body) }, earlier: [] });
  expect(after.proposals.map(({ quote }) => quote)).not.toContain(QUOTE);
  const [statement] = after.statements;
  expect(after.text.slice(statement?.selector.start, statement?.selector.end)).toBe(QUOTE);
  expect(statement?.selector.start).not.toBe(before.text.indexOf(QUOTE));
  expect(await captureOfStatement(statement?.id)).toBe(before.capture.id);
});

test("G13: a new statement belongs to the copy that it was read in, also where a newer one was made meanwhile", async () => {
  const sourceId = await archived(who.drafter);
  const { capture, text } = valueOf(await readEvidence(who.drafter, resolutionId, sourceId));
  press.body = html([COUNTED]);
  const newest = valueOf(await lookAgain(who.rival, sourceId)).capture;
  const [read] = await confirm(sourceId, statementIn(text), capture.id);
  expect(await captureOfStatement(read)).toBe(capture.id);
  expect(valueOf(await readEvidence(who.drafter, resolutionId, sourceId)).earlier).toMatchObject([{ id: read }]);
  press.body = html([SAID]);
  const again = valueOf(await lookAgain(who.rival, sourceId)).capture;
  const later = valueOf(await readEvidence(who.drafter, resolutionId, sourceId)).text;
  const [found] = await confirm(sourceId, statementIn(later));
  expect(await captureOfStatement(found)).toBe(again.id);
  const others = { resolutionId, sourceId: await archived(who.drafter), captureId: newest.id };
  const elsewhere = await perform(who.drafter, confirmStatements, { ...others, statements: [statementIn(text)] });
  expect(outcomeOf(elsewhere)).toBe("notFound notFound");
});

test("G16: citing a source names the copy that was the newest then, by which quotations are checked, until it is cited anew", async () => {
  const first = press.body;
  const sourceId = await archived(who.drafter);
  const place = { resolutionId, audiencePartyId: null };
  const named = async () => {
    const row = await asSystem((tx) => loadResolution(tx, resolutionId));
    if (row === null) throw new Error("The resolution is gone.");
    const [cited] = await asSystem((tx) => loadCitedEvidence(tx, [sourceId], place));
    const archive = await asSystem((tx) => loadArchive(tx, [sourceId], row));
    return [cited?.captureSha256, archive.get(sourceId)?.text.includes("More came by night.")];
  };
  const cite = async (actor: Actor) => {
    const item = { evidenceId: sourceId, kind: "source" as const, blockId: "ferries", language: "en", publish: false };
    valueOf(await perform(actor, citeEvidence, { resolutionId, ...item }));
  };
  expect(await named()).toEqual([hashOf(first), false]);
  await cite(who.drafter);
  press.body = html([`${COUNTED} More came by night.`, SAID]);
  valueOf(await lookAgain(who.rival, sourceId));
  expect(await named()).toEqual([hashOf(first), false]);
  await cite(who.rival);
  expect(await named()).toEqual([hashOf(press.body), true]);
});

test("G8: looking again is on record for those who may read the source", async () => {
  const sourceId = await archived(who.drafter);
  press.body = html([SAID]);
  const { capture } = valueOf(await lookAgain(who.contributor, sourceId));
  const { items } = valueOf(await readAudit(who.rival, resolutionId));
  expect(JSON.stringify(items)).toContain(capture.sha256);
});

test("G8: a pasted article is compared with the page at the address it was said to be from", async () => {
  const sourceId = await archived(who.drafter, { text: `${COUNTED.replace("900", "800")}\n\n${SAID}` });
  const answer = valueOf(await lookAgain(who.drafter, sourceId));
  expect(answer.capture.changes).toEqual([{ before: COUNTED.replace("900", "800"), after: COUNTED }]);
});

test("G9: a party's own source is looked at again by that party alone, and its captures are its own", async () => {
  const sourceId = await archived(who.drafter, { audience: "party" });
  press.body = html([SAID]);
  const { capture } = valueOf(await lookAgain(who.contributor, sourceId));
  const row = await asSystem((tx) => tx.capture.findUniqueOrThrow({ where: { id: capture.id } }));
  expect(row.audiencePartyId).toBe(who.harbour);
  const everyones = await archived(who.drafter);
  press.visits = 0;
  for (const other of [who.rival, who.clerk, who.observer, who.outsider]) {
    for (const source of [sourceId, everyones])
      expect(outcomeOf(await readCapture(other, resolutionId, source, capture.id))).toBe("notFound notFound");
    expect(outcomeOf(await lookAgain(other, sourceId))).toBe("notFound notFound");
    expect(outcomeOf(await listCaptures(other, resolutionId, sourceId))).toBe("notFound notFound");
  }
  expect(press.visits).toBe(0);
});

test("a source without an address, and a page that is gone, are told", async () => {
  const pasted = valueOf(await archiveEvidence(who.drafter, resolutionId, { text: SAID, audience: "all" })).sourceId;
  expect(outcomeOf(await lookAgain(who.drafter, pasted))).toBe("invalid sourceHasNoAddress");
  const sourceId = await archived(who.drafter);
  const away = { ...press.options, resolve: () => Promise.reject(new Error("ENOTFOUND")) };
  expect(outcomeOf(await recaptureSource(who.drafter, resolutionId, sourceId, away))).toBe("invalid fetchHostNotFound");
});
