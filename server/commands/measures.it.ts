import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { searchQuery } from "#domain/api/search.ts";
import { wordsOf } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { listMeasures } from "#server/queries/listMeasures.ts";
import { loadLiveText } from "#server/queries/loadLiveText.ts";
import { listOutletNotes } from "#server/queries/listOutletNotes.ts";
import { search } from "#server/queries/search.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";
import { addOutletNote } from "./addOutletNote.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { correctMeasure } from "./correctMeasure.ts";
import { createAssembly, createFerryResolution, FERRY_CLAUSES, outcomeOf, valueOf, writeText } from "./desk.testkit.ts";
import { noteMeasure } from "./noteMeasure.ts";
import { perform } from "./perform.ts";
import { removeMeasure } from "./removeMeasure.ts";
import { turnMeasure } from "./turnMeasure.ts";
import { withdrawOutletNote } from "./withdrawOutletNote.ts";

afterAll(closePrismaClients);

let who: Awaited<ReturnType<typeof createAssembly>>;
let resolutionId: string;

beforeEach(async () => {
  who = await createAssembly();
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});

const ARTICLE = 'The minister spoke on Friday.\n\n"We ask that an envoy be sent to the islands," said Ada Lind.';
const QUOTE = "We ask that an envoy be sent to the islands";

async function statementOf(actor: Actor, audience: "all" | "party" = "all"): Promise<string> {
  const start = ARTICLE.indexOf(QUOTE);
  const selector = describeRange(ARTICLE, start, start + QUOTE.length);
  const said = { quote: QUOTE, kind: "direct" as const, speaker: "Ada Lind", office: null, organisation: null };
  const statements = [{ ...said, selector, verb: null, saidOn: null }];
  const source = { title: "An envoy for the islands", outlet: "Harbour Post", authors: [], language: "en" };
  const request = { audience, text: ARTICLE, source, statements };
  const { sourceId } = valueOf(await archiveEvidence(actor, resolutionId, request));
  return asSystem(async (tx) => (await tx.statement.findFirstOrThrow({ where: { sourceId } })).id);
}

const noteOn = (actor: Actor, statementId: string) =>
  perform(actor, noteMeasure, { resolutionId, statementId, text: { en: "Requests the government to send an envoy." } });

const clauses = async () => {
  const { doc } = await asSystem((tx) => loadDocument(tx, resolutionId));
  return readBlocks(doc, ["en"])["en"] ?? [];
};

test("X1: a measure on a party's own statement is that party's, whatever audience was asked for", async () => {
  const { measureId } = valueOf(await noteOn(who.drafter, await statementOf(who.drafter, "party")));
  expect(valueOf(await listMeasures(who.drafter, resolutionId)).items.map(({ id }) => id)).toEqual([measureId]);
  expect(valueOf(await listMeasures(who.rival, resolutionId)).items).toEqual([]);
});

test("X1: nobody notes a measure on a statement they may not read, nor does an observer", async () => {
  const own = await statementOf(who.drafter, "party");
  expect(outcomeOf(await noteOn(who.rival, own))).toBe("notFound notFound");
});

test("X2: the clause made of a measure stands last among the operative ones and cites the statement, once", async () => {
  const statementId = await statementOf(who.drafter);
  const { measureId } = valueOf(await noteOn(who.contributor, statementId));
  const { blockId } = valueOf(await perform(who.rival, turnMeasure, { resolutionId, measureId }));
  const operative = (await clauses()).filter(({ kind }) => kind === "operative");
  expect(operative.at(-1)).toMatchObject({ id: blockId, content: [{}, { type: "cite", evidenceId: statementId }] });
  expect(wordsOf(operative.at(-1) ?? { content: [] })).toBe("Requests the government to send an envoy.");
  const [entry] = valueOf(await listEvidence(who.drafter, resolutionId)).items;
  expect(entry?.statements[0]?.citedIn).toMatchObject([{ blockId }]);
  expect(valueOf(await listMeasures(who.drafter, resolutionId)).items).toMatchObject([{ blockId }]);
  const again = await perform(who.rival, turnMeasure, { resolutionId, measureId });
  expect(outcomeOf(again)).toBe("conflict measureTurned");
});

test("X2: a clause that would publish a party's own statement asks first", async () => {
  const { measureId } = valueOf(await noteOn(who.drafter, await statementOf(who.drafter, "party")));
  expect(outcomeOf(await perform(who.drafter, turnMeasure, { resolutionId, measureId }))).toBe(
    "conflict needsPublishing",
  );
  valueOf(await perform(who.drafter, turnMeasure, { resolutionId, measureId, publish: true }));
  expect(valueOf(await listEvidence(who.rival, resolutionId)).items).toMatchObject([
    { source: { outlet: "Harbour Post" } },
  ]);
});

test("X2: the clause is made in each language that the measure has words in, and the translation is not out of date", async () => {
  const both = { en: FERRY_CLAUSES, ko: [blockOf("operative", "ferries", "여객선을 매일 운항할 것을 요구한다.")] };
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland], both);
  const statementId = await statementOf(who.drafter, "party");
  const text = { en: "Requests the government to send an envoy.", ko: "정부에 특사 파견을 요청한다." };
  const { measureId } = valueOf(await perform(who.drafter, noteMeasure, { resolutionId, statementId, text }));
  const { blockId } = valueOf(await perform(who.drafter, turnMeasure, { resolutionId, measureId, publish: true }));
  const { blocks } = await asSystem((tx) => loadLiveText(tx, { id: resolutionId, languages: ["en", "ko"] }));
  for (const language of ["en", "ko"] as const) {
    const made = blocks[language]?.find(({ id }) => id === blockId);
    expect(made).toMatchObject({ stale: false, content: [{ text: text[language] }, { type: "cite" }] });
  }
  const [own] = valueOf(await listEvidence(who.rival, resolutionId)).items;
  expect(own?.statements[0]?.citedIn).toMatchObject([{ language: "en" }, { language: "ko" }]);
});

