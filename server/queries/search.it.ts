import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blockOf } from "#domain/document/builders.testkit.ts";
import type { SearchHit } from "#domain/api/search.ts";
import { searchQuery } from "#domain/api/search.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { queryWords } from "#domain/search/searchWords.ts";
import { addInstrument } from "#server/commands/addInstrument.ts";
import { addSpeaker } from "#server/commands/addSpeaker.ts";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import { changeSpeaker } from "#server/commands/changeSpeaker.ts";
import { correctSource } from "#server/commands/correctSource.ts";
import {
  createAssembly,
  createFerryResolution,
  valueOf,
  writeText,
  type Assembly,
} from "#server/commands/desk.testkit.ts";
import { linkClaim } from "#server/commands/linkClaim.ts";
import { makeClaim } from "#server/commands/makeClaim.ts";
import { mergeSpeakers } from "#server/commands/mergeSpeakers.ts";
import { noteMeasure } from "#server/commands/noteMeasure.ts";
import { perform } from "#server/commands/perform.ts";
import { removeStatement } from "#server/commands/removeStatement.ts";
import { undoSpeakerMerge } from "#server/commands/undoSpeakerMerge.ts";
import { put } from "#server/commands/claims.testkit.ts";
import { takeBackStance } from "#server/commands/takeBackStance.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { refreshSearch } from "#server/jobs/refreshSearch.ts";
import { settleText } from "#server/jobs/settleText.ts";
import { extractArticle } from "./extractArticle.ts";
import { search } from "./search.ts";

afterAll(closePrismaClients);

let who: Assembly;
let shared: string;
let draft: string;

const ARTICLE = `Pelagornis sighted near the harbour

The lighthouse keepers counted eleven gulls. "The quarantine ends on Monday," said Ada Kell. 섬나라는 국가안보실 회의를 열고 파병을 논의했다.`;

async function archive(actor: Actor, text: string, audience: "all" | "party", title: string): Promise<string> {
  const archived = valueOf(await extractArticle({ text })).text;
  const quote = "The quarantine ends on Monday";
  const start = archived.indexOf(quote);
  const statements =
    start < 0
      ? []
      : [
          {
            quote,
            kind: "direct" as const,
            speaker: "Ada Kell",
            office: null,
            organisation: null,
            verb: null,
            saidOn: null,
            selector: describeRange(archived, start, start + quote.length),
          },
        ];
  const source = { title, outlet: "The Pier", authors: ["Bruno Marsh"], language: "en" };
  const { sourceId } = valueOf(await archiveEvidence(actor, shared, { text, audience, source, statements }));
  return sourceId;
}

beforeAll(async () => {
  who = await createAssembly();
  shared = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
  draft = await createFerryResolution(who.rival, [who.upland], {
    en: [blockOf("operative", "own", "Demands that the wolverine ferries be scrapped.")],
  });
  for (const id of [shared, draft]) await settleText(id);
  const grant = { resolutionId: shared, userId: who.observer.userId, createdBy: who.clerk.userId };
  await asSystem((tx) => tx.resolutionGrant.create({ data: grant }));
});

const find = async (actor: Actor, q: string, limit = 20): Promise<SearchHit[]> =>
  valueOf(await search(actor, searchQuery.parse({ q, limit }))).items;
const found = async (actor: Actor, q: string) => (await find(actor, q)).map(({ kind, id }) => `${kind} ${id}`);
const kinds = async (actor: Actor, q: string) => [...new Set((await find(actor, q)).map(({ kind }) => kind))];
/** Sources for all on the desk of one text, the words in their titles. */
async function fillDesk(resolutionId: string, count: number, title: string): Promise<string[]> {
  const rows = Array.from({ length: count }, () => ({ id: randomUUID(), title, outlet: "The Pier" }));
  const made = { createdBy: who.rival.userId };
  await asSystem(async (tx) => {
    await tx.source.createMany({ data: rows.map((row) => ({ ...made, ...row })) });
    await tx.resolutionEvidence.createMany({ data: rows.map(({ id }) => ({ ...made, resolutionId, sourceId: id })) });
  });
  return rows.map(({ id }) => id);
}

const markedWords = ({ text, highlights }: SearchHit["title"]) =>
  highlights.map(([start, end]) => text.slice(start, end));

