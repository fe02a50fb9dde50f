import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { problem } from "#domain/api/common.ts";
import { exportReport, INTERNAL_PARTS } from "#domain/api/exporting.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { createToken } from "#server/commands/createToken.ts";
import {
  createAssembly,
  createFerryResolution,
  FERRY_CLAUSES,
  valueOf,
  type Assembly,
} from "#server/commands/desk.testkit.ts";
import { freezeVersion } from "#server/commands/freezeVersion.ts";
import { perform } from "#server/commands/perform.ts";
import { recordPosition } from "#server/commands/recordPosition.ts";
import { startThread } from "#server/commands/startThread.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import * as bundled from "./resolutions/[id]/bundle/route.ts";
import * as exported from "./resolutions/[id]/export/route.ts";
import * as reported from "./resolutions/[id]/export/report/route.ts";

let who: Assembly;
let id: string;

const KOREAN = ["북부 여객선에 관한 결의안", "우려하며,", "매일 운항할 것을 요구한다.", "운임을 내릴 것을 촉구한다."];

beforeAll(async () => {
  who = await createAssembly();
  const ko = FERRY_CLAUSES.map((block, index) => ({
    ...block,
    content: [{ type: "text" as const, text: KOREAN[index] ?? "", marks: [] }],
  }));
  id = await createFerryResolution(who.clerk, [who.harbour, who.upland], { en: FERRY_CLAUSES, ko });
  for (const audience of ["all", "party"] as const) {
    const said = audience === "all" ? "for all" : "for Harbour alone";
    valueOf(await perform(who.drafter, startThread, threadOn("fares", "lower the fares", `A word ${said}`, audience)));
    const position = {
      target: { kind: "block", blockId: "fares" },
      stance: "support",
      reason: `Stands ${said}`,
    } as const;
    valueOf(await perform(who.drafter, recordPosition, { resolutionId: id, ...position, statementId: null, audience }));
  }
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId: id }));
});
beforeEach(() => asSystem((tx) => tx.rateLimit.deleteMany()));
afterAll(closePrismaClients);

const threadOn = (blockId: string, exact: string, body: string, audience: "all" | "party") => ({
  resolutionId: id,
  language: "en" as const,
  blockId,
  selector: { exact, prefix: "", suffix: "", start: 25, end: 40 },
  body,
  audience,
  versionN: null,
});

type Route = (request: Request, context: { readonly params: Promise<unknown> }) => Promise<Response>;

const tokens = new Map<string, string>();

async function ask(route: Route, actor: Actor, query: string, language = "en"): Promise<Response> {
  const token =
    tokens.get(actor.userId) ?? valueOf(await perform(actor, createToken, { name: "t", expiresInDays: null })).token;
  tokens.set(actor.userId, token);
  const headers = { authorization: `Bearer ${token}`, "accept-language": language };
  const request = new Request(`http://127.0.0.1:3000/api/v1/walk?${query}`, { headers });
  return route(request, { params: Promise.resolve({ id }) });
}

const words = async (actor: Actor, query: string) => (await ask(exported.GET, actor, query)).text();

test("Q1: what a party keeps to itself is in its own export where it asks by name, and in nobody else's", async () => {
  const every = "format=text&parts=threads,positions,internalThreads,internalPositions";
  const own = await words(who.drafter, every);
  expect(own).toContain("A word for all");
  expect(own).toContain("A word for Harbour alone");
  expect(own).toContain("Stands for Harbour alone");
  expect(own).toContain("Do not pass on");
  const theirs = await words(who.rival, every);
  expect(theirs).toContain("Stands for all");
  expect(theirs).not.toContain("Harbour alone");
});

test.each([
  ["export", exported.GET, "format=text"],
  ["report", reported.GET, "format=text"],
  ["bundle", bundled.GET, "formats=text&evidence=no"],
])("Q1: who acts for no party is refused a party's own part in the %s, in plain words", async (_name, route, query) => {
  for (const part of INTERNAL_PARTS) {
    const refused = await ask(route, who.clerk, `${query}&parts=positions,${part}`);
    expect(refused.status).toBe(422);
    const { code, detail } = problem.parse(await refused.json());
    expect([code, detail]).toEqual(["noPartOfYourOwn", expect.stringContaining("You act for no party")]);
  }
  expect((await ask(route, who.clerk, `${query}&parts=positions,threads`)).status).toBe(200);
});

test("Q1: without being asked for by name, nothing of a party's own is printed for itself either", async () => {
  for (const parts of ["", "&parts=", "&parts=threads,positions"])
    expect(await words(who.drafter, `format=markdown${parts}`)).not.toContain("Harbour alone");
});

test("a link with a hash leads to those words alone", async () => {
  const { sha256 } = await asSystem((tx) => tx.version.findFirstOrThrow({ where: { resolutionId: id } }));
  const right = await ask(exported.GET, who.rival, `format=text&version=1&sha256=${sha256}`);
  expect([right.status, right.headers.get("x-content-sha256")]).toEqual([200, sha256]);
  const wrong = await ask(exported.GET, who.rival, `format=text&version=1&sha256=${"0".repeat(64)}`);
  expect([wrong.status, problem.parse(await wrong.json()).code]).toEqual([409, "anotherText"]);
});

test("every language follows the authoritative one in one file", async () => {
  const text = await words(who.rival, "format=text&lang=all");
  expect(text.indexOf("lower the fares")).toBeGreaterThan(0);
  expect(text.indexOf("운임을")).toBeGreaterThan(text.indexOf("lower the fares"));
});

test("a bundle holds the formats asked for in each language, and a manifest that names them", async () => {
  const response = await ask(bundled.GET, who.rival, "version=1&formats=text,html&evidence=no");
  expect(response.status).toBe(200);
  const names = Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())));
  expect(names[0]).toBe("index.html");
  expect(names.filter((name) => /^texts\/.*\.html$/u.test(name)).length).toBe(2);
  expect(names.filter((name) => name.endsWith(".docx")).length).toBe(0);
  expect(names.some((name) => /manifest/u.test(name))).toBe(true);
});

test("Q2: what a format cannot express is told in the reader's language", async () => {
  const query = "format=akn&parts=lineNumbers&lang=all";
  const english = exportReport.parse(await (await ask(reported.GET, who.rival, query)).json());
  const korean = exportReport.parse(await (await ask(reported.GET, who.rival, query, "ko")).json());
  const told = ({ items }: typeof english) => items.find(({ code }) => code === "noLineNumbers")?.message;
  expect(told(english)).toContain("has no lines");
  expect(told(korean)).toContain("행 구분이 없어");
  const outside = await ask(reported.GET, who.outsider, query);
  expect(outside.status).toBe(404);
});

test("a page is shown closed off, and only where it was asked to be shown", async () => {
  const shown = await ask(exported.GET, who.rival, "format=html&disposition=inline");
  expect(shown.headers.get("content-disposition")).toMatch(/^inline/u);
  expect(shown.headers.get("content-security-policy")).toContain("sandbox");
  const kept = await ask(exported.GET, who.rival, "format=html");
  expect(kept.headers.get("content-disposition")).toMatch(/^attachment/u);
});
