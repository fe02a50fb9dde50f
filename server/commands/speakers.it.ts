import { afterAll, beforeEach, expect, test } from "vitest";
import type { StatementFields } from "#domain/api/evidence.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { listSpeakerProposals } from "#server/queries/listSpeakerProposals.ts";
import { listSpeakers } from "#server/queries/listSpeakers.ts";
import { readSpeaker } from "#server/queries/readSpeaker.ts";
import { addSpeaker } from "./addSpeaker.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { changeSpeaker } from "./changeSpeaker.ts";
import { citeEvidence } from "./citeEvidence.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";
import { distinguishSpeakers } from "./distinguishSpeakers.ts";
import { mergeSpeakers } from "./mergeSpeakers.ts";
import { perform } from "./perform.ts";
import { undoSpeakerMerge } from "./undoSpeakerMerge.ts";
import { withdrawDistinction } from "./withdrawDistinction.ts";

afterAll(closePrismaClients);

let who: Assembly;
let resolutionId: string;
/** A family name that no other test's record bears: the records are one assembly's, and tests share a database. */
let family: string;

beforeEach(async () => {
  who = await createAssembly();
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  const letters = Array.from(
    crypto.randomUUID().replaceAll("-", ""),
    (digit) => "bcdfglmnprstvzka"[Number.parseInt(digit, 16)],
  );
  family = `Ve${letters.slice(0, 8).join("a")}l`;
});

const add = async (actor: Actor, name: string, audience: "all" | "party" = "all") =>
  valueOf(await perform(actor, addSpeaker, { name: { en: name }, audience })).speakerId;

const pairsFor = async (actor: Actor) =>
  valueOf(await listSpeakerProposals(actor))
    .items.filter(({ speakers }) => speakers.some(({ name }) => name["en"]?.includes(family)))
    .map(({ speakers }) => speakers.map(({ id }) => id).toSorted());

/** Archives one sentence of somebody's, and answers the statement's id. */
async function say(
  actor: Actor,
  speaker: string,
  { office = null, audience = "all" }: { office?: string | null; audience?: "all" | "party" } = {},
): Promise<{ statementId: string; speakerId: string }> {
  const quote = `The ferry sails ${crypto.randomUUID()}`;
  const text = `Ferries\n\n"${quote}," said ${speaker}.`;
  const archived = valueOf(await extractArticle({ text })).text;
  const start = archived.indexOf(quote);
  const selector = describeRange(archived, start, start + quote.length);
  const statement: StatementFields = {
    quote,
    kind: "direct",
    speaker,
    office,
    organisation: null,
    verb: null,
    saidOn: null,
    selector,
  };
  const source = { title: "Ferries", outlet: "The Pier", authors: [], language: "en" };
  valueOf(await archiveEvidence(actor, resolutionId, { text, audience, source, statements: [statement] }));
  const row = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { quote } }));
  return { statementId: row.id, speakerId: row.speakerId ?? "" };
}

const shownSpeaker = async (actor: Actor, statementId: string) =>
  valueOf(await listEvidence(actor, resolutionId))
    .items.flatMap(({ statements }) => statements)
    .find(({ id }) => id === statementId)?.speaker;

test("H2: a merged record's id answers the kept one, with its names as aliases and its statements", async () => {
  const { speakerId: kept } = await say(who.drafter, `Ada ${family}`);
  const { speakerId: merged, statementId } = await say(who.rival, `A. ${family}`);
  expect(await pairsFor(who.clerk)).toEqual([[kept, merged].toSorted()]);
  valueOf(await perform(who.rival, mergeSpeakers, { keepId: kept, mergeId: merged }));
  const view = valueOf(await readSpeaker(who.clerk, merged));
  expect(view.id).toBe(kept);
  expect(view.aliases.map(({ id, name }) => [id, name])).toEqual([[merged, { en: `A. ${family}` }]]);
  expect(view.statements.map(({ id }) => id)).toContain(statementId);
  expect(view.statements).toHaveLength(2);
  expect(await shownSpeaker(who.drafter, statementId)).toEqual({ en: `Ada ${family}` });
  expect(await pairsFor(who.clerk)).toEqual([]);
  const listed = valueOf(await listSpeakers(who.drafter, { q: `a. ${family}` }));
  expect(listed.items.map(({ id }) => id)).toEqual([kept]);
});

