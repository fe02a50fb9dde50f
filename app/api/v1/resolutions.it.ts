import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blockOf } from "#domain/document/builders.testkit.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { createToken } from "#server/commands/createToken.ts";
import {
  createAssembly,
  createFerryResolution,
  FERRY_CLAUSES,
  valueOf,
  writeText,
  type Assembly,
} from "#server/commands/desk.testkit.ts";
import { perform } from "#server/commands/perform.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import * as resolutions from "./resolutions/route.ts";
import * as resolution from "./resolutions/[id]/route.ts";
import * as evidence from "./resolutions/[id]/evidence/route.ts";
import * as capture from "./resolutions/[id]/evidence/[sourceId]/capture/route.ts";
import * as exported from "./resolutions/[id]/export/route.ts";
import * as positions from "./resolutions/[id]/positions/route.ts";
import * as threads from "./resolutions/[id]/threads/route.ts";
import * as ticket from "./resolutions/[id]/ticket/route.ts";
import * as versions from "./resolutions/[id]/versions/route.ts";
import * as version from "./resolutions/[id]/versions/[n]/route.ts";
import * as approvals from "./resolutions/[id]/versions/[n]/approvals/route.ts";
import * as extract from "./evidence/extract/route.ts";

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

let who: Assembly;
let id: string;
const tokens = new Map<string, string>();

beforeAll(async () => {
  who = await createAssembly();
});
beforeEach(async () => {
  id = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});
afterAll(closePrismaClients);

async function tokenOf(actor: Actor): Promise<string> {
  const known = tokens.get(actor.userId);
  if (known) return known;
  const { token } = valueOf(await perform(actor, createToken, { name: "test", expiresInDays: null }));
  tokens.set(actor.userId, token);
  return token;
}

