import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { rulesFor, webServer } from "#server/capture/fetch/hostileServer.testkit.ts";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import { citeEvidence } from "#server/commands/citeEvidence.ts";
import {
  createAssembly,
  createFerryResolution,
  outcomeOf,
  valueOf,
  type Assembly,
} from "#server/commands/desk.testkit.ts";
import { perform } from "#server/commands/perform.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { evidencePack } from "#server/queries/evidencePack.ts";
import { listCaptures } from "#server/queries/listCaptures.ts";
import { readSnapshot } from "#server/queries/readSnapshot.ts";
import { CaptureSnapshots } from "./captureSnapshots.ts";
import { snapshotCapture } from "./snapshotCapture.ts";

let who: Assembly;
let resolutionId: string;
let url: string;
let options: FetchOptions;
let asked: string[];

const HTML = `<!doctype html><html lang="en"><head><title>Ferries</title><link rel="stylesheet" href="/look.css"></head>
  <body><article><h1>Ferries</h1><p>About 900 islanders were waiting for a ship on Tuesday.</p><img src="/quay.gif">
  <script>alert(1)</script></article></body></html>`;

beforeAll(async () => {
  who = await createAssembly();
  const port = await webServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/look.css") response.writeHead(200, { "Content-Type": "text/css" }).end("p{color:navy}");
    else if (request.url === "/quay.gif") response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(HTML);
  });
  url = `http://press.example:${port}/ferries`;
  options = { rules: rulesFor(port), resolve: () => Promise.resolve(["127.0.0.1"]) };
});
beforeEach(async () => {
  await asSystem(async (tx) => {
    await tx.rateLimit.deleteMany();
    await tx.captureSnapshot.updateMany({
      where: { state: "pending" },
      data: { state: "failed", failure: "unreadable" },
    });
  });
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  asked = [];
});
afterAll(closePrismaClients);

async function archived(given: object = { url }, audience: "all" | "party" = "all"): Promise<string> {
  const request = { audience, ...given };
  return valueOf(await archiveEvidence(who.drafter, resolutionId, request, options)).sourceId;
}

async function captureOf(actor: Actor, sourceId: string) {
  const [capture] = valueOf(await listCaptures(actor, resolutionId, sourceId)).items;
  if (!capture) throw new Error("There is no capture.");
  return capture;
}

test("G10: a page is archived first, and its snapshot is made, shown and told after it", async () => {
  const sourceId = await archived();
  expect(asked).toEqual(["/ferries"]);
  const { id, snapshot } = await captureOf(who.rival, sourceId);
  expect(snapshot).toEqual({ state: "pending" });
  expect(outcomeOf(await readSnapshot(who.rival, sourceId, id))).toBe("notFound notFound");
  expect(await snapshotCapture(options)).toBe(true);
  expect(await snapshotCapture(options)).toBe(false);
  const shown = valueOf(await readSnapshot(who.rival, sourceId, id));
  const html = new TextDecoder().decode(shown.bytes);
  expect(html).toContain("About 900 islanders were waiting");
  expect(html).toContain("<style>p{color:navy}</style>");
  expect(html).not.toContain("alert");
  expect(shown.policy).toMatch(/^sandbox; default-src 'none'; /);
  expect(shown.sha256).toBe(sha256Hex(shown.bytes));
  expect((await captureOf(who.rival, sourceId)).snapshot).toEqual({
    state: "made",
    sha256: shown.sha256,
    gaps: { images: 1, stylesheets: 0, embedded: 0 },
  });
});

test("G10: of a pasted page nothing is fetched, and a plain text has no snapshot", async () => {
  const pasted = await archived({ html: HTML, url });
  expect(await snapshotCapture(options)).toBe(true);
  expect(asked).toEqual([]);
  const { snapshot } = await captureOf(who.drafter, pasted);
  expect(snapshot).toMatchObject({ state: "made", gaps: { images: 1, stylesheets: 1 } });
  const plain = await archived({ text: "About 900 islanders were waiting for a ship on Tuesday." });
  expect((await captureOf(who.drafter, plain)).snapshot).toBeNull();
  expect(await snapshotCapture(options)).toBe(false);
});

