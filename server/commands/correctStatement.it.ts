import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StatementView } from "#domain/api/evidence.ts";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { listQuotations } from "#server/queries/listQuotations.ts";
import { readVersion } from "#server/queries/readVersion.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { changeSpeaker } from "./changeSpeaker.ts";
import { citeEvidence } from "./citeEvidence.ts";
import { correctStatement } from "./correctStatement.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, writeText, type Assembly } from "./desk.testkit.ts";
import { freezeVersion } from "./freezeVersion.ts";
import { perform } from "./perform.ts";

let who: Assembly;
let resolutionId: string;

beforeAll(async () => {
  who = await createAssembly();
});
beforeEach(async () => {
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});
afterAll(closePrismaClients);

const QUOTE = "We will send the ferries only if the storm ends";
const KOREAN = "폭풍이 그칠 때에만 여객선을 보내겠다";

/** Somebody of a name that no other test's record bears says it: records are one assembly's. */
async function say(actor: Actor, given: { audience?: "all" | "party"; office?: string | null; saidOn?: string } = {}) {
  const speaker = `Ada Lorn ${crypto.randomUUID()}`;
  const article = `Ferries stay in port\n\n"${QUOTE}," said ${speaker}.`;
  const archived = valueOf(await extractArticle({ text: article })).text;
  const start = archived.indexOf(QUOTE);
  const { office = "Harbour Minister", saidOn = null, audience = "all" } = given;
  const statement = {
    quote: QUOTE,
    kind: "direct" as const,
    speaker,
    office,
    organisation: null,
    verb: "said",
    saidOn,
    selector: describeRange(archived, start, start + QUOTE.length),
  };
  const source = { title: "Ferries", outlet: "The Pier", authors: [], language: "en" };
  const request = { text: article, audience, source, statements: [statement] };
  const { sourceId } = valueOf(await archiveEvidence(actor, resolutionId, request));
  const row = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }));
  return { sourceId, statementId: row.id, speakerId: row.speakerId ?? "", speaker };
}

const shown = async (actor: Actor, statementId: string): Promise<StatementView | undefined> =>
  valueOf(await listEvidence(actor, resolutionId))
    .items.flatMap(({ statements }) => statements)
    .find(({ id }) => id === statementId);

const correct = (actor: Actor, place: { sourceId: string; statementId: string }, correction: object) => {
  const { sourceId, statementId } = place;
  return perform(actor, correctStatement, { resolutionId, sourceId, statementId, ...correction });
};

const events = (statementId: string) =>
  asSystem((tx) =>
    tx.auditEvent.findMany({
      where: { resolutionId, event: { path: ["data", "statementId"], equals: statementId } },
      orderBy: { seq: "asc" },
    }),
  );

const checks = async () => valueOf(await listQuotations(who.clerk, resolutionId)).items;

test("E15: what is said about a statement is corrected, with what it was in the audit chain", async () => {
  const said = await say(who.drafter);
  const correction = {
    kind: "reported",
    verb: "claimed",
    saidOn: "2031-05-02",
    place: "Verel",
    office: "Harbour Master",
  };
  valueOf(await correct(who.rival, said, correction));
  expect(await shown(who.drafter, said.statementId)).toMatchObject({
    quote: QUOTE,
    speaker: { en: said.speaker },
    kind: "reported",
    verb: "claimed",
    saidOn: "2031-05-02",
    place: "Verel",
    office: { en: "Harbour Master" },
  });
  const [event] = await events(said.statementId);
  expect(event?.event).toMatchObject({
    type: "statementCorrected",
    data: {
      changes: {
        verb: { before: "said", after: "claimed" },
        office: { before: { en: "Harbour Minister" }, after: { en: "Harbour Master" } },
      },
    },
  });
  valueOf(await correct(who.rival, said, correction));
  expect(await events(said.statementId)).toHaveLength(1);
});

test("E15: another speaker is another record, and the first one stays as it was", async () => {
  const said = await say(who.drafter);
  const other = `Bo Marn ${crypto.randomUUID()}`;
  valueOf(await correct(who.drafter, said, { speaker: other }));
  const view = await shown(who.drafter, said.statementId);
  expect(view).toMatchObject({ speaker: { en: other }, office: { en: "Harbour Minister" } });
  const first = await asSystem((tx) => tx.speaker.findUniqueOrThrow({ where: { id: said.speakerId } }));
  expect(first.name).toEqual({ en: said.speaker });
});

