import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import { searchQuery } from "#domain/api/search.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { listQuotations } from "#server/queries/listQuotations.ts";
import { readCapture } from "#server/queries/readCapture.ts";
import { readEvidence } from "#server/queries/readEvidence.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { readSource } from "#server/queries/readSource.ts";
import { readVersion } from "#server/queries/readVersion.ts";
import { search } from "#server/queries/search.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { citeEvidence } from "./citeEvidence.ts";
import { confirmStatements } from "./confirmStatements.ts";
import { correctSource } from "./correctSource.ts";
import { createResolution } from "./createResolution.ts";
import {
  createAssembly,
  createFerryResolution,
  FERRY_CLAUSES,
  outcomeOf,
  valueOf,
  writeText,
  type Assembly,
} from "./desk.testkit.ts";
import { freezeVersion } from "./freezeVersion.ts";
import { perform } from "./perform.ts";
import { removeStatement } from "./removeStatement.ts";

let who: Assembly;
let resolutionId: string;

beforeAll(async () => {
  who = await createAssembly();
});
beforeEach(async () => {
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});
afterAll(closePrismaClients);

const ARTICLE = `Ferries stay in port

The northern islands of Verel were cut off for the ninth day on Tuesday.

"No ship will leave before the storm is over," said Harbour Minister Ada Lorn.`;
const QUOTE = "No ship will leave before the storm is over";

/** The archived text as the proposals point into it. */
async function statementIn(article: string, quote = QUOTE) {
  const { text: archived } = valueOf(await extractArticle({ text: article }));
  const start = archived.indexOf(quote);
  const selector = describeRange(archived, Math.max(0, start), Math.max(0, start) + quote.length);
  return {
    quote,
    kind: "direct" as const,
    speaker: "Ada Lorn",
    office: "Harbour Minister",
    organisation: null,
    verb: "said",
    saidOn: null,
    selector,
  };
}

async function archive(actor: Actor, changes: object = {}): Promise<{ sourceId: string; statementId: string }> {
  const source = { title: "Ferries stay in port", outlet: "The Verel Courier", language: "en" };
  const request = { text: ARTICLE, audience: "all" as const, source, statements: [await statementIn(ARTICLE)] };
  const { sourceId } = valueOf(await archiveEvidence(actor, resolutionId, { ...request, ...changes }));
  const { statements } = valueOf(await readEvidence(actor, resolutionId, sourceId));
  return { sourceId, statementId: statements[0]?.id ?? "" };
}

const desk = async (actor: Actor) => valueOf(await listEvidence(actor, resolutionId)).items;
const citeAs = (actor: Actor, evidenceId: string, changes: object = {}) =>
  perform(actor, citeEvidence, {
    resolutionId,
    evidenceId,
    kind: "statement",
    blockId: "ferries",
    language: "en",
    ...changes,
  });

