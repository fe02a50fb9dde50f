import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { bringSource } from "./bringSource.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";
import { perform } from "./perform.ts";

let who: Assembly;
/** Both parties'; the harbour's with a third party; the harbour's own draft. */
let common: string;
let elsewhere: string;
let draft: string;

beforeEach(async () => {
  who = await createAssembly();
  common = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  elsewhere = await createFerryResolution(who.drafter, [who.harbour, who.outside]);
  draft = await createFerryResolution(who.drafter, [who.harbour]);
});
afterAll(closePrismaClients);

const QUOTE = "No ship will leave before the storm is over";
const TEXT = `The storm reached Verel on Tuesday.\n\n"${QUOTE}," said Harbour Minister Ada Lorn.`;

const said = () => {
  const start = TEXT.indexOf(QUOTE);
  const selector = describeRange(TEXT, start, start + QUOTE.length);
  const named = { speaker: "Ada Lorn", office: null, organisation: null, verb: "said", saidOn: null };
  return { quote: QUOTE, kind: "direct" as const, ...named, selector };
};

async function archived(actor: Actor, resolutionId: string, audience: "all" | "party" = "all"): Promise<string> {
  const source = { title: "Ships stay in port", outlet: "Isle Wire", authors: [], language: "en" };
  const request = { audience, text: TEXT, source, statements: [said()] };
  return valueOf(await archiveEvidence(actor, resolutionId, request)).sourceId;
}

const bring = (actor: Actor, resolutionId: string, sourceId: string) =>
  perform(actor, bringSource, { resolutionId, sourceId });

const deskOf = async (actor: Actor, resolutionId: string) =>
  valueOf(await listEvidence(actor, resolutionId)).items.map(({ source, statements }) => ({
    id: source.id,
    quotes: statements.map(({ quote }) => quote),
  }));

test("X6: a source of another text stands on this desk too, with its statements, for all who read it", async () => {
  const sourceId = await archived(who.drafter, common);
  expect(outcomeOf(await bring(who.drafter, elsewhere, sourceId))).toBe("done");
  expect(await deskOf(who.outsider, elsewhere)).toEqual([{ id: sourceId, quotes: [QUOTE] }]);
  const record = valueOf(await readAudit(who.outsider, elsewhere)).items;
  expect(record.map(({ type }) => type)).toContain("sourceBrought");
});

test("X6: to bring it twice is to bring it once", async () => {
  const sourceId = await archived(who.drafter, common);
  valueOf(await bring(who.drafter, elsewhere, sourceId));
  valueOf(await bring(who.drafter, elsewhere, sourceId));
  const record = valueOf(await readAudit(who.drafter, elsewhere)).items;
  expect(record.filter(({ type }) => type === "sourceBrought")).toHaveLength(1);
  expect(await deskOf(who.drafter, elsewhere)).toHaveLength(1);
});

test("X6: what a party keeps to itself stays its own on the other desk", async () => {
  const sourceId = await archived(who.drafter, common, "party");
  valueOf(await bring(who.drafter, elsewhere, sourceId));
  expect(await deskOf(who.drafter, elsewhere)).toEqual([{ id: sourceId, quotes: [QUOTE] }]);
  expect(await deskOf(who.outsider, elsewhere)).toEqual([]);
  expect(JSON.stringify(valueOf(await readAudit(who.outsider, elsewhere)))).not.toContain(sourceId);
});

test("X6, M14: what somebody reads beside no text is not there for them", async () => {
  const inDraft = await archived(who.drafter, draft);
  const ofOthers = await archived(who.drafter, elsewhere);
  expect(outcomeOf(await bring(who.rival, common, inDraft))).toBe("notFound notFound");
  expect(outcomeOf(await bring(who.rival, common, ofOthers))).toBe("notFound notFound");
  expect(outcomeOf(await bring(who.rival, elsewhere, ofOthers))).toBe("notFound notFound");
});

test("X6: a source for all may be read beside a private draft", async () => {
  const sourceId = await archived(who.drafter, common);
  valueOf(await bring(who.drafter, draft, sourceId));
  expect(await deskOf(who.approver, draft)).toEqual([{ id: sourceId, quotes: [QUOTE] }]);
  expect(outcomeOf(await bring(who.observer, common, sourceId))).toBe("notFound notFound");
});