test("H8: the list shows the Korean name of a merged record beside the kept one's English, to those who read it", async () => {
  const addNamed = async (name: Record<string, string>, audience: "all" | "party") =>
    valueOf(await perform(who.drafter, addSpeaker, { name, audience })).speakerId;
  const keepId = await addNamed({ en: `Do-gyeom ${family}` }, "all");
  const mergeId = await addNamed({ ko: `${family} 도겸`, en: `D. ${family}` }, "party");
  valueOf(await perform(who.drafter, mergeSpeakers, { keepId, mergeId }));
  const listedName = async (actor: Actor) =>
    valueOf(await listSpeakers(actor, { q: `do-gyeom ${family}` })).items.map(({ name }) => name);
  expect(await listedName(who.contributor)).toEqual([{ en: `Do-gyeom ${family}`, ko: `${family} 도겸` }]);
  expect(await listedName(who.rival)).toEqual([{ en: `Do-gyeom ${family}` }]);
});

test("M14: a speaker's record shows nobody what was said beside a text that they do not read", async () => {
  const { speakerId, statementId } = await say(who.drafter, `Ada ${family}`);
  expect(valueOf(await readSpeaker(who.rival, speakerId)).statements.map(({ id }) => id)).toEqual([statementId]);
  // Nobody let the observer into this text.
  expect(valueOf(await readSpeaker(who.observer, speakerId)).statements).toEqual([]);
});

test("H2: a merge moves nothing, and undoing it leaves both as they were", async () => {
  const { speakerId: kept } = await say(who.drafter, `Ada ${family}`);
  const { speakerId: merged, statementId } = await say(who.drafter, `A. ${family}`);
  const before = [valueOf(await readSpeaker(who.drafter, kept)), valueOf(await readSpeaker(who.drafter, merged))];
  const { id: mergeId } = valueOf(await perform(who.drafter, mergeSpeakers, { keepId: kept, mergeId: merged }));
  const row = await asSystem((tx) => tx.statement.findUniqueOrThrow({ where: { id: statementId } }));
  expect(row.speakerId).toBe(merged);
  valueOf(await perform(who.rival, undoSpeakerMerge, { mergeId }));
  const after = [valueOf(await readSpeaker(who.drafter, kept)), valueOf(await readSpeaker(who.drafter, merged))];
  expect(after).toEqual(before);
  expect(outcomeOf(await perform(who.rival, undoSpeakerMerge, { mergeId }))).toBe("conflict mergeUndone");
});

test("H3: merges never lead back to where they began, also when two people merge at once", async () => {
  const [one, two, three] = [
    await add(who.drafter, `A ${family}`),
    await add(who.drafter, `B ${family}`),
    await add(who.drafter, `C ${family}`),
  ];
  const both = await Promise.all([
    perform(who.drafter, mergeSpeakers, { keepId: one, mergeId: two }),
    perform(who.rival, mergeSpeakers, { keepId: two, mergeId: one }),
  ]);
  expect(both.map(outcomeOf).toSorted()).toEqual(["conflict speakerMerged", "done"]);
  const [kept, alias] = both[0]?.ok ? [one, two] : [two, one];
  valueOf(await perform(who.clerk, mergeSpeakers, { keepId: three, mergeId: kept }));
  expect(outcomeOf(await perform(who.clerk, mergeSpeakers, { keepId: alias, mergeId: three }))).toBe(
    "conflict speakerMerged",
  );
  expect(valueOf(await readSpeaker(who.drafter, alias)).id).toBe(three);
});

test("H3: a person is not merged into an organisation", async () => {
  const ada = await add(who.drafter, `Ada ${family}`);
  const house = valueOf(
    await perform(who.drafter, addSpeaker, { kind: "organisation", name: { en: `${family} House` } }),
  );
  const merged = await perform(who.drafter, mergeSpeakers, { keepId: ada, mergeId: house.speakerId });
  expect(outcomeOf(merged)).toBe("conflict speakersOfTwoKinds");
});

test("H4: two that were found to be two are not proposed again, until that is taken back", async () => {
  const ids = [await add(who.drafter, `Ada ${family}`), await add(who.drafter, `A. ${family}`)] as const;
  expect(await pairsFor(who.rival)).toHaveLength(1);
  const { id: distinctionId } = valueOf(await perform(who.rival, distinguishSpeakers, { speakerIds: [...ids] }));
  expect(await pairsFor(who.drafter)).toEqual([]);
  expect(valueOf(await perform(who.drafter, distinguishSpeakers, { speakerIds: [ids[1], ids[0]] })).id).toBe(
    distinctionId,
  );
  valueOf(await perform(who.drafter, withdrawDistinction, { distinctionId }));
  expect(await pairsFor(who.drafter)).toHaveLength(1);
});

