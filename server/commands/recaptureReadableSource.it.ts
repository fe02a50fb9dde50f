import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { rulesFor, webServer } from "#server/capture/fetch/hostileServer.testkit.ts";
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
let url: string;
let options: FetchOptions;
/** What the outlet's server says now, and how often it was asked. */
let body: string;
let visits = 0;

const page = (said: string) => `<!doctype html><title>Ferries stay in port</title><article><p>${said}</p></article>`;

beforeAll(async () => {
  who = await createAssembly();
  const port = await webServer((_request, response) => {
    visits++;
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(body);
  });
  url = `http://press.example:${port}/ferries`;
  options = { rules: rulesFor(port), resolve: () => Promise.resolve(["127.0.0.1"]) };
});
beforeEach(async () => {
  body = page("About 900 islanders were waiting for a ship on Tuesday morning at the quay.");
  visits = 0;
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  await asSystem((tx) => tx.rateLimit.deleteMany());
});
afterAll(closePrismaClients);

async function archived(actor: Actor, changes: object = {}): Promise<string> {
  const request = { url, audience: "all" as const, ...changes };
  return valueOf(await archiveEvidence(actor, resolutionId, request, options)).sourceId;
}

test("G8: a program that knows the source alone lists its captures and has it looked at again", async () => {
  const sourceId = await archived(who.drafter);
  body = page("About 400 islanders were waiting for a ship on Tuesday morning at the quay.");
  const answer = valueOf(await recaptureReadableSource(who.rival, sourceId, options));
  expect(answer).toMatchObject({ changed: true, stored: true });
  const { items } = valueOf(await listSourceCaptures(who.drafter, sourceId));
  expect(items).toEqual(valueOf(await listCaptures(who.drafter, resolutionId, sourceId)).items);
  expect(items[0]).toEqual(answer.capture);
  expect(JSON.stringify(valueOf(await readAudit(who.rival, resolutionId)).items)).toContain(answer.capture.sha256);
});

test("G9: by the source alone nobody learns more of it than on the desks that they read", async () => {
  const own = await archived(who.drafter, { audience: "party" });
  const draft = await createFerryResolution(who.drafter, [who.harbour]);
  const drafted = valueOf(await archiveEvidence(who.drafter, draft, { url, audience: "all" }, options)).sourceId;
  visits = 0;
  for (const sourceId of [own, drafted])
    for (const other of [who.rival, who.clerk, who.observer, who.outsider]) {
      expect(outcomeOf(await listSourceCaptures(other, sourceId))).toBe("notFound notFound");
      expect(outcomeOf(await recaptureReadableSource(other, sourceId, options))).toBe("notFound notFound");
    }
  expect(visits).toBe(0);
  expect(valueOf(await listSourceCaptures(who.contributor, own)).items).toHaveLength(1);
});

test("G9: who reads a text and brings it no evidence has no page fetched", async () => {
  const sourceId = await archived(who.drafter);
  valueOf(await perform(who.clerk, admitObserver, { resolutionId, userId: who.observer.userId }));
  visits = 0;
  expect(valueOf(await listSourceCaptures(who.observer, sourceId)).items).toHaveLength(1);
  expect(outcomeOf(await recaptureReadableSource(who.observer, sourceId, options))).toBe("forbidden forbidden");
  expect(visits).toBe(0);
});
