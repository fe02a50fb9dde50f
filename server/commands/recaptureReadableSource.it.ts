import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPress, type Press } from "#server/capture/fetch/press.testkit.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listCaptures } from "#server/queries/listCaptures.ts";
import { listSourceCaptures } from "#server/queries/listSourceCaptures.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { admitObserver } from "./admitObserver.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";
import { perform } from "./perform.ts";
import { recaptureReadableSource } from "./recaptureReadableSource.ts";

let who: Assembly;
let resolutionId: string;
let press: Press;

const page = (said: string) => `<!doctype html><title>Ferries stay in port</title><article><p>${said}</p></article>`;

beforeAll(async () => {
  who = await createAssembly();
  press = await openPress();
});
beforeEach(async () => {
  press.body = page("About 900 islanders were waiting for a ship on Tuesday morning at the quay.");
  press.visits = 0;
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  await asSystem((tx) => tx.rateLimit.deleteMany());
});
afterAll(closePrismaClients);

async function archived(actor: Actor, changes: object = {}): Promise<string> {
  const request = { url: press.url, audience: "all" as const, ...changes };
  return valueOf(await archiveEvidence(actor, resolutionId, request, press.options)).sourceId;
}

test("G8: a program that knows the source alone lists its captures and has it looked at again", async () => {
  const sourceId = await archived(who.drafter);
  press.body = page("About 400 islanders were waiting for a ship on Tuesday morning at the quay.");
  const answer = valueOf(await recaptureReadableSource(who.rival, sourceId, press.options));
  expect(answer).toMatchObject({ changed: true, stored: true });
  const { items } = valueOf(await listSourceCaptures(who.drafter, sourceId));
  expect(items).toEqual(valueOf(await listCaptures(who.drafter, resolutionId, sourceId)).items);
  expect(items[0]).toEqual(answer.capture);
  expect(JSON.stringify(valueOf(await readAudit(who.rival, resolutionId)).items)).toContain(answer.capture.sha256);
});

test("G9: by the source alone nobody learns more of it than on the desks that they read", async () => {
  const own = await archived(who.drafter, { audience: "party" });
  const draft = await createFerryResolution(who.drafter, [who.harbour]);
  const drafted = valueOf(
    await archiveEvidence(who.drafter, draft, { url: press.url, audience: "all" }, press.options),
  ).sourceId;
  press.visits = 0;
  for (const sourceId of [own, drafted])
    for (const other of [who.rival, who.clerk, who.observer, who.outsider]) {
      expect(outcomeOf(await listSourceCaptures(other, sourceId))).toBe("notFound notFound");
      expect(outcomeOf(await recaptureReadableSource(other, sourceId, press.options))).toBe("notFound notFound");
    }
  expect(press.visits).toBe(0);
  expect(valueOf(await listSourceCaptures(who.contributor, own)).items).toHaveLength(1);
});

test("G9: who reads a text and brings it no evidence has no page fetched", async () => {
  const sourceId = await archived(who.drafter);
  valueOf(await perform(who.clerk, admitObserver, { resolutionId, userId: who.observer.userId }));
  press.visits = 0;
  expect(valueOf(await listSourceCaptures(who.observer, sourceId)).items).toHaveLength(1);
  expect(outcomeOf(await recaptureReadableSource(who.observer, sourceId, press.options))).toBe("forbidden forbidden");
  expect(press.visits).toBe(0);
});