test("Y1: every kind is found by its words, in Latin letters and in Korean", async () => {
  const id = await archive(who.drafter, ARTICLE, "all", "Pelagornis sighted");
  expect(await found(who.rival, "pelagornis")).toContain(`source ${id}`);
  expect(await found(who.rival, "lighthouse gulls")).toContain(`source ${id}`);
  expect(await found(who.rival, "파병")).toContain(`source ${id}`);
  expect(await found(who.rival, "국가안보실")).toContain(`source ${id}`);
  expect(await found(who.rival, "bruno marsh")).toContain(`source ${id}`);
  expect(await kinds(who.clerk, "quarantine kell")).toEqual(["statement", "source"]);
  expect(await kinds(who.observer, "ada kell")).toContain("speaker");
  const clauses = (await find(who.drafter, "ferries sail")).filter(({ resolutionId }) => resolutionId === shared);
  expect(clauses.map(({ blockId }) => blockId)).toContain("ferries");
  expect(await found(who.drafter, "pelagornis lighthouse wolverine")).toEqual([]);
});

test("Y1: a claim leads to a text that states it", async () => {
  const proposition = { en: "Nine kittiwakes nest there", ko: "세가락갈매기 아홉 마리가 산다" };
  const { claimId } = valueOf(await perform(who.drafter, makeClaim, { proposition }));
  expect((await find(who.rival, "kittiwakes"))[0]).toMatchObject({ kind: "claim", id: claimId, resolutionId: null });
  valueOf(await perform(who.drafter, linkClaim, { claimId, resolutionId: shared, blockId: "ferries", language: "en" }));
  for (const q of ["kittiwakes", "갈매"])
    expect((await find(who.rival, q))[0]).toMatchObject({ kind: "claim", id: claimId, resolutionId: shared });
});

test("Y2: slips of the pen find what was meant", async () => {
  const id = await archive(who.drafter, ARTICLE, "all", "Pelagornis sighted");
  for (const q of [
    "pelagornes",
    "pelagonris",
    "pellagornis",
    "ligthouse",
    "lighhouse keepers",
    "quarentine",
    "kelagornit",
  ])
    expect([q, ...(await found(who.rival, q))]).toContain(`source ${id}`);
  expect(await found(who.rival, "국가안부실")).toContain(`source ${id}`);
  expect(await found(who.rival, "gulch")).not.toContain(`source ${id}`);
});

test("Y3: nothing of another party's is shown, takes a place or sets right a word", async () => {
  const before = await find(who.drafter, "quarantine", 1);
  for (let i = 0; i < 3; i++)
    await archive(who.rival, ARTICLE.replace("gulls", "zanzibarians"), "party", "quarantine quarantine");
  expect(await kinds(who.rival, "zanzibarians")).toEqual(["source"]);
  for (const actor of [who.drafter, who.clerk, who.observer, who.outsider, who.administrator]) {
    expect(await found(actor, "zanzibarians")).toEqual([]);
    // Nor does the misspelled word tell that somebody has the right one.
    expect(await found(actor, "zanzibariens")).toEqual([]);
  }
  expect(await found(who.rival, "zanzibariens")).not.toEqual([]);
  expect(await find(who.drafter, "quarantine", 1)).toEqual(before);
  expect(await found(who.drafter, "wolverine")).toEqual([]);
  expect((await find(who.rival, "wolverine")).map(({ resolutionId }) => resolutionId)).toEqual([draft]);
});