test("G9: a snapshot is for those whom its source is for, and is published with it", async () => {
  const sourceId = await archived({ url }, "party");
  await snapshotCapture(options);
  const { id } = await captureOf(who.contributor, sourceId);
  expect(outcomeOf(await readSnapshot(who.contributor, sourceId, id))).toBe("done");
  for (const other of [who.rival, who.clerk, who.observer, who.outsider])
    expect(outcomeOf(await readSnapshot(other, sourceId, id))).toBe("notFound notFound");
  const place = { resolutionId, kind: "source" as const, blockId: "ferries", language: "en", publish: true };
  const copy = valueOf(await perform(who.drafter, citeEvidence, { ...place, evidenceId: sourceId })).evidenceId;
  const published = await captureOf(who.rival, copy);
  expect(published.snapshot).toMatchObject({ state: "made" });
  expect(outcomeOf(await readSnapshot(who.rival, copy, published.id))).toBe("done");
  expect(outcomeOf(await readSnapshot(who.rival, copy, id))).toBe("notFound notFound");
  expect(outcomeOf(await readSnapshot(who.outsider, copy, published.id))).toBe("notFound notFound");
});

test("Z1, Z5: the evidence pack of those who may read it has it", async () => {
  const sourceId = await archived({ url }, "party");
  await snapshotCapture(options);
  const { snapshot } = await captureOf(who.drafter, sourceId);
  const path = `snapshots/${snapshot?.state === "made" ? snapshot.sha256 : ""}.html`;
  const filesOf = async (actor: Actor) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of valueOf(await evidencePack(actor, resolutionId, {})).chunks) chunks.push(chunk);
    return unzipSync(Buffer.concat(chunks));
  };
  const own = (await filesOf(who.contributor))[path];
  expect(new TextDecoder().decode(own)).toContain("About 900 islanders were waiting");
  expect(Object.keys(await filesOf(who.rival)).filter((name) => name.startsWith("snapshots/"))).toEqual([]);
});

test("G12: what waits is made when a page may have been archived, however many wait", async () => {
  const sources = [await archived({ html: HTML }), await archived({ html: HTML.replace("900", "400") })];
  const snapshots = new CaptureSnapshots();
  snapshots.wake();
  const states = async () =>
    (await Promise.all(sources.map((id) => captureOf(who.drafter, id)))).map(({ snapshot }) => snapshot?.state);
  await vi.waitFor(async () => expect(await states()).toEqual(["made", "made"]), { timeout: 60_000, interval: 200 });
  snapshots.stop();
});

test("G12: one that fails is told, and the capture stands", async () => {
  const sourceId = await archived();
  const { id } = await captureOf(who.drafter, sourceId);
  await asSystem((tx) => tx.captureSnapshot.update({ where: { captureId: id }, data: { attempts: 2 } }));
  expect(await snapshotCapture(options)).toBe(true);
  const capture = await captureOf(who.drafter, sourceId);
  expect(capture.snapshot).toEqual({ state: "failed", failure: "unreadable" });
  expect(capture.sha256).toBe(sha256Hex(new TextEncoder().encode(HTML)));
});

test("G12: one that took too long is taken up once more, later, and then told", async () => {
  const sourceId = await archived({ html: HTML });
  const { id } = await captureOf(who.drafter, sourceId);
  const hurried = { ...options, renderTimeoutMs: 0 };
  expect(await snapshotCapture(hurried)).toBe(true);
  expect((await captureOf(who.drafter, sourceId)).snapshot).toEqual({ state: "pending" });
  expect(await snapshotCapture(hurried)).toBe(false);
  await asSystem((tx) => tx.captureSnapshot.update({ where: { captureId: id }, data: { claimedAt: null } }));
  expect(await snapshotCapture(hurried)).toBe(true);
  expect((await captureOf(who.drafter, sourceId)).snapshot).toEqual({ state: "failed", failure: "timedOut" });
});

test("G12: two processes make a snapshot once", async () => {
  await archived();
  const made = await Promise.all([snapshotCapture(options), snapshotCapture(options)]);
  expect(made.toSorted()).toEqual([false, true]);
});