test("H5: a party's own record is proposed, merged and named to that party alone", async () => {
  const shared = await add(who.drafter, `Ada ${family}`);
  const own = await add(who.rival, `A. ${family}`, "party");
  expect(await pairsFor(who.rival)).toHaveLength(1);
  for (const actor of [who.drafter, who.clerk, who.observer, who.outsider]) expect(await pairsFor(actor)).toEqual([]);
  expect(outcomeOf(await perform(who.drafter, mergeSpeakers, { keepId: shared, mergeId: own }))).toBe(
    "notFound notFound",
  );
  expect(outcomeOf(await perform(who.drafter, distinguishSpeakers, { speakerIds: [shared, own] }))).toBe(
    "notFound notFound",
  );
  const before = valueOf(await readSpeaker(who.drafter, shared));
  const { id: mergeId } = valueOf(await perform(who.rival, mergeSpeakers, { keepId: shared, mergeId: own }));
  expect(valueOf(await readSpeaker(who.drafter, shared))).toEqual(before);
  expect(valueOf(await readSpeaker(who.rivalApprover, own)).aliases).toHaveLength(1);
  expect(outcomeOf(await readSpeaker(who.drafter, own))).toBe("notFound notFound");
  expect(outcomeOf(await perform(who.drafter, undoSpeakerMerge, { mergeId }))).toBe("notFound notFound");
});

test("H5: a record for all is never merged into a party's own", async () => {
  const shared = await add(who.drafter, `Ada ${family}`);
  const own = await add(who.rival, `A. ${family}`, "party");
  const merged = await perform(who.rival, mergeSpeakers, { keepId: own, mergeId: shared });
  expect(outcomeOf(merged)).toBe("conflict keepSharedSpeaker");
});

test("H5: what a party cites publishes the record that all know", async () => {
  const shared = await add(who.drafter, `Ada ${family}`);
  const { statementId, speakerId } = await say(who.rival, `A. ${family}`, { audience: "party" });
  valueOf(await perform(who.rival, mergeSpeakers, { keepId: shared, mergeId: speakerId }));
  const request = {
    resolutionId,
    evidenceId: statementId,
    kind: "statement",
    blockId: "ferries",
    language: "en",
  } as const;
  const { evidenceId } = valueOf(await perform(who.rival, citeEvidence, { ...request, publish: true }));
  const row = await asSystem((tx) => tx.statement.findUniqueOrThrow({ where: { id: evidenceId } }));
  expect(row.speakerId).toBe(shared);
});

test("H6: a name or spelling that is known exactly finds its record, and learns the office that it lacked", async () => {
  const id = valueOf(
    await perform(who.drafter, addSpeaker, {
      name: { en: `Ada ${family}` },
      spellings: [{ name: `Ada ${family}ov`, language: "en" }],
    }),
  ).speakerId;
  expect((await say(who.rival, `Ada ${family}`)).speakerId).toBe(id);
  expect((await say(who.rival, `Ada ${family}ov`, { office: "Minister" })).speakerId).toBe(id);
  expect(valueOf(await readSpeaker(who.clerk, id)).office).toEqual({ en: "Minister" });
});

test("H6: a name that is merely alike, a namesake in another office, and another audience's record are not taken for it", async () => {
  const { speakerId } = await say(who.drafter, `Ada ${family}`, { office: "Minister" });
  expect((await say(who.drafter, `A. ${family}`)).speakerId).not.toBe(speakerId);
  const baker = (await say(who.drafter, `Ada ${family}`, { office: "Baker" })).speakerId;
  expect(baker).not.toBe(speakerId);
  expect((await say(who.rival, `Ada ${family}`, { audience: "party" })).speakerId).not.toBe(speakerId);
  // Which of the two is meant nobody can tell.
  expect([speakerId, baker]).not.toContain((await say(who.drafter, `Ada ${family}`)).speakerId);
});

test("H7: offices are kept over time, and observers and administrators change nothing", async () => {
  const speakerId = await add(who.drafter, `Ada ${family}`);
  const offices = [{ office: { en: "Mayor" }, organisation: null, from: "2019-05", until: "2023" }];
  valueOf(await perform(who.clerk, changeSpeaker, { speakerId, offices, affiliation: { en: "Harbour List" } }));
  expect(valueOf(await readSpeaker(who.rival, speakerId))).toMatchObject({
    offices,
    affiliation: { en: "Harbour List" },
  });
  for (const actor of [who.observer, who.administrator])
    expect(outcomeOf(await perform(actor, changeSpeaker, { speakerId, kind: "organisation" }))).toBe(
      "forbidden forbidden",
    );
  expect(outcomeOf(await readSpeaker(who.administrator, speakerId))).toBe("notFound notFound");
});