test("Y3: the index is not asked for words under anybody else's scope", async () => {
  const touched = await asSystem(
    (tx) => tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM search_entries
      WHERE terms @@ '''all/zanzibarians'''::tsquery`,
  );
  expect(touched).toEqual([{ n: 0 }]);
});

test("Y1: treaties and what statements ask for are found, and lead to a text", async () => {
  const title = { en: "Treaty on Guillemots", ko: "바다오리 협약" };
  const made = perform(who.drafter, addInstrument, { kind: "treaty", title, symbol: "TS 4471", status: "signed" });
  const { instrumentId } = valueOf(await made);
  for (const q of ["guillemots", "바다오리", "4471", "gilemots"])
    expect((await find(who.rival, q))[0]).toMatchObject({ kind: "instrument", id: instrumentId });
  const own = { title: { en: "Treaty on Razorbills" }, kind: "treaty", status: "signed", audience: "party" } as const;
  const kept = valueOf(await perform(who.drafter, addInstrument, own));
  expect(await found(who.drafter, "razorbills")).toEqual([`instrument ${kept.instrumentId}`]);
  for (const actor of [who.rival, who.clerk, who.observer]) expect(await found(actor, "razorbills")).toEqual([]);

  const source = await archive(who.drafter, ARTICLE, "all", "Asking");
  const [statement] = await asSystem((tx) => tx.statement.findMany({ where: { sourceId: source } }));
  const text = { en: "Requests the puffins to be counted." };
  const noted = { resolutionId: shared, statementId: statement?.id ?? "", text };
  const { measureId } = valueOf(await perform(who.drafter, noteMeasure, noted));
  const hits = await find(who.rival, "puffins");
  expect(hits).toMatchObject([{ kind: "measure", id: measureId, resolutionId: shared }]);
  expect(await found(who.outsider, "puffins")).toEqual([]);
});

test("Y3: what is for all stands under the desks that show it, and takes no place on anybody else's", async () => {
  const words = "dovekies dovekies dovekies";
  const unread = await fillDesk(draft, 200, words);
  const readable = await archive(who.drafter, `Later\n\nOne of the dovekies came back.`, "all", "Later");
  expect(await found(who.drafter, "dovekies")).toEqual([`source ${readable}`]);
  expect(await found(who.observer, "dovekies")).toEqual([`source ${readable}`]);
  expect(await found(who.outsider, "dovekies")).toEqual([]);
  expect((await find(who.rival, "dovekies", 20)).filter(({ id }) => unread.includes(id))).toHaveLength(20);
});

test("Y1: what the index takes for a hit and is none crowds out nothing", async () => {
  await fillDesk(shared, 120, "해안 감시와 안개 해설");
  const readable = await archive(who.drafter, "Fog\n\n섬의 해안개 소식", "all", "Fog");
  expect(await found(who.rival, "해안개")).toEqual([`source ${readable}`]);
});

test("Y3: a word of a text that the asker does not read sets nothing right, and keeps nothing from being set right", async () => {
  const id = await archive(who.drafter, "Ebb\n\nThe oystercatchers are here.", "all", "Ebb");
  // Somebody else's text has the very word that is misspelled here.
  await fillDesk(draft, 1, "oystercatchars");
  expect(await found(who.drafter, "oystercatchars")).toEqual([`source ${id}`]);
  await fillDesk(draft, 1, "phalaropes");
  for (const actor of [who.drafter, who.clerk, who.observer]) expect(await found(actor, "phalaropas")).toEqual([]);
  expect(await found(who.rival, "phalaropas")).not.toEqual([]);
});

test("Y3: who only observes finds the claims of the texts that they read", async () => {
  const { claimId } = valueOf(await perform(who.drafter, makeClaim, { proposition: { en: "Eleven gannets nest" } }));
  expect(await found(who.clerk, "gannets")).toEqual([`claim ${claimId}`]);
  expect(await found(who.observer, "gannets")).toEqual([]);
  expect(await found(who.observer, "gannots")).toEqual([]);
  valueOf(await perform(who.drafter, linkClaim, { claimId, resolutionId: shared, blockId: "ferries", language: "en" }));
  expect(await found(who.observer, "gannets")).toEqual([`claim ${claimId}`]);
});

test("Y7: who only observes finds a claim that a statement of their text bears on, while it does", async () => {
  const { claimId } = valueOf(await perform(who.drafter, makeClaim, { proposition: { en: "Nine dunlins nest" } }));
  const sourceId = await archive(who.drafter, 'Dunl\n\n"The quarantine ends on Monday," said Ada Kell.', "all", "Dunl");
  const said = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }));
  expect(await found(who.observer, "dunlins")).toEqual([]);
  const { stanceId } = valueOf(await put(who.drafter, claimId, said.id, "asserts"));
  expect(await find(who.observer, "dunlins")).toMatchObject([{ id: claimId, resolutionId: shared }]);
  valueOf(await perform(who.drafter, takeBackStance, { claimId, stanceId }));
  expect(await found(who.observer, "dunlins")).toEqual([]);
  expect(await found(who.clerk, "dunlins")).toEqual([`claim ${claimId}`]);
});

test("Y7: a statement or stance that one party keeps to itself leads nobody else to a claim, nor to a party's own", async () => {
  const archived = async (audience: "all" | "party", title: string) => {
    const sourceId = await archive(
      who.rival,
      'Kept\n\n"The quarantine ends on Monday," said Ada Kell.',
      audience,
      title,
    );
    return (await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }))).id;
  };
  const [shown, kept] = [await archived("all", "Shown"), await archived("party", "Kept")];
  const claim = async (word: string, audience: "all" | "party") =>
    valueOf(await perform(who.rival, makeClaim, { proposition: { en: `Six ${word} nest` }, audience })).claimId;
  const [common, own] = [await claim("knotbirds", "all"), await claim("ruffbirds", "party")];
  valueOf(await put(who.rival, common, shown, "asserts", { audience: "party" }));
  valueOf(await put(who.rival, common, kept, "asserts", { audience: "party" }));
  valueOf(await put(who.rival, own, shown, "asserts", { audience: "party" }));
  await refreshSearch();
  for (const q of ["knotbirds", "ruffbirds", "ruffbords"]) expect(await found(who.observer, q)).toEqual([]);
  expect(await found(who.drafter, "ruffbirds")).toEqual([]);
  expect(await find(who.rival, "ruffbirds")).toMatchObject([{ id: own, resolutionId: shared }]);
});

test("Y7: a claim is found in a text that whoever says what bears on it does not read", async () => {
  const { claimId } = valueOf(await perform(who.drafter, makeClaim, { proposition: { en: "Two whimbrels nest" } }));
  const sourceId = await archive(who.drafter, 'Whim\n\n"The quarantine ends on Monday," said Ada Kell.', "all", "Whim");
  const { id: statementId } = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }));
  await asSystem((tx) =>
    tx.resolutionEvidence.create({ data: { statementId, resolutionId: draft, createdBy: who.rival.userId } }),
  );
  const { stanceId } = valueOf(await put(who.drafter, claimId, statementId, "asserts"));
  const entries = () =>
    asSystem((tx) => tx.searchEntry.findMany({ where: { kind: "claim", rowId: claimId, resolutionId: draft } }));
  expect(await entries()).toEqual([]);
  await refreshSearch();
  expect(await entries()).toMatchObject([{ audiencePartyId: null }]);
  valueOf(await perform(who.drafter, takeBackStance, { claimId, stanceId }));
  await refreshSearch();
  expect(await entries()).toEqual([]);
});

test("Y4: what is found is marked by offsets, in the snippet that holds it", async () => {
  const long = `${"The tide came in and went out again. ".repeat(40)}A <b>pelagornis</b> & its chick flew by.${" The tide turned.".repeat(40)}`;
  const id = await archive(who.drafter, `Gulls\n\n${long}`, "all", "Tides of <i>chicks</i>");
  const hit = (await find(who.rival, "pelagornis chick")).find((each) => each.id === id);
  expect(hit && markedWords(hit.title)).toEqual(["chicks"]);
  expect(hit?.snippet && markedWords(hit.snippet)).toEqual(["pelagornis", "chick"]);
  expect(hit?.snippet?.text.length).toBeLessThan(260);
});

test("Y5: corrections, merges and settled texts are found by their new words, and not by the old", async () => {
  const id = await archive(who.drafter, "Ebb\n\nNothing to report from the mole.", "all", "Ebb at Trondvik");
  valueOf(await perform(who.drafter, correctSource, { resolutionId: shared, sourceId: id, title: "Ebb at Vesterby" }));
  expect(await found(who.rival, "vesterby")).toEqual([`source ${id}`]);
  expect(await found(who.rival, "trondvik")).toEqual([]);
  const [kept, merged] = [
    valueOf(await perform(who.drafter, addSpeaker, { name: { en: "Ottoline Brae" } })).speakerId,
    valueOf(await perform(who.drafter, addSpeaker, { name: { en: "Otolin Brae" } })).speakerId,
  ];
  valueOf(await perform(who.drafter, mergeSpeakers, { keepId: kept, mergeId: merged }));
  valueOf(await perform(who.drafter, changeSpeaker, { speakerId: kept, affiliation: { en: "Cormorants" } }));
  expect(await found(who.rival, "otolin")).toEqual([`speaker ${kept}`]);
  expect(await found(who.rival, "cormorants")).toEqual([`speaker ${kept}`]);
  await writeText(draft, { en: [blockOf("operative", "own", "Demands that the narwhal ferries be kept.")] });
  await settleText(draft);
  expect(await found(who.rival, "wolverine")).toEqual([]);
  expect(await found(who.rival, "narwhal")).toEqual(["clause own"]);
});

test("Y5: a statement is found by every name of its speaker: renamed, merged, and no more once that is undone", async () => {
  const id = await archive(who.drafter, 'Said\n\n"The quarantine ends on Monday," said Ada Kell.', "all", "Said");
  const secret = await archive(who.rival, 'Kept\n\n"The quarantine ends on Monday," said Ada Kell.', "party", "Kept");
  const [said] = await asSystem((tx) => tx.statement.findMany({ where: { sourceId: id } }));
  const [kept] = await asSystem((tx) => tx.statement.findMany({ where: { sourceId: secret } }));
  const statements = async (actor: Actor, q: string) =>
    (await find(actor, q)).filter(({ kind }) => kind === "statement").map((hit) => hit.id);
  const alias = valueOf(await perform(who.drafter, addSpeaker, { name: { en: "Adelheid Quell" } })).speakerId;
  const keepId = said?.speakerId ?? "";
  const { id: mergeId } = valueOf(await perform(who.drafter, mergeSpeakers, { keepId, mergeId: alias }));
  expect(await statements(who.rival, "adelheid")).toContain(said?.id);
  // The rival's own record of the same speaker is theirs to merge; what follows from a record for all follows later.
  valueOf(await perform(who.rival, mergeSpeakers, { keepId, mergeId: kept?.speakerId ?? "" }));
  valueOf(
    await perform(who.drafter, changeSpeaker, {
      speakerId: keepId,
      spellings: [{ name: "Ada Kjell", language: "en" }],
    }),
  );
  expect(await statements(who.drafter, "kjell")).toContain(said?.id);
  expect(await statements(who.drafter, "kjell")).not.toContain(kept?.id);
  await refreshSearch();
  expect(await statements(who.rival, "kjell")).toEqual(expect.arrayContaining([said?.id, kept?.id]));
  expect(await statements(who.drafter, "kjell")).not.toContain(kept?.id);
  valueOf(await perform(who.drafter, undoSpeakerMerge, { mergeId }));
  expect(await statements(who.rival, "adelheid")).toEqual([]);
});

test("Y5: a source corrected in one text is found by its new words in another that whoever corrects it does not read", async () => {
  const id = await archive(who.drafter, "Ebb\n\nNothing to report.", "all", "Ebb at Lundvik");
  const link = { sourceId: id, resolutionId: draft, createdBy: who.rival.userId };
  await asSystem((tx) => tx.resolutionEvidence.create({ data: link }));
  valueOf(await perform(who.drafter, correctSource, { resolutionId: shared, sourceId: id, title: "Ebb at Skarvik" }));
  await refreshSearch();
  const near = searchQuery.parse({ q: "skarvik", near: draft });
  expect(valueOf(await search(who.rival, near)).items).toMatchObject([{ id, resolutionId: draft }]);
  expect(valueOf(await search(who.drafter, near)).items).toMatchObject([{ id, resolutionId: shared }]);
  expect(await found(who.rival, "lundvik")).toEqual([]);
});

test("Y5: what is taken off a desk is no longer found there", async () => {
  const sourceId = await archive(who.drafter, 'Off\n\n"The quarantine ends on Monday," said Ada Kell.', "all", "Off");
  const [said] = await asSystem((tx) => tx.statement.findMany({ where: { sourceId } }));
  expect(await found(who.rival, "quarantine")).toContain(`statement ${said?.id}`);
  valueOf(await perform(who.drafter, removeStatement, { resolutionId: shared, sourceId, statementId: said?.id ?? "" }));
  expect(await found(who.rival, "quarantine")).not.toContain(`statement ${said?.id}`);
});

test("Y1: the index takes words apart as the question does", async () => {
  const texts = [
    "Ærø’s Ferry-No.12 Über Ōsaka",
    "북한의 2024년 파병",
    "Ζάκυνθος и Ёлка 東京 カナ",
    "naïve Łódź 1만명",
    "a b 3 cc",
  ];
  for (const text of texts) {
    const rows = await asSystem((tx) => tx.$queryRaw<{ words: string[] }[]>`SELECT search_words(${text}) AS words`);
    const words = rows[0]?.words ?? [];
    expect(words).toEqual(expect.arrayContaining(queryWords(text)));
  }
});