test("X2: a clause that was deleted makes room for another", async () => {
  const { measureId } = valueOf(await noteOn(who.drafter, await statementOf(who.drafter)));
  const { blockId } = valueOf(await perform(who.drafter, turnMeasure, { resolutionId, measureId }));
  await writeText(resolutionId, { en: FERRY_CLAUSES });
  expect(valueOf(await listMeasures(who.rival, resolutionId)).items).toMatchObject([{ blockId: null }]);
  const again = valueOf(await perform(who.drafter, turnMeasure, { resolutionId, measureId }));
  expect(again.blockId).not.toBe(blockId);
  expect(valueOf(await listMeasures(who.rival, resolutionId)).items).toMatchObject([{ blockId: again.blockId }]);
});

test("X7: a measure is corrected and removed by the party that noted it, and by nobody else", async () => {
  const { measureId } = valueOf(await noteOn(who.drafter, await statementOf(who.drafter)));
  const asked = { resolutionId, measureId };
  const text = { en: "Requests the government to send two envoys." };
  for (const other of [who.rival, who.clerk]) {
    expect(outcomeOf(await perform(other, correctMeasure, { ...asked, text }))).toBe("forbidden forbidden");
    expect(outcomeOf(await perform(other, removeMeasure, asked))).toBe("forbidden forbidden");
  }
  valueOf(await perform(who.contributor, correctMeasure, { ...asked, text }));
  expect(valueOf(await listMeasures(who.rival, resolutionId)).items).toMatchObject([{ text, mine: false }]);
  const found = async () => valueOf(await search(who.rival, searchQuery.parse({ q: "two envoys" }))).items;
  expect((await found()).map(({ kind, id }) => ({ kind, id }))).toContainEqual({ kind: "measure", id: measureId });
  valueOf(await perform(who.contributor, removeMeasure, asked));
  expect(valueOf(await listMeasures(who.drafter, resolutionId)).items).toEqual([]);
  expect(await found()).toEqual([]);
});

test("X7, B2: another party's own measure is not there to be corrected", async () => {
  const noted = {
    statementId: await statementOf(who.drafter),
    text: { en: "Requests an envoy." },
    audience: "party" as const,
  };
  const { measureId } = valueOf(await perform(who.drafter, noteMeasure, { resolutionId, ...noted }));
  expect(valueOf(await listMeasures(who.rival, resolutionId)).items).toEqual([]);
  const removed = await perform(who.rival, removeMeasure, { resolutionId, measureId });
  expect(outcomeOf(removed)).toBe("notFound notFound");
});

test("X2: who comments but does not write makes no clause", async () => {
  const { measureId } = valueOf(await noteOn(who.contributor, await statementOf(who.drafter)));
  const turned = await perform(who.contributor, turnMeasure, { resolutionId, measureId });
  expect(outcomeOf(turned)).toBe("forbidden forbidden");
});

test("X3: a note on an outlet is found under its name however written, and withdrawn by its author alone", async () => {
  const { noteId } = valueOf(
    await perform(who.drafter, addOutletNote, { outlet: "Harbour  Post", body: "Names its sources." }),
  );
  const found = valueOf(await listOutletNotes(who.rival, "harbour post")).items;
  expect(found).toMatchObject([{ id: noteId, body: "Names its sources.", mine: false }]);
  expect(outcomeOf(await perform(who.rival, withdrawOutletNote, { noteId }))).toBe("notFound notFound");
  valueOf(await perform(who.drafter, withdrawOutletNote, { noteId }));
  expect(valueOf(await listOutletNotes(who.rival, "Harbour Post")).items).toEqual([]);
});

test("X3: one key for the names that an outlet has in two languages", async () => {
  valueOf(await perform(who.drafter, addOutletNote, { outlet: "The Korea Times", body: "Corrects itself." }));
  const kept = { id: randomUUID(), outlet: "코리아타임스", body: "정정 보도가 빠르다.", audiencePartyId: null };
  const { userId: createdBy, partyId } = who.rival;
  await asSystem((tx) => tx.outletNote.create({ data: { ...kept, createdBy, partyId } }));
  for (const outlet of ["코리아타임스", "korea times"]) {
    const { items } = valueOf(await listOutletNotes(who.drafter, outlet));
    expect(items.map(({ by }) => by.partyId).toSorted()).toEqual([who.harbour, who.upland].toSorted());
  }
});

test("X3: a party's own note is not there for the others", async () => {
  valueOf(
    await perform(who.drafter, addOutletNote, { outlet: "Isle Wire", body: "Owned by them.", audience: "party" }),
  );
  expect(valueOf(await listOutletNotes(who.drafter, "Isle Wire")).items).toHaveLength(1);
  expect(valueOf(await listOutletNotes(who.rival, "Isle Wire")).items).toEqual([]);
});
