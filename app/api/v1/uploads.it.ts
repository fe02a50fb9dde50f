import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EVIDENCE_FILE_MAX_BYTES, extractAnswer } from "#domain/api/articles.ts";
import { evidenceEntry, statementFields } from "#domain/api/evidence.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { column, pdfOf } from "#server/capture/files/pdf.testkit.ts";
import { createToken } from "#server/commands/createToken.ts";
import { createAssembly, createFerryResolution, valueOf, type Assembly } from "#server/commands/desk.testkit.ts";
import { perform } from "#server/commands/perform.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import * as extract from "./evidence/extract/route.ts";
import * as capture from "./resolutions/[id]/evidence/[sourceId]/capture/route.ts";
import * as evidence from "./resolutions/[id]/evidence/route.ts";

type Handler = (request: Request, context: { readonly params: Promise<unknown> }) => Promise<Response>;

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

const QUOTE = "No ship will leave before the storm is over";
const PDF = pdfOf([
  column(72, 700, ["The northern islands were cut off for the ninth day on Tuesday."]),
  column(72, 700, [`"${QUOTE}," said Harbour Minister Ada Lorn.`]),
]);

async function headersOf(actor: Actor): Promise<Record<string, string>> {
  const token =
    tokens.get(actor.userId) ?? valueOf(await perform(actor, createToken, { name: "t", expiresInDays: null })).token;
  tokens.set(actor.userId, token);
  return { host: "127.0.0.1:3000", authorization: `Bearer ${token}` };
}

/** Sends a file with its fields as a browser's form does. */
async function upload(actor: Actor, handler: Handler, file: File, fields: Readonly<Record<string, string>> = {}) {
  const body = new FormData();
  body.append("file", file);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request("http://127.0.0.1:3000/api/v1/x", {
    method: "POST",
    headers: await headersOf(actor),
    body,
  });
  return handler(request, { params: Promise.resolve({ id }) });
}

async function download(actor: Actor, sourceId: string): Promise<Response> {
  const request = new Request("http://127.0.0.1:3000/api/v1/x", { headers: await headersOf(actor) });
  return capture.GET(request, { params: Promise.resolve({ id, sourceId }) });
}

const pdf = (bytes: Uint8Array<ArrayBuffer> = PDF, name = "storm.pdf") =>
  new File([bytes], name, { type: "application/pdf" });
const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;
const storedSources = () => asSystem((tx) => tx.source.count());

