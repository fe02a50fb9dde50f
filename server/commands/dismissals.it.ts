import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { withActor } from "#server/db/withActor.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { readEvidence } from "#server/queries/readEvidence.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { bringBackProposal } from "./bringBackProposal.ts";
import { citeEvidence } from "./citeEvidence.ts";
import { type Assembly, createAssembly, createFerryResolution, outcomeOf, valueOf } from "./desk.testkit.ts";
import { dismissProposal } from "./dismissProposal.ts";
import { perform } from "./perform.ts";

const ARTICLE = `Ferries stay in port

"No ship will leave before the storm is over," said Harbour Minister Ada Lorn.

"The islands have bread for two days," said Mayor Oto Lind.`;

let who: Assembly;
let resolutionId: string;
let sourceId: string;

beforeAll(async () => {
  who = await createAssembly();
});
beforeEach(async () => {
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  sourceId = await archived("all");
});
afterAll(closePrismaClients);

const archived = async (audience: "all" | "party") =>
  valueOf(await archiveEvidence(who.drafter, resolutionId, { text: ARTICLE, audience })).sourceId;

const reading = async (actor: Actor, source = sourceId) => valueOf(await readEvidence(actor, resolutionId, source));
const counts = async (actor: Actor, source = sourceId) => {
  const { proposals, dismissed } = await reading(actor, source);
  return [proposals.length, dismissed.length];
};

async function firstSelector(actor: Actor, source = sourceId) {
  const [first] = (await reading(actor, source)).proposals;
  if (first === undefined) throw new Error("Nothing was proposed.");
  return first.selector;
}

async function dismiss(actor: Actor, source = sourceId): Promise<string> {
  const selector = await firstSelector(actor, source);
  const place = { resolutionId, sourceId: source };
  return valueOf(await perform(actor, dismissProposal, { ...place, selector })).selectorHash;
}

const bringBack = (actor: Actor, selectorHash: string) =>
  perform(actor, bringBackProposal, { resolutionId, sourceId, selectorHash });

test("E8: what was set aside stays aside for the party, with who did it, until somebody of it brings it back", async () => {
  const hash = await dismiss(who.drafter);
  const { proposals, dismissed } = await reading(who.contributor);
  expect([proposals.length, dismissed.length]).toEqual([1, 1]);
  expect(dismissed[0]?.quote).toContain("No ship will leave");
  expect(dismissed[0]?.dismissals).toMatchObject([
    { selectorHash: hash, audience: who.harbour, dismissedBy: { id: who.drafter.userId, partyId: who.harbour } },
  ]);
  valueOf(await bringBack(who.contributor, hash));
  expect(await counts(who.drafter)).toEqual([2, 0]);
  expect(outcomeOf(await bringBack(who.contributor, hash))).toBe("notFound notFound");
  await dismiss(who.drafter);
  expect(await counts(who.drafter)).toEqual([1, 1]);
});

test("E8, B1: of a shared source nobody else learns that a party set words aside", async () => {
  const others = [who.rival, who.clerk];
  const told = async () =>
    JSON.stringify(await Promise.all(others.map(async (actor) => [await reading(actor), await audit(actor)])));
  const before = await told();
  const hash = await dismiss(who.drafter);
  expect(await told()).toBe(before);
  expect(outcomeOf(await bringBack(who.rival, hash))).toBe("notFound notFound");
  expect(await dismiss(who.rival)).toBe(hash);
  expect(await counts(who.drafter)).toEqual([1, 1]);
  valueOf(await bringBack(who.rival, hash));
  expect(await counts(who.drafter)).toEqual([1, 1]);
});

const audit = async (actor: Actor) =>
  valueOf(await readAudit(actor, resolutionId)).items.map(({ type, audience }) => [type, audience]);

test("E8: what somebody of no party sets aside is set aside for all, and anyone who works on the text brings it back", async () => {
  const hash = await dismiss(who.clerk);
  for (const actor of [who.drafter, who.rival, who.clerk]) expect(await counts(actor)).toEqual([1, 1]);
  valueOf(await bringBack(who.rival, hash));
  for (const actor of [who.drafter, who.clerk]) expect(await counts(actor)).toEqual([2, 0]);
});

test("E8: what was set aside before the article was archived is not proposed afterwards", async () => {
  const selector = await firstSelector(who.drafter);
  const request = { text: ARTICLE, audience: "all" as const, statements: [], dismissed: [selector] };
  const { sourceId: another } = valueOf(await archiveEvidence(who.drafter, resolutionId, request));
  expect(await counts(who.drafter, another)).toEqual([1, 1]);
  expect(await counts(who.rival, another)).toEqual([2, 0]);
});

test("E8: what a party set aside in its own source stays aside for it alone once the source is published", async () => {
  const own = await archived("party");
  await dismiss(who.drafter, own);
  const cite = { evidenceId: own, kind: "source" as const, blockId: "ferries", language: "en", publish: true };
  const { evidenceId: published } = valueOf(await perform(who.drafter, citeEvidence, { resolutionId, ...cite }));
  expect(published).not.toBe(own);
  expect(await counts(who.contributor, published)).toEqual([1, 1]);
  expect(await counts(who.rival, published)).toEqual([2, 0]);
});

test("E8: what was set aside stays aside in a newer copy of the page, in which the words have moved", async () => {
  const hash = await dismiss(who.drafter);
  await asSystem(async (tx) => {
    const {
      id: _id,
      capturedAt: _at,
      fetched: _fetched,
      ...copy
    } = await tx.capture.findFirstOrThrow({
      where: { sourceId },
    });
    await tx.capture.create({ data: { ...copy, text: `Corrected at noon.\n\n${copy.text}` } });
  });
  expect(await counts(who.drafter)).toEqual([1, 1]);
  valueOf(await bringBack(who.drafter, hash));
  expect(await counts(who.drafter)).toEqual([2, 0]);
});

test("E8: only words of the archive are set aside, once, by who may bring evidence, where the source can be read", async () => {
  const selector = await firstSelector(who.drafter);
  const place = { resolutionId, sourceId };
  const attempt = (actor: Actor, changes: object = {}) =>
    perform(actor, dismissProposal, { ...place, selector, ...changes });
  expect(outcomeOf(await attempt(who.drafter, { selector: { ...selector, exact: "No cat will leave" } }))).toBe(
    "invalid statementsNotInArchive",
  );
  expect(outcomeOf(await attempt(who.outsider))).toBe("notFound notFound");
  expect(outcomeOf(await attempt(who.rival, { sourceId: await archived("party") }))).toBe("notFound notFound");
  await Promise.all([attempt(who.drafter), attempt(who.contributor)]);
  const rows = await asSystem(async (tx) => {
    const { id: captureId } = await tx.capture.findFirstOrThrow({ where: { sourceId } });
    return tx.proposalDismissal.count({ where: { captureId } });
  });
  expect(rows).toBe(1);
});

test("B1: the database takes no dismissal for another party, nor one for all from who acts for a party", async () => {
  const { id: captureId } = await asSystem((tx) => tx.capture.findFirstOrThrow({ where: { sourceId } }));
  const { userId, partyId } = who.rival;
  const row = { captureId, selectorHash: "0".repeat(64), createdBy: userId, partyId };
  const insert = (audiencePartyId: string | null) =>
    withActor(who.rival, (tx) => tx.proposalDismissal.createMany({ data: [{ ...row, audiencePartyId }] }));
  await expect(insert(who.harbour)).rejects.toThrow(/row-level security/);
  await expect(insert(null)).rejects.toThrow(/row-level security/);
  await expect(insert(partyId)).resolves.toEqual({ count: 1 });
});