test("E15: a frozen version keeps a statement as it was frozen", async () => {
  const said = await say(who.drafter);
  const citation = { evidenceId: said.statementId, kind: "statement" as const, blockId: "o", language: "en" };
  valueOf(await perform(who.drafter, citeEvidence, { resolutionId, ...citation }));
  const clause = blockOf("operative", "o", [text("Asks for ferries."), cite(said.statementId)]);
  await writeText(resolutionId, { en: [blockOf("title", "t", "On the ferries"), clause] });
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
  valueOf(await correct(who.drafter, said, { office: "Harbour Master" }));
  const { value } = valueOf(await readVersion(who.clerk, resolutionId, 1));
  expect(value.evidence).toMatchObject([{ id: said.statementId, office: { en: "Harbour Minister" } }]);
});

test("B2: another party's statement is corrected and translated by nobody else, nor by one who only reads", async () => {
  const said = await say(who.drafter, { audience: "party" });
  expect(outcomeOf(await correct(who.rival, said, { verb: "lied" }))).toBe("notFound notFound");
  expect(outcomeOf(await correct(who.clerk, said, { translation: { language: "ko", text: KOREAN } }))).toBe(
    "notFound notFound",
  );
});

test("E14: a translation is signed, and taken back", async () => {
  const said = await say(who.drafter);
  valueOf(await correct(who.rival, said, { translation: { language: "ko", text: KOREAN } }));
  const view = await shown(who.drafter, said.statementId);
  expect(view?.translation).toEqual({ ko: KOREAN });
  expect(view?.translators["ko"]?.by).toMatchObject({ id: who.rival.userId, partyId: who.upland });
  expect((await events(said.statementId))[0]?.event).toMatchObject({ type: "statementTranslated" });
  valueOf(await correct(who.drafter, said, { translation: { language: "ko", text: null } }));
  expect(await shown(who.drafter, said.statementId)).toMatchObject({ translation: {}, translators: {} });
  expect(outcomeOf(await correct(who.drafter, said, { translation: { language: "en", text: "So" } }))).toBe(
    "invalid translationIntoItsOwn",
  );
});

test("E14: words in another language stand in the translation, or nothing is frozen", async () => {
  const title = blockOf("title", "t", "여객선");
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland], { ko: [title], en: [] });
  const said = await say(who.drafter);
  const quotation = { type: "quotation", evidenceId: said.statementId } as const;
  const quote = (words: string) =>
    writeText(resolutionId, { ko: [title, blockOf("operative", "o", [text(words, quotation)])], en: [] });
  await quote("우리는 결코 여객선을 보내지 않겠다");
  expect(await checks()).toMatchObject([{ status: "untranslated" }]);
  expect(outcomeOf(await perform(who.clerk, freezeVersion, { resolutionId }))).toContain("conflict");
  valueOf(await correct(who.drafter, said, { translation: { language: "ko", text: KOREAN } }));
  expect(await checks()).toMatchObject([{ status: "absent" }]);
  await quote(`“${KOREAN}”`);
  expect(await checks()).toMatchObject([{ status: "exact", isTranslation: true }]);
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
});

test("E16: what a quotation leaves out is told with it", async () => {
  const said = await say(who.drafter);
  const quotation = { type: "quotation", evidenceId: said.statementId } as const;
  await writeText(resolutionId, {
    en: [blockOf("operative", "o", [text("“We will send the ferries”", quotation)])],
  });
  expect(await checks()).toMatchObject([
    { status: "exact", omissions: [], warnings: [{ kind: "cutAfter", words: "only if the storm ends," }] },
  ]);
});

test("H9: a speaker's new office leaves what they said before as it was", async () => {
  const said = await say(who.drafter);
  const president = { office: { en: "President", ko: "대통령" }, organisation: { en: "The State" } };
  valueOf(await perform(who.drafter, changeSpeaker, { speakerId: said.speakerId, ...president }));
  expect(await shown(who.drafter, said.statementId)).toMatchObject({
    office: { en: "Harbour Minister" },
    organisation: null,
  });
});

test("H9: the same office is known in every language that the record has it in", async () => {
  const said = await say(who.drafter);
  const office = { en: "Harbour Minister", ko: "항만장관" };
  valueOf(await perform(who.drafter, changeSpeaker, { speakerId: said.speakerId, office }));
  expect(await shown(who.drafter, said.statementId)).toMatchObject({ office });
});

test("H9: where the source names no office, the statement has the one of its day", async () => {
  const said = await say(who.drafter, { office: null, saidOn: "2031-05-02" });
  const term = (en: string, from: string | null, until: string | null) => ({
    office: { en },
    organisation: null,
    from,
    until,
  });
  const offices = [term("Harbour Minister", "2030", "2032-01"), term("President", "2032-02", null)];
  valueOf(
    await perform(who.drafter, changeSpeaker, { speakerId: said.speakerId, office: { en: "President" }, offices }),
  );
  expect(await shown(who.drafter, said.statementId)).toMatchObject({ office: { en: "Harbour Minister" } });
});