describe("an uploaded file", () => {
  test("U1: is archived byte for byte, with what a person confirmed of it", async () => {
    const read = extractAnswer.parse(await (await upload(who.drafter, extract.POST, pdf())).json());
    const [proposed] = read.statements;
    expect(proposed).toMatchObject({ quote: QUOTE, speaker: "Ada Lorn" });
    const fields = {
      audience: "all",
      url: "https://courier.example/storm.pdf",
      source: JSON.stringify({ title: "Storm", outlet: "The Verel Courier" }),
      statements: JSON.stringify([statementFields.parse(proposed)]),
    };
    const stored = await upload(who.drafter, evidence.POST, pdf(), fields);
    expect(stored.status).toBe(201);
    const { source, statements } = evidenceEntry.parse(await stored.json());
    expect(source).toMatchObject({ title: "Storm", url: "https://courier.example/storm.pdf" });
    expect(source.capture).toMatchObject({ sha256: sha256Hex(PDF), sizeBytes: PDF.length });
    expect(statements.map(({ quote }) => quote)).toEqual([QUOTE]);
    const kept = await download(who.rival, source.id);
    expect(Buffer.from(await kept.arrayBuffer()).equals(Buffer.from(PDF))).toBe(true);
  });

  test("U4: is handed out to be kept, never as a page or under a name of its own", async () => {
    const html = new File(["<p>The ferry sailed on Monday.</p><script>alert(1)</script>"], "evil.exe.html");
    for (const [file, ending] of [
      [pdf(), "pdf"],
      [html, "html"],
    ] as const) {
      const { source } = evidenceEntry.parse(await (await upload(who.drafter, evidence.POST, file)).json());
      const { headers } = await download(who.drafter, source.id);
      expect(Object.fromEntries(headers)).toMatchObject({
        "content-type": "application/octet-stream",
        "content-security-policy": "sandbox",
        "x-content-type-options": "nosniff",
      });
      expect(headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="capture-[0-9a-f]{12}\\.${ending}"`),
      );
    }
  });

  test("U2: is stored by being archived alone; to be read it is not", async () => {
    const before = await storedSources();
    expect((await upload(who.drafter, extract.POST, pdf())).status).toBe(200);
    expect(await storedSources()).toBe(before);
  });

  test("B1: of a party is that party's", async () => {
    const fields = { audience: "party" };
    const { source } = evidenceEntry.parse(await (await upload(who.drafter, evidence.POST, pdf(), fields)).json());
    expect(source.audience).toBe(who.harbour);
    expect((await download(who.contributor, source.id)).status).toBe(200);
    expect(await codeOf(await download(who.rival, source.id))).toBe("404 notFound");
  });
});

describe("U3: refused, with a code and a sentence:", () => {
  test.each<[string, () => File, string]>([
    ["a page that says it is a PDF", () => new File(["<html><p>Words."], "storm.pdf"), "422 articleWrongKind"],
    ["a picture", () => new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)], "a.png"), "422 articleUnknownKind"],
    ["no bytes", () => pdf(new Uint8Array()), "422 articleEmpty"],
    ["pictures alone", () => pdf(pdfOf([[]])), "422 articleOnlyPictures"],
    ["half a file", () => pdf(PDF.slice(0, 60)), "422 articleUnreadable"],
    ["more than ten megabytes", () => pdf(new Uint8Array(EVIDENCE_FILE_MAX_BYTES + 1)), "413 articleTooLarge"],
  ])("%s", async (_what, file, expected) => {
    for (const handler of [extract.POST, evidence.POST]) {
      const answer = await upload(who.drafter, handler, file());
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      const problem: { code: string; detail: string; title: string } = await answer.json();
      expect(`${answer.status} ${problem.code}`).toBe(expected);
      expect(problem.detail).not.toBe(problem.title);
    }
  });

  test("a statement whose words are not in the file", async () => {
    const selector = { exact: QUOTE, prefix: "", suffix: "", start: 3, end: 3 + QUOTE.length };
    const statement = { quote: QUOTE, kind: "direct", speaker: null, office: null, organisation: null, selector };
    const before = await storedSources();
    const answer = await upload(who.drafter, evidence.POST, pdf(), { statements: JSON.stringify([statement]) });
    expect(await codeOf(answer)).toBe("422 statementsNotInArchive");
    expect(await storedSources()).toBe(before);
  });
});

describe("U4: the policy is asked before anything is read:", () => {
  const hostile = () => pdf(PDF.slice(0, 60));

  test("who may bring no evidence hears of that, and not of the file", async () => {
    expect(await codeOf(await upload(who.observer, evidence.POST, hostile()))).toBe("404 notFound");
    expect(await codeOf(await upload(who.outsider, evidence.POST, hostile()))).toBe("404 notFound");
    expect(await codeOf(await upload(who.observer, extract.POST, hostile()))).toBe("403 forbidden");
    const foreign = { audience: who.upland };
    expect(await codeOf(await upload(who.drafter, evidence.POST, hostile(), foreign))).toBe("403 forbidden");
  });

  test("that holds for pages and pasted text too", async () => {
    const headers = { ...(await headersOf(who.outsider)), "content-type": "application/json" };
    const body = JSON.stringify({ html: "<div>".repeat(10_000) });
    const request = new Request("http://127.0.0.1:3000/api/v1/x", { method: "POST", headers, body });
    expect(await codeOf(await evidence.POST(request, { params: Promise.resolve({ id }) }))).toBe("404 notFound");
  });
});
