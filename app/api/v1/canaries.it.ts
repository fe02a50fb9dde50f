import { globSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPORT_FORMATS, EXPORT_PARTS, INTERNAL_PARTS } from "#domain/api/exporting.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { createToken } from "#server/commands/createToken.ts";
import { valueOf } from "#server/commands/desk.testkit.ts";
import { perform } from "#server/commands/perform.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { plantSecrets, WORD, type Planted } from "./plantSecrets.testkit.ts";

/**
 * Nothing of one party reaches another: what a party keeps to itself is planted in words that occur nowhere else, and then
 * every reading route is asked by everyone else, for the common text and for the party's draft. A route that is not listed
 * here fails the test.
 */

/** All but PDF, whose text is compressed glyphs; its writer gets the model that these formats' writers get. */
const FORMATS = EXPORT_FORMATS.filter((format) => format !== "pdf");
/** What may be printed beside the text, each party's own asked for by name. */
const EVERY_PART = EXPORT_PARTS.join(",");
/** The same for who acts for no party, and is refused one's own. */
const EVERY_COMMON_PART = EXPORT_PARTS.filter((part) => !INTERNAL_PARTS.includes(part)).join(",");

/** Each reading route, with the addresses it is asked at; `{...}` is filled with the ids that were planted. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  "[...unknown]": [""],
  claims: [""],
  "claims/[id]": [""],
  instruments: ["", `?q=${WORD}`],
  "instruments/[id]": [""],
  invitations: [""],
  me: [""],
  "openapi.json": [""],
  parties: [""],
  resolutions: [""],
  "resolutions/[id]": [""],
  "resolutions/[id]/audit": [""],
  "resolutions/[id]/bibliography": ["", "?format=text&style=europeanParliament"],
  "resolutions/[id]/bundle": [
    "?formats=text,json",
    "?formats=html&parts=internalThreads,internalPositions&evidence=no",
    "?formats=html&parts=threads,positions&evidence=no",
  ],
  "resolutions/[id]/claims": [""],
  "resolutions/[id]/evidence": [""],
  "resolutions/[id]/evidence-pack": ["", "?audience=all"],
  "resolutions/[id]/evidence/[sourceId]": [""],
  "resolutions/[id]/evidence/[sourceId]/capture": [""],
  "resolutions/[id]/evidence/[sourceId]/captures": [""],
  "resolutions/[id]/export": FORMATS.flatMap((format) => [
    `?format=${format}`,
    `?format=${format}&version=1`,
    `?format=${format}&lang=all&parts=${EVERY_PART}`,
    `?format=${format}&lang=all&parts=${EVERY_COMMON_PART}`,
  ]),
  "resolutions/[id]/export/report": FORMATS.flatMap((format) => [
    `?format=${format}&parts=${EVERY_PART}`,
    `?format=${format}&parts=${EVERY_COMMON_PART}`,
  ]),
  "resolutions/[id]/history": [""],
  "resolutions/[id]/lost-words": [""],
  "outlet-notes": [`?outlet=${WORD}`],
  "resolutions/[id]/measures": [""],
  "resolutions/[id]/positions": [""],
  "resolutions/[id]/quotations": [""],
  "resolutions/[id]/threads": [""],
  "resolutions/[id]/versions": [""],
  "resolutions/[id]/versions/[n]": [""],
  search: [`?q=${WORD}`, `?q=${WORD.slice(0, -1)}x&limit=20`, "?q=ferries sail"],
  session: [""],
  sources: [""],
  "sources/[id]": [""],
  "sources/[id]/captures": [""],
  "sources/[id]/captures/[captureId]/snapshot": [""],
  speakers: ["", `?q=${WORD}`],
  "speakers/[id]": [""],
  "speakers/proposals": [""],
  statements: [""],
  tokens: [""],
  users: [""],
};

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const here = import.meta.dirname;
const handlers = new Map<string, Handler>();
let planted: Planted;

beforeAll(async () => {
  for (const file of globSync("**/route.ts", { cwd: here })) {
    const route: { GET?: Handler } = await import(/* @vite-ignore */ path.join(here, file));
    if (route.GET) handlers.set(path.dirname(file).split(path.sep).join("/"), route.GET);
  }
  planted = await plantSecrets();
});
afterAll(closePrismaClients);

type Answer = { readonly route: string; readonly address: string; readonly status: number; readonly body: string };

/** Everything that a person can read at the API, asked for as a program asks. */
async function readEverything(actor: Actor): Promise<Answer[]> {
  const token = valueOf(await perform(actor, createToken, { name: "walk", expiresInDays: null })).token;
  const answers: Answer[] = [];
  for (const [route, queries] of Object.entries(ROUTES)) {
    for (const params of paramsOf(route)) {
      for (const query of queries) answers.push(await read(route, params, query, token));
    }
  }
  return answers;
}

const paramsOf = (route: string): Record<string, string>[] => {
  const ids = idsOf(route);
  const parts = partsOf(route);
  return ids.flatMap((id) =>
    parts.map((part) => ({
      ...(id === "" ? {} : { id }),
      ...part,
      ...(route.includes("[n]") ? { n: "1" } : {}),
    })),
  );
};

