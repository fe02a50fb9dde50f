import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fetchRecord } from "#domain/api/captures.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import type { FetchOptions } from "#server/capture/fetch/fetchPage.ts";
import { rulesFor, webServer } from "#server/capture/fetch/hostileServer.testkit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { clearExpired } from "#server/jobs/clearExpired.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { extractPage } from "#server/queries/extractPage.ts";
import { findReadPage } from "#server/queries/readPages.ts";
import { fetchForPerson } from "#server/queries/fetchForPerson.ts";
import { readCapture } from "#server/queries/readCapture.ts";
import { readEvidence } from "#server/queries/readEvidence.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";

let who: Assembly;
let resolutionId: string;
let url: string;
let options: FetchOptions;
/** What the outlet's server says now, and how often it was asked. */
let page: { type: string; body: string | Buffer };
let visits = 0;

const QUOTE = "No ship will leave before the storm is over";
const html = (...paragraphs: string[]) =>
  `<!doctype html><html lang="en"><head><title>Ferries stay in port</title></head><body><article>
  <h1>Ferries stay in port</h1>${paragraphs.map((p) => `<p>${p}</p>`).join("")}</article></body></html>`;
const FIRST = "The northern islands of Verel were cut off for the ninth day on Tuesday, the harbour office said.";
const SAID = `"${QUOTE}," said Harbour Minister Ada Lorn at the quay of Verel on Tuesday morning.`;

beforeAll(async () => {
  who = await createAssembly();
  const port = await webServer((_request, response) => {
    visits++;
    response.writeHead(200, { "Content-Type": page.type, "X-Edition": "late" }).end(page.body);
  });
  url = `http://press.example:${port}/ferries`;
  options = { rules: rulesFor(port), resolve: () => Promise.resolve(["127.0.0.1"]) };
});
beforeEach(async () => {
  page = { type: "text/html; charset=utf-8", body: html(FIRST, SAID) };
  visits = 0;
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  await asSystem((tx) => tx.rateLimit.deleteMany());
});
afterAll(closePrismaClients);

const archiveAt = (actor: Actor, changes: object = {}) =>
  archiveEvidence(actor, resolutionId, { url, audience: "all", ...changes }, options);
const readAndKept = (actor: Actor) => extractPage(actor, url, options, { keep: true });
const captureOf = (sourceId: string) => asSystem((tx) => tx.capture.findFirstOrThrow({ where: { sourceId } }));