/** Calls a route as a program does, with a personal token. */
async function send(actor: Actor, handler: Handler, params: object, body?: unknown, query = ""): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/api/v1/test${query}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      host: "127.0.0.1:3000",
      authorization: `Bearer ${await tokenOf(actor)}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(params) });
}

describe("the story as a program tells it", () => {
  test("V9: begin, freeze, approve by both parties, export with the hash that was approved", async () => {
    const request = { template: "blank", style: "un", languages: ["en"], partyIds: [who.harbour, who.upland] };
    const made = await send(who.drafter, resolutions.POST, {}, request);
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ state: "open", head: 1 });
    const frozen = await send(who.clerk, versions.POST, { id }, { note: "First reading" });
    expect(frozen.status).toBe(201);
    const { n, sha256, status }: { n: number; sha256: string; status: string } = await frozen.json();
    expect([n, status]).toEqual([1, "pending"]);
    for (const approver of [who.approver, who.rivalApprover])
      expect((await send(approver, approvals.POST, { id, n: "1" }, { sha256, decision: "approve" })).status).toBe(201);
    const detail = await (await send(who.drafter, version.GET, { id, n: "1" })).json();
    expect(detail).toMatchObject({ status: "approved", sha256, value: { resolutionId: id } });
    const file = await send(who.rival, exported.GET, { id }, undefined, "?format=html&version=1");
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "x-content-sha256": sha256,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
    });
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(await file.text()).toContain(sha256);
  });

  test("a ticket leads to the server as it was reached", async () => {
    const answer = await (await send(who.drafter, ticket.POST, { id }, {})).json();
    expect(answer).toMatchObject({ url: "ws://127.0.0.1:3000/collab", readOnly: false, schemaVersion: 1 });
  });

  test("a position and a thread come back as they stand", async () => {
    const position = { target: { kind: "resolution" }, stance: "support" };
    expect(await (await send(who.drafter, positions.POST, { id }, position)).json()).toMatchObject({
      partyId: who.harbour,
      audience: "all",
      current: true,
    });
    const selector = { exact: "ferries", prefix: "", suffix: "", start: 0, end: 7 };
    const thread = { language: "en", blockId: "ferries", selector, body: "All of them?" };
    expect(await (await send(who.contributor, threads.POST, { id }, thread)).json()).toMatchObject({
      status: "open",
      comments: [{ body: "All of them?", mine: true }],
    });
  });

  test("an archived page is handed out as bytes to keep, never as a page", async () => {
    const html =
      "<html><body><article><p>The ferry sailed on Monday.</p><script>alert(1)</script></article></body></html>";
    const entry = await (await send(who.drafter, evidence.POST, { id }, { html, audience: "all" })).json();
    const bytes = await send(who.rival, capture.GET, { id, sourceId: entry.source.id });
    expect(bytes.headers.get("content-type")).toBe("application/octet-stream");
    expect(bytes.headers.get("content-disposition")).toContain("attachment");
    expect(await bytes.text()).toBe(html);
  });
});

test("a long list comes in pages, each resolution once; a made-up cursor is refused", async () => {
  const { outside, outsider, harbour } = who;
  const made = [];
  for (let i = 0; i < 52; i++) made.push(await createFerryResolution(outsider, [outside, harbour]));
  const pageAt = async (query: string) => (await send(outsider, resolutions.GET, {}, undefined, query)).json();
  const first = await pageAt("");
  const second = await pageAt(`?cursor=${encodeURIComponent(first.next)}`);
  const ids = [...first.items, ...second.items].map((item: { id: string }) => item.id);
  expect(first.items).toHaveLength(50);
  expect(second.next).toBeNull();
  expect(ids.toSorted()).toEqual(made.toSorted());
  expect((await send(outsider, resolutions.GET, {}, undefined, "?cursor=1")).status).toBe(422);
});

describe("refusals", () => {
  test("what is not ready to be frozen is listed in sentences, in the asker's language", async () => {
    await writeText(id, {
      en: [...FERRY_CLAUSES, blockOf("operative", "gap", [{ type: "blank", hint: "x", marks: [] }])],
    });
    const refused = await send(who.clerk, versions.POST, { id }, {});
    expect(refused.status).toBe(409);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({
      code: "notReadyToFreeze",
      detail: "Something has to be settled before the text can be frozen.",
      errors: [{ path: "en.gap", message: "A blank has not been filled in." }],
    });
  });

  test.each([
    ["no JSON", "{", 400],
    ["an unknown field", { stance: "support", target: { kind: "resolution" }, party: "mine" }, 422],
    ["a wrong choice", { stance: "maybe", target: { kind: "resolution" } }, 422],
    ["words without end", { stance: "support", target: { kind: "resolution" }, reason: "x".repeat(5000) }, 422],
    ["more than any request holds", { stance: "support", reason: "x".repeat(100_000) }, 413],
  ])("%s is refused, and nothing is stored", async (_what, body, status) => {
    expect((await send(who.drafter, positions.POST, { id }, body)).status).toBe(status);
    expect(await (await send(who.drafter, positions.GET, { id })).json()).toMatchObject({ items: [] });
  });

  test("an id that is no id, and a number that is no version, are not found", async () => {
    expect((await send(who.drafter, resolution.GET, { id: "1; DROP TABLE users" })).status).toBe(404);
    for (const n of ["0", "-1", "1e3", "01", "99999999999", "latest"])
      expect((await send(who.drafter, version.GET, { id, n })).status).toBe(404);
  });

  test("an export in a format or language that there is not is refused", async () => {
    expect((await send(who.drafter, exported.GET, { id }, undefined, "?format=exe")).status).toBe(422);
    expect((await send(who.drafter, exported.GET, { id }, undefined, "?format=html&lang=ko")).status).toBe(422);
    expect((await send(who.drafter, exported.GET, { id }, undefined, "?format=html&version=7")).status).toBe(404);
  });

  test("E2: reading an article out stores nothing, and takes either HTML or text", async () => {
    const answer = await send(who.drafter, extract.POST, {}, { text: "One.\n\nThe ferry sailed, Ada Lorn said." });
    expect(answer.status).toBe(200);
    expect((await send(who.drafter, extract.POST, {}, { text: "a", html: "<p>a</p>" })).status).toBe(422);
    expect(await (await send(who.drafter, evidence.GET, { id })).json()).toEqual({ items: [], next: null });
  });

  test("G1: an address alone is fetched, but not from inside", async () => {
    const inside = { url: "http://169.254.169.254/latest/meta-data/" };
    for (const [handler, params] of [[extract.POST, {}] as const, [evidence.POST, { id }] as const]) {
      const answer = await send(who.drafter, handler, params, inside);
      expect([answer.status, (await answer.json()).code]).toEqual([422, "fetchAddressNotAllowed"]);
      expect((await send(who.drafter, handler, params, {})).status).toBe(422);
    }
  });

  test("who is not signed in is asked to sign in", async () => {
    const answer = await resolution.GET(new Request("http://127.0.0.1:3000/api/v1/x"), {
      params: Promise.resolve({ id }),
    });
    expect(answer.status).toBe(401);
  });
});