function partsOf(route: string): readonly Record<string, string>[] {
  if (route.includes("[sourceId]")) return planted.ids.source.map((sourceId) => ({ sourceId }));
  return route.includes("[captureId]") ? planted.ids.capture.map((captureId) => ({ captureId })) : [{}];
}

function idsOf(route: string): readonly string[] {
  if (route.startsWith("instruments/")) return planted.ids.instrument;
  if (route.startsWith("speakers/[id]")) return planted.ids.speaker;
  if (route.startsWith("claims/[id]")) return planted.ids.claim;
  if (route.startsWith("sources/[id]")) return planted.ids.source;
  return route.includes("[id]") ? [planted.shared, planted.draft] : [""];
}

async function read(route: string, params: Record<string, string>, query: string, token: string): Promise<Answer> {
  const handler = handlers.get(route);
  if (!handler) throw new Error(`There is no route ${route}.`);
  const request = new Request(`http://localhost:3000/api/v1/walk${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  if (response.status === 429) throw new Error(`A refusal for asking too often hides what ${route} answers.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isFile = !route.endsWith("report") && /docx|hwpx|odt/u.test(query);
  const isZip = isFile || route.endsWith("evidence-pack") || route.endsWith("bundle");
  const body = isZip && response.ok ? unzipped(bytes) : new TextDecoder().decode(bytes);
  const headers = JSON.stringify([...response.headers]);
  return { route, address: JSON.stringify({ params, query }), status: response.status, body: headers + body };
}

const unzipped = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join("\n");

test("B1: every route that reads is walked", () => {
  expect(Object.keys(ROUTES).toSorted()).toEqual([...handlers.keys()].toSorted());
});

test("the party itself reads what was planted, so that the walk looks in the right places", async () => {
  const answers = await readEverything(planted.rival);
  const found = new Set(answers.filter(({ body }) => body.includes(WORD)).map(({ route }) => route));
  expect([...found].toSorted()).toEqual(
    [
      "claims",
      "claims/[id]",
      "instruments",
      "instruments/[id]",
      "outlet-notes",
      "resolutions/[id]",
      "resolutions/[id]/audit",
      "resolutions/[id]/bibliography",
      "resolutions/[id]/bundle",
      "resolutions/[id]/claims",
      "resolutions/[id]/evidence",
      "resolutions/[id]/evidence-pack",
      "resolutions/[id]/evidence/[sourceId]",
      "resolutions/[id]/evidence/[sourceId]/capture",
      "resolutions/[id]/evidence/[sourceId]/captures",
      "resolutions/[id]/export",
      "resolutions/[id]/history",
      "resolutions/[id]/lost-words",
      "resolutions/[id]/measures",
      "resolutions/[id]/positions",
      "resolutions/[id]/threads",
      "resolutions/[id]/versions",
      "resolutions/[id]/versions/[n]",
      "sources",
      "sources/[id]",
      "sources/[id]/captures",
      "sources/[id]/captures/[captureId]/snapshot",
      "search",
      "speakers",
      "speakers/[id]",
      "speakers/proposals",
      "statements",
    ].toSorted(),
  );
  const isOpened = (format: string) =>
    answers.some(
      ({ route, address, body }) =>
        route === "resolutions/[id]/export" && address.includes(`format=${format}`) && body.includes(WORD),
    );
  expect(FORMATS.filter((format) => !isOpened(format))).toEqual([]);
});

test("Z5: what the party passes on to all holds nothing of its own, even asked for by itself", async () => {
  const token = valueOf(await perform(planted.rival, createToken, { name: "pass on", expiresInDays: null })).token;
  const ask = (route: string, query: string) => read(`resolutions/[id]/${route}`, { id: planted.shared }, query, token);
  const passedOn = [
    await ask("evidence-pack", "?audience=all"),
    await ask("bibliography", "?audience=all"),
    await ask("bibliography", "?audience=all&format=text"),
  ];
  const told = passedOn.map(({ status, body }) => [status, planted.secrets.filter((secret) => body.includes(secret))]);
  expect(told).toEqual(passedOn.map(() => [200, []]));
  expect((await ask("evidence-pack", "")).body).toContain(WORD);
  expect((await ask("bibliography", "?format=text")).body).toContain(WORD);
});

test.each(["drafter", "contributor", "approver", "clerk", "observer", "administrator", "outsider"])(
  "nothing of the rival party reaches the %s",
  async (role) => {
    const actor = planted.people[role];
    if (!actor) throw new Error(`There is no ${role}.`);
    const answers = await readEverything(actor);
    // Whoever acts for a party is answered its own part, who acts for none is refused one, and other texts are not there.
    const internal = answers.filter(({ address }) => address.includes("internal") && address.includes(planted.shared));
    const expected = ["outsider", "administrator"].includes(role) ? 404 : actor.partyId === null ? 422 : 200;
    expect(new Set(internal.map(({ status }) => status))).toEqual(new Set([expected]));
    const leaks = answers.flatMap(({ route, address, status, body }) => {
      const told = planted.secrets.filter((secret) => body.includes(secret) && !address.includes(secret));
      const openDraft = route.includes("[id]") && address.includes(planted.draft) && status !== 404;
      return told.length > 0 || openDraft ? [{ route, address, status, told }] : [];
    });
    expect(leaks).toEqual([]);
  },
);