describe("evidence from an address", () => {
  test("an address alone is fetched, and proposes what its page says", async () => {
    const answer = valueOf(await extractPage(who.drafter, url, options));
    expect(answer.source).toMatchObject({ title: "Ferries stay in port", outlet: "press.example", language: "en" });
    expect(answer.statements.map(({ speaker }) => speaker)).toContain("Ada Lorn");
    expect(visits).toBe(1);
  });

  test("G4: the page is archived as it came, with what the fetch met", async () => {
    const { sourceId } = valueOf(await archiveAt(who.contributor));
    const bytes = valueOf(await readCapture(who.rival, resolutionId, sourceId)).bytes;
    expect(new TextDecoder().decode(bytes)).toBe(page.body);
    const capture = await captureOf(sourceId);
    expect(capture).toMatchObject({ url, contentType: "text/html" });
    const record = fetchRecord.parse(capture.fetched);
    expect(record).toMatchObject({ requestedUrl: url, status: 200, hops: [{ url, status: 200 }] });
    expect(record.headers).toContainEqual(["X-Edition", "late"]);
    expect([record.statusLine, record.request?.line]).toEqual(["HTTP/1.1 200 OK", "GET /ferries HTTP/1.1"]);
    expect(valueOf(await readEvidence(who.rival, resolutionId, sourceId)).source.url).toBe(url);
  });

  test("a statement is found again where the page has moved it since it was read", async () => {
    const { text } = valueOf(await extractPage(who.drafter, url, options));
    const start = text.indexOf(QUOTE);
    const named = { speaker: "Ada Lorn", office: null, organisation: null, verb: "said", saidOn: null };
    const selector = describeRange(text, start, start + QUOTE.length);
    const statements = [{ quote: QUOTE, kind: "direct" as const, ...named, selector }];
    page.body = html("Corrected at noon: an earlier report gave another number of days for the islands.", FIRST, SAID);
    const { sourceId } = valueOf(await archiveAt(who.drafter, { statements }));
    const read = valueOf(await readEvidence(who.drafter, resolutionId, sourceId));
    const [stored] = read.statements;
    expect(read.text.slice(stored?.selector.start, stored?.selector.end)).toBe(QUOTE);
    page.body = html(FIRST, SAID.replace("No ship", "Some ships"));
    expect(outcomeOf(await archiveAt(who.drafter, { statements }))).toBe("invalid statementsNotInArchive");
  });

  test("G15: what was read is what is archived, with nothing fetched, whatever the page says meanwhile", async () => {
    const { sha256, text } = valueOf(await readAndKept(who.drafter));
    const read = page.body;
    page.body = html(FIRST, SAID.replace("No ship", "Some ships"));
    const { sourceId } = valueOf(await archiveAt(who.drafter, { sha256 }));
    expect(visits).toBe(1);
    const capture = await captureOf(sourceId);
    expect([Buffer.from(capture.bytes).toString(), capture.sha256, capture.text]).toEqual([read, sha256, text]);
    expect(fetchRecord.parse(capture.fetched)).toMatchObject({ requestedUrl: url, hops: [{ url, status: 200 }] });
  });

  test("G15: whoever does not ask for it has nothing kept", async () => {
    await asSystem((tx) => tx.readPage.deleteMany());
    valueOf(await extractPage(who.drafter, url, options));
    expect(await asSystem((tx) => tx.readPage.count())).toBe(0);
  });

  test("G15: a copy that is kept no longer is fetched again, and archived only if it is the same", async () => {
    const { sha256 } = valueOf(await readAndKept(who.drafter));
    await asSystem((tx) => tx.readPage.deleteMany());
    expect(outcomeOf(await archiveAt(who.drafter, { sha256 }))).toBe("done");
    expect(visits).toBe(2);
    page.body = html(FIRST, SAID.replace("No ship", "Some ships"));
    expect(outcomeOf(await archiveAt(who.drafter, { sha256 }))).toBe("conflict pageChanged");
    expect(outcomeOf(await archiveAt(who.drafter, { sha256, url: undefined, text: SAID }))).toBe(
      "conflict pageChanged",
    );
  });

  test("G15: what one person read is nobody else's, of another party or of theirs, nor theirs in another party", async () => {
    const { sha256 } = valueOf(await readAndKept(who.drafter));
    const others = [who.rival, who.contributor, who.clerk, { ...who.drafter, partyId: who.upland }];
    for (const actor of others) expect(await findReadPage(actor, { requestedUrl: url, sha256 })).toBeNull();
    expect(await findReadPage(who.drafter, { requestedUrl: `${url}/else`, sha256 })).toBeNull();
    expect(outcomeOf(await archiveAt(who.rival, { sha256 }))).toBe("done");
    expect(visits).toBe(2);
  });

  test("G15: a person has their last pages kept, for some hours", async () => {
    const readAgain = async (n: number) => {
      page.body = html(FIRST, `${SAID} ${n}`);
      return valueOf(await readAndKept(who.drafter)).sha256;
    };
    const other = valueOf(await readAndKept(who.rival)).sha256;
    const read: string[] = [];
    for (let n = 0; n < 12; n++) read.push(await readAgain(n));
    const kept = async (actor: Actor, sha256 = "") => findReadPage(actor, { requestedUrl: url, sha256 });
    expect(await kept(who.drafter, read[0])).toBeNull();
    expect(await kept(who.drafter, read[11])).not.toBeNull();
    expect(await kept(who.rival, other)).not.toBeNull();
    const old = new Date(Date.now() - 5 * 60 * 60_000);
    await asSystem(async (tx) => {
      const last = await tx.readPage.findFirstOrThrow({ where: { sha256: read[11] ?? "" } });
      await tx.readPage.deleteMany();
      await tx.readPage.create({ data: { ...last, fetched: {}, createdAt: old } });
    });
    expect(await kept(who.drafter, read[11])).toBeNull();
    await clearExpired();
    expect(await asSystem((tx) => tx.readPage.count())).toBe(0);
  });

  test("the server's word for the encoding counts", async () => {
    // "배가 떠나지 못했다" in EUC-KR.
    const korean = Buffer.from("b9e8b0a120b6b0b3aac1f620b8f8c7dfb4d9", "hex");
    page = { type: "text/plain; charset=EUC-KR", body: korean };
    expect(valueOf(await extractPage(who.drafter, url, options)).text).toBe("배가 떠나지 못했다");
  });

  test("an address with the page or its text beside it is only said to be where it is from", async () => {
    valueOf(await archiveEvidence(who.drafter, resolutionId, { text: SAID, url, audience: "all" }, options));
    expect(visits).toBe(0);
  });

  test.each([
    ["a page that is a picture by its bytes", { type: "text/html", body: Buffer.from([0x89, 0x50, 0, 0, 0]) }],
    ["a page without words", { type: "text/html", body: "<p></p>" }],
    ["a PDF that is none", { type: "application/pdf", body: html(FIRST) }],
  ])("%s is not archived", async (_what, served) => {
    page = served;
    expect(outcomeOf(await archiveAt(who.drafter))).toMatch(/^invalid article/);
    expect(await asSystem((tx) => tx.resolutionEvidence.count({ where: { resolutionId } }))).toBe(0);
  });

  test("what cannot be fetched is told with its reason", async () => {
    const metadata = { url: "http://169.254.169.254/" };
    expect(outcomeOf(await archiveAt(who.drafter, metadata))).toBe("invalid fetchAddressNotAllowed");
    expect(outcomeOf(await extractPage(who.drafter, metadata.url))).toBe("invalid fetchAddressNotAllowed");
  });
});

