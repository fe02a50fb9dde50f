import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/policy/actor.ts";
import { createToken } from "#server/commands/createToken.ts";
import { createAssembly, createFerryResolution, valueOf, type Assembly } from "#server/commands/desk.testkit.ts";
import { perform } from "#server/commands/perform.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import * as extract from "./evidence/extract/route.ts";
import * as pack from "./resolutions/[id]/evidence-pack/route.ts";
import * as exported from "./resolutions/[id]/export/route.ts";

type Handler = (request: Request, context: { readonly params: Promise<unknown> }) => Promise<Response>;
type Call = { readonly handler: Handler; readonly method?: string; readonly query?: string; readonly body?: string };

let who: Assembly;
let id: string;

beforeAll(async () => {
  who = await createAssembly();
  id = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});
beforeEach(() => asSystem((tx) => tx.rateLimit.deleteMany()));
afterAll(async () => {
  await closePrismaClients();
  await closeSystemPool();
});

const tokenOf = async (actor: Actor) =>
  valueOf(await perform(actor, createToken, { name: "t", expiresInDays: null })).token;

function ask(token: string, { handler, method = "GET", query = "", body }: Call, resolutionId = id) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const request = new Request(`http://localhost:3000/api/v1/x${query}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return handler(request, { params: Promise.resolve({ id: resolutionId }) });
}

/** Asks until it is too much; answers how often that went well, and the refusal. */
async function exhaust(token: string, call: Call, resolutionId = id) {
  for (let asked = 0; asked < 1000; asked++) {
    const response = await ask(token, call, resolutionId);
    if (response.status === 429) return { asked, response };
    await response.body?.cancel();
  }
  throw new Error("Nobody was ever refused.");
}

const PACK: Call = { handler: pack.GET };
/** Refused before anything is read out of it, which is quick: it counts all the same. */
const NO_ARTICLE: Call = { handler: extract.POST, method: "POST", body: "{" };

test("K6: who asks for too much is told so, and when to come back", async () => {
  const { response } = await exhaust(await tokenOf(who.clerk), PACK);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({
    status: 429,
    code: "tooMuchWork",
    detail: expect.stringMatching(/^You have asked .+ try again in (?:a minute|\d+ minutes)\.$/u),
  });
});

test("K6: a person's tokens share one limit, and nobody else is held back by it, in their party or another", async () => {
  await exhaust(await tokenOf(who.drafter), PACK);
  expect((await ask(await tokenOf(who.drafter), PACK)).status).toBe(429);
  for (const other of [who.contributor, who.rival]) expect((await ask(await tokenOf(other), PACK)).status).toBe(200);
});

test("K6: each kind of work is counted for itself", async () => {
  const token = await tokenOf(who.approver);
  await exhaust(token, PACK);
  expect((await ask(token, { handler: exported.GET, query: "?format=markdown" })).status).toBe(200);
  expect((await ask(token, NO_ARTICLE)).status).toBe(400);
});

test("K6: a request that goes wrong counts, and refusals tell nothing of what is there", async () => {
  const { asked } = await exhaust(await tokenOf(who.rival), NO_ARTICLE);
  expect(asked).toBeGreaterThan(50);
  const draft = await createFerryResolution(who.drafter, [who.harbour]);
  const hidden = await exhaust(await tokenOf(who.rival), PACK, draft);
  await asSystem((tx) => tx.rateLimit.deleteMany());
  const absent = await exhaust(await tokenOf(who.rival), PACK, crypto.randomUUID());
  expect(hidden.asked).toBe(absent.asked);
  expect(await hidden.response.json()).toEqual(await absent.response.json());
});

test("K6: counts are kept in the database, which all processes share, under no person's name or id", async () => {
  const token = await tokenOf(who.clerk);
  await (await ask(token, PACK)).body?.cancel();
  const rows = await asSystem((tx) => tx.rateLimit.findMany());
  expect(rows.map(({ points }) => points)).toEqual([1]);
  expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain(who.clerk.userId);
});
