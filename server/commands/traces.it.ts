import { afterAll, beforeAll, expect, test } from "vitest";
import { describeRange } from "#domain/quotes/selector.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { listen, type Heard } from "#server/bus/listen.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listLostWords } from "#server/queries/listLostWords.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { addComment } from "./addComment.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { decideVersion } from "./decideVersion.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";
import { dismissLostWords } from "./dismissLostWords.ts";
import { freezeVersion } from "./freezeVersion.ts";
import { perform } from "./perform.ts";
import { recordPosition } from "./recordPosition.ts";
import { reopenDraft } from "./reopenDraft.ts";
import { restoreVersion } from "./restoreVersion.ts";
import { settleThread } from "./settleThread.ts";
import { startThread } from "./startThread.ts";
import { updateResolution } from "./updateResolution.ts";

let who: Assembly;
const heard: Heard[] = [];
let stopListening: () => Promise<void>;

beforeAll(async () => {
  who = await createAssembly();
  stopListening = await listen((message) => heard.push(message));
});
afterAll(async () => {
  await stopListening();
  await closePrismaClients();
});

const words = "Demands that the ferries sail every day;";
const thread = {
  language: "en" as const,
  blockId: "ferries",
  selector: describeRange(words, 0, "Demands".length),
  body: "Every day?",
};
const trailOf = async (actor: Actor, resolutionId: string) =>
  valueOf(await readAudit(actor, resolutionId))
    .items.toReversed()
    .map(({ audience, type }) => `${audience === "all" ? "all" : "own"} ${type}`);

test("B8: each change leaves its event in the chain of those who may read it", async () => {
  const resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  valueOf(await perform(who.drafter, updateResolution, { resolutionId, header: { billNumber: "7" } }));
  valueOf(await archiveEvidence(who.drafter, resolutionId, { text: "A ferry sailed.", audience: "party" }));
  const position = { resolutionId, target: { kind: "resolution" }, stance: "support" } as const;
  valueOf(await perform(who.drafter, recordPosition, { ...position, audience: "party" }));
  const { threadId } = valueOf(await perform(who.rival, startThread, { ...thread, resolutionId }));
  valueOf(await perform(who.drafter, addComment, { resolutionId, threadId, body: "Yes." }));
  valueOf(await perform(who.drafter, settleThread, { resolutionId, threadId, status: "resolved" }));
  const { n, sha256 } = valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
  valueOf(await perform(who.approver, decideVersion, { resolutionId, n, sha256, decision: "approve" }));
  valueOf(await perform(who.rivalApprover, decideVersion, { resolutionId, n, sha256, decision: "approve" }));
  valueOf(await perform(who.clerk, reopenDraft, { resolutionId, reason: "A comma." }));
  valueOf(await perform(who.drafter, restoreVersion, { resolutionId, n }));
  const common = [
    "all resolutionCreated",
    "all headerChanged",
    "all threadStarted",
    "all commentAdded",
    "all threadResolved",
    "all versionFrozen",
    "all versionApproved",
    "all versionApproved",
    "all resolutionApproved",
    "all draftReopened",
    "all versionRestored",
  ];
  for (const other of [who.rival, who.clerk]) expect(await trailOf(other, resolutionId)).toEqual(common);
  const own = await trailOf(who.contributor, resolutionId);
  expect(own.filter((entry) => entry.startsWith("all"))).toEqual(common);
  expect(own.filter((entry) => entry.startsWith("own"))).toEqual(["own sourceArchived", "own positionRecorded"]);
});

test("each change sends a hint that names the audience, once it is done and only then", async () => {
  const resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  const position = { resolutionId, target: { kind: "resolution" }, stance: "support" } as const;
  await perform(who.observer, recordPosition, position);
  const { positionId } = valueOf(await perform(who.drafter, recordPosition, { ...position, audience: "party" }));
  const { threadId } = valueOf(await perform(who.rival, startThread, { ...thread, resolutionId }));
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
  const frozen = { kind: "row", resolutionId, row: "version", id: expect.any(String), audiencePartyId: null };
  await expect.poll(() => heard).toContainEqual(frozen);
  const seeded = [
    { kind: "row", resolutionId, row: "resolution", id: resolutionId, audiencePartyId: null },
    { kind: "text", resolutionId },
  ];
  const ours = heard.filter((message) => "resolutionId" in message && message.resolutionId === resolutionId);
  expect(ours).toEqual([
    { kind: "text", resolutionId },
    ...seeded,
    { kind: "row", resolutionId, row: "position", id: positionId, audiencePartyId: who.harbour },
    { kind: "text", resolutionId },
    { kind: "row", resolutionId, row: "thread", id: threadId, audiencePartyId: null },
    { kind: "state", resolutionId },
    frozen,
  ]);
});

test("displaced words are shown to their author alone, until dismissed, and stay on record", async () => {
  const resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  const { userId, partyId } = who.drafter;
  const data = { resolutionId, userId, partyId, language: "en", blockId: "ferries", text: "and every night", seq: 3 };
  const { id: lostWordsId } = await asSystem((tx) => tx.lostWords.create({ data }));
  expect(valueOf(await listLostWords(who.drafter, resolutionId)).items).toMatchObject([{ text: "and every night" }]);
  for (const other of [who.contributor, who.rival, who.clerk]) {
    expect(valueOf(await listLostWords(other, resolutionId)).items).toEqual([]);
    expect(outcomeOf(await perform(other, dismissLostWords, { resolutionId, lostWordsId }))).toBe("notFound notFound");
  }
  valueOf(await perform(who.drafter, dismissLostWords, { resolutionId, lostWordsId }));
  expect(valueOf(await listLostWords(who.drafter, resolutionId)).items).toEqual([]);
  expect(await asSystem((tx) => tx.lostWords.count({ where: { id: lostWordsId } }))).toBe(1);
});