describe("G7: the server fetches for nobody who may not bring evidence", () => {
  test("who may not read or write the resolution makes it fetch nothing", async () => {
    for (const actor of [who.observer, who.outsider, who.administrator])
      expect(outcomeOf(await archiveAt(actor))).toBe("notFound notFound");
    expect(outcomeOf(await archiveAt(who.drafter, { audience: who.upland }))).toBe("forbidden forbidden");
    expect(outcomeOf(await archiveAt(who.clerk, { audience: "party" }))).toBe("invalid noPartyOfYourOwn");
    expect(visits).toBe(0);
  });

  test("observers and administrators have nothing read either", async () => {
    for (const actor of [who.observer, who.administrator])
      expect(outcomeOf(await extractPage(actor, url, options))).toBe("forbidden forbidden");
    expect(visits).toBe(0);
  });

  test("one person's pages in a minute are counted, and another's are not held back by them", async () => {
    const asked: string[] = [];
    while (!asked.includes("tooMany tooManyFetches") && asked.length < 100)
      asked.push(outcomeOf(await fetchForPerson(who.drafter, url, options)));
    expect(visits).toBe(asked.length - 1);
    expect(outcomeOf(await fetchForPerson(who.rival, url, options))).toBe("done");
  });

  test("however much one party and the clerk have fetched at once, another party is not held back and learns nothing of it", async () => {
    const asking = [who.drafter, who.contributor, who.approver, who.clerk];
    const theirs = asking.flatMap((actor) => [1, 2, 3, 4].map(() => fetchForPerson(actor, url, options)));
    expect(outcomeOf(await fetchForPerson(who.rival, url, options))).toBe("done");
    expect((await Promise.all(theirs)).map(outcomeOf)).toEqual(theirs.map(() => "done"));
  });

  test("one person has only some pages fetched at a time", async () => {
    const asked = Array.from({ length: 12 }, () => fetchForPerson(who.drafter, url, options));
    const outcomes = (await Promise.all(asked)).map(outcomeOf);
    expect(outcomes).toContain("done");
    expect(outcomes).toContain("tooMany tooManyFetches");
    expect(outcomeOf(await fetchForPerson(who.drafter, url, options))).toBe("done");
  });
});