describe("archiving", () => {
  test("E1: the bytes are kept as they came, with their hash; the rival reads source, statement and speaker", async () => {
    const { sourceId, statementId } = await archive(who.contributor);
    const capture = valueOf(await readCapture(who.rival, resolutionId, sourceId));
    expect(new TextDecoder().decode(capture.bytes)).toBe(ARTICLE);
    expect(capture.sha256).toBe(sha256Hex(capture.bytes));
    const [entry] = await desk(who.rival);
    expect(entry?.source).toMatchObject({ id: sourceId, audience: "all", outlet: "The Verel Courier" });
    expect(entry?.source.capture).toMatchObject({ sha256: capture.sha256, sizeBytes: capture.bytes.length });
    expect(entry?.statements).toMatchObject([
      { id: statementId, quote: QUOTE, speaker: { en: "Ada Lorn" }, office: { en: "Harbour Minister" }, citedIn: [] },
    ]);
  });

  test("E11: what a machine read of a source is marked until a person saves it", async () => {
    const html = `<html lang="en"><head><title>Ferries stay in port</title>
      <meta property="og:site_name" content="The Verel Courier"><meta name="author" content="Mira Oster">
      <meta property="article:section" content="Islands"></head><body><article>
      <p>The northern islands of Verel were cut off for the ninth day on Tuesday, the harbour office said.</p></article></body></html>`;
    const request = { html, audience: "party" as const };
    const { sourceId } = valueOf(await archiveEvidence(who.drafter, resolutionId, request));
    const source = async () => valueOf(await readEvidence(who.drafter, resolutionId, sourceId)).source;
    expect(await source()).toMatchObject({
      section: "Islands",
      proposed: ["outlet", "title", "authors", "language", "section"],
    });
    valueOf(
      await perform(who.drafter, correctSource, { resolutionId, sourceId, title: "Ferries", section: "Harbours" }),
    );
    expect(await source()).toMatchObject({ section: "Harbours", proposed: ["outlet", "authors", "language"] });
    const published = valueOf(await citeAs(who.drafter, sourceId, { kind: "source", publish: true })).evidenceId;
    const copy = (await desk(who.rival)).find((entry) => entry.source.id === published);
    expect(copy?.source.proposed).toEqual(["outlet", "authors", "language"]);
  });

  test("E2: without confirmed statements it is archived alone, and its proposals wait for a person", async () => {
    const { sourceId } = valueOf(await archiveEvidence(who.drafter, resolutionId, { text: ARTICLE, audience: "all" }));
    const open = valueOf(await readEvidence(who.drafter, resolutionId, sourceId));
    expect(open.statements).toEqual([]);
    expect(open.proposals.map(({ quote }) => quote.replace(/[",]/g, "").trim())).toContain(QUOTE);
    const statements = [await statementIn(ARTICLE)];
    valueOf(await perform(who.drafter, confirmStatements, { resolutionId, sourceId, statements }));
    const confirmed = valueOf(await readEvidence(who.drafter, resolutionId, sourceId));
    expect(confirmed.statements).toHaveLength(1);
    expect(confirmed.proposals).toHaveLength(open.proposals.length - 1);
  });

  test("E2: words that are not in the archive make no statement, and nothing is stored", async () => {
    const right = await statementIn(ARTICLE);
    const wrong = [
      { ...right, selector: { ...right.selector, start: right.selector.start + 1 } },
      { ...right, quote: "Some ships will leave before the storm is over" },
    ];
    for (const statement of wrong) {
      const request = { text: ARTICLE, audience: "all" as const, statements: [statement] };
      const refused = await archiveEvidence(who.drafter, resolutionId, request);
      expect(outcomeOf(refused)).toBe("invalid statementsNotInArchive");
    }
    expect(await desk(who.drafter)).toEqual([]);
    expect(await asSystem((tx) => tx.resolutionEvidence.count({ where: { resolutionId } }))).toBe(0);
  });

  test("a party's own evidence is its own: source, capture and statement are unknown to all others", async () => {
    const { sourceId, statementId } = await archive(who.drafter, { audience: "party" });
    expect((await desk(who.contributor)).map(({ source }) => source.audience)).toEqual([who.harbour]);
    for (const other of [who.rival, who.clerk]) {
      expect(await desk(other)).toEqual([]);
      expect(outcomeOf(await readEvidence(other, resolutionId, sourceId))).toBe("notFound notFound");
      expect(outcomeOf(await readCapture(other, resolutionId, sourceId))).toBe("notFound notFound");
      expect(outcomeOf(await citeAs(other, statementId, { publish: true }))).toBe("notFound notFound");
      const correction = { resolutionId, sourceId, title: "Mine" };
      expect(outcomeOf(await perform(other, correctSource, correction))).toBe("notFound notFound");
    }
  });

  test.each([
    ["nothing readable", { html: "<p></p>" }, "invalid articleEmpty"],
    ["a page nested past all reason", { html: "<div>".repeat(10_000) }, "invalid articleTooDeep"],
  ])("%s is refused", async (_what, given, outcome) => {
    expect(outcomeOf(await archiveEvidence(who.drafter, resolutionId, { ...given, audience: "all" }))).toBe(outcome);
  });

  test("who only reads adds nothing", async () => {
    for (const actor of [who.observer, who.outsider, who.administrator])
      expect(outcomeOf(await archiveEvidence(actor, resolutionId, { text: ARTICLE, audience: "all" }))).toBe(
        "notFound notFound",
      );
  });

  test("what is said about a source is corrected; its bytes and statements stay", async () => {
    const { sourceId } = await archive(who.drafter);
    const before = valueOf(await readEvidence(who.rival, resolutionId, sourceId));
    const correction = { title: "Ferries kept in port", publishedAt: "2031-03-02" };
    valueOf(await perform(who.rival, correctSource, { resolutionId, sourceId, ...correction }));
    const after = valueOf(await readEvidence(who.drafter, resolutionId, sourceId));
    expect(after).toEqual({ ...before, source: { ...before.source, ...correction } });
  });
});

describe("citing", () => {
  const clauses = (...extra: Parameters<typeof blockOf>[2][]) => ({
    en: [...FERRY_CLAUSES, ...extra.map((content, i) => blockOf("operative", `cited${i}`, content))],
  });

  test("a cited statement shows where, and is in the version with its capture's hash", async () => {
    const { statementId } = await archive(who.drafter);
    expect(valueOf(await citeAs(who.rival, statementId)).evidenceId).toBe(statementId);
    await writeText(resolutionId, clauses([text("Notes the minister's words,"), cite(statementId), text(".")]));
    const [entry] = await desk(who.drafter);
    expect(entry?.statements[0]?.citedIn).toEqual([{ blockId: "cited0", language: "en", number: 1 }]);
    const { n } = valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
    const { value } = valueOf(await readVersion(who.rival, resolutionId, n));
    expect(value.evidence).toMatchObject([{ id: statementId, captureSha256: entry?.source.capture.sha256 }]);
  });

  test("B5: a party's own statement needs publishing, which makes copies for all and changes no audience", async () => {
    const own = await archive(who.drafter, { audience: "party" });
    expect(outcomeOf(await citeAs(who.drafter, own.statementId))).toBe("conflict needsPublishing");
    expect(await desk(who.rival)).toEqual([]);
    const { evidenceId } = valueOf(await citeAs(who.drafter, own.statementId, { publish: true }));
    expect(evidenceId).not.toBe(own.statementId);
    const [entry] = await desk(who.rival);
    expect(entry?.statements).toMatchObject([{ id: evidenceId, audience: "all", speaker: { en: "Ada Lorn" } }]);
    expect(entry?.source.id).not.toBe(own.sourceId);
    expect(JSON.stringify(entry)).not.toContain(own.statementId);
    const kept = await asSystem((tx) => tx.statement.findUniqueOrThrow({ where: { id: own.statementId } }));
    expect(kept.audiencePartyId).toBe(who.harbour);
    expect(valueOf(await citeAs(who.drafter, own.statementId, { publish: true })).evidenceId).toBe(evidenceId);
    expect(await desk(who.rival)).toHaveLength(1);
  });

  test("B6: a private id in the shared text is a broken reference for everyone, its owner's version included", async () => {
    const { statementId } = await archive(who.drafter, { audience: "party" });
    await writeText(resolutionId, clauses([text("Notes "), cite(statementId)]));
    const { findings } = valueOf(await readResolution(who.drafter, resolutionId));
    expect(findings.map(({ code }) => code)).toContain("brokenEvidence");
    expect(outcomeOf(await perform(who.clerk, freezeVersion, { resolutionId }))).toBe("conflict notReadyToFreeze");
  });

  test("E7: what is brought to a private draft for all who read it is the party's own", async () => {
    resolutionId = await createFerryResolution(who.drafter, [who.harbour]);
    const { sourceId } = await archive(who.drafter, { audience: "all" });
    const [entry] = valueOf(await listEvidence(who.approver, resolutionId)).items;
    expect(entry?.source).toMatchObject({ id: sourceId, audience: who.harbour });
    expect(entry?.statements.map(({ audience }) => audience)).toEqual([who.harbour]);
    for (const outsider of [who.rival, who.clerk, who.observer]) {
      expect(outcomeOf(await readSource(outsider, sourceId))).toBe("notFound notFound");
      expect(JSON.stringify(await search(outsider, searchQuery.parse({ q: QUOTE })))).not.toContain(sourceId);
    }
  });

  test("in its private draft a party cites its own; a common text begun from it gets published copies", async () => {
    resolutionId = await createFerryResolution(who.drafter, [who.harbour]);
    const { statementId } = await archive(who.drafter, { audience: "party" });
    expect(valueOf(await citeAs(who.drafter, statementId)).evidenceId).toBe(statementId);
    await writeText(resolutionId, clauses([text("Notes the words,"), cite(statementId), text(".")]));
    const { n } = valueOf(await perform(who.drafter, freezeVersion, { resolutionId }));
    const from = { resolutionId, n };
    const request = { style: "un" as const, languages: ["en" as const], partyIds: [who.harbour, who.upland], from };
    const { id } = valueOf(await perform(who.drafter, createResolution, request));
    const [entry] = valueOf(await listEvidence(who.rival, id)).items;
    expect(entry?.statements).toMatchObject([{ audience: "all", quote: QUOTE, citedIn: [{ number: 1 }] }]);
    expect(entry?.statements[0]?.id).not.toBe(statementId);
    expect(JSON.stringify(valueOf(await readResolution(who.rival, id)))).not.toContain(statementId);
  });

  test("E4: only who may write cites, and only while the draft is open", async () => {
    const { statementId } = await archive(who.drafter);
    expect(outcomeOf(await citeAs(who.contributor, statementId))).toBe("forbidden forbidden");
    valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
    expect(outcomeOf(await citeAs(who.drafter, statementId))).toBe("forbidden forbidden");
  });

  test("E3: quoted words are verified against the archive, word for word", async () => {
    const { statementId: evidenceId } = await archive(who.drafter);
    const quoted = (words: string) => [text("Recalls "), text(words, { type: "quotation", evidenceId }), text(".")];
    const unknown = text("nobody said this", { type: "quotation", evidenceId: "no id at all" });
    await writeText(
      resolutionId,
      clauses(quoted(QUOTE), quoted("No ship will leave until the storm is over"), quoted("Bread is cheap"), [unknown]),
    );
    const { items } = valueOf(await listQuotations(who.rival, resolutionId));
    expect(items.map(({ blockId, status }) => [blockId, status])).toEqual([
      ["cited0", "exact"],
      ["cited1", "altered"],
      ["cited2", "absent"],
      ["cited3", "broken"],
    ]);
    expect(items[1]?.nearest).toContain("before the storm");
  });
});

describe("taking a statement off the desk", () => {
  const remove = (actor: Actor, { sourceId, statementId }: { sourceId: string; statementId: string }) =>
    perform(actor, removeStatement, { resolutionId, sourceId, statementId });

  test("one that nobody cited goes from the desk", async () => {
    const evidence = await archive(who.drafter);
    expect(outcomeOf(await remove(who.rival, evidence))).toBe("done");
    expect((await desk(who.drafter))[0]?.statements).toEqual([]);
    expect(outcomeOf(await remove(who.rival, evidence))).toBe("notFound notFound");
  });

  test("one that was ever cited stays", async () => {
    const evidence = await archive(who.drafter);
    valueOf(await citeAs(who.drafter, evidence.statementId));
    expect(outcomeOf(await remove(who.drafter, evidence))).toBe("conflict statementInUse");
    expect(outcomeOf(await remove(who.outsider, evidence))).toBe("notFound notFound");
  });
});
