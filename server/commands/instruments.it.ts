import { afterAll, beforeEach, expect, test } from "vitest";
import { blockOf, text } from "#domain/document/builders.testkit.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listEvidence } from "#server/queries/listEvidence.ts";
import { listInstruments } from "#server/queries/listInstruments.ts";
import { listQuotations } from "#server/queries/listQuotations.ts";
import { readInstrument } from "#server/queries/readInstrument.ts";
import { readVersion } from "#server/queries/readVersion.ts";
import { addInstrument } from "./addInstrument.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { citeEvidence } from "./citeEvidence.ts";
import { correctInstrument } from "./correctInstrument.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, writeText } from "./desk.testkit.ts";
import { freezeVersion } from "./freezeVersion.ts";
import { perform } from "./perform.ts";

afterAll(closePrismaClients);

let who: Awaited<ReturnType<typeof createAssembly>>;
let resolutionId: string;

beforeEach(async () => {
  who = await createAssembly();
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});

const STRAIT_TREATY = {
  kind: "treaty" as const,
  title: { en: "Treaty on the Strait of Ferra", ko: "페라 해협에 관한 조약" },
  symbol: "TS 12",
  status: "signed" as const,
  adoptedOn: "2019-05-02",
  articles: [{ number: "3", text: { en: "Ships of every flag pass the strait without hindrance." } }],
};

const add = async (actor: Actor, audience: "all" | "party" = "all") =>
  valueOf(await perform(actor, addInstrument, { ...STRAIT_TREATY, audience })).instrumentId;

const cite = (actor: Actor, evidenceId: string, publish = false) =>
  perform(actor, citeEvidence, {
    resolutionId,
    evidenceId,
    kind: "instrument",
    blockId: "ferries",
    language: "en",
    publish,
  });

test("I1: a treaty is recorded as signed, and later as ratified", async () => {
  const instrumentId = await add(who.drafter);
  valueOf(await perform(who.rival, correctInstrument, { instrumentId, status: "ratified", statusOn: "2021" }));
  expect(valueOf(await readInstrument(who.clerk, instrumentId))).toMatchObject({
    ...STRAIT_TREATY,
    status: "ratified",
    statusOn: "2021",
  });
  const found = valueOf(await listInstruments(who.approver, { q: "해협" }));
  expect(found.items.map(({ id }) => id)).toContain(instrumentId);
});

test("I6: the chain keeps what a correction changed, as it was and as it is", async () => {
  const instrumentId = await add(who.drafter, "party");
  valueOf(await perform(who.contributor, correctInstrument, { instrumentId, status: "ratified", symbol: "TS 12" }));
  const chain = await asSystem((tx) => tx.auditEvent.findMany({ where: { audiencePartyId: who.harbour } }));
  expect(chain.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({
      type: "instrumentCorrected",
      data: { instrumentId, changes: { status: { before: "signed", after: "ratified" } } },
    }),
  );
});

test("I1: an observer records none", async () => {
  expect(outcomeOf(await perform(who.observer, addInstrument, STRAIT_TREATY))).toBe("forbidden forbidden");
});

test("I1: a frozen version holds what it cites as it was then", async () => {
  const instrumentId = await add(who.drafter);
  valueOf(await cite(who.drafter, instrumentId));
  const cited = valueOf(await listInstruments(who.rival, { resolution: resolutionId }));
  expect(cited.items.map(({ id }) => id)).toEqual([instrumentId]);
  const recital = blockOf("recital", "recalling", [
    text("Recalling the Treaty,"),
    { type: "cite", evidenceId: instrumentId, kind: "instrument", marks: [] },
  ]);
  await writeText(resolutionId, {
    en: [blockOf("title", "t", "On the ferries"), recital, blockOf("operative", "o", "Asks for ferries.")],
  });
  valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
  valueOf(await perform(who.drafter, correctInstrument, { instrumentId, status: "ended" }));
  const { value } = valueOf(await readVersion(who.clerk, resolutionId, 1));
  expect(value.evidence).toMatchObject([
    { id: instrumentId, kind: "instrument", instrument: { status: "signed", title: STRAIT_TREATY.title } },
  ]);
});

const archiveReport = () =>
  archiveEvidence(who.drafter, resolutionId, { text: "Ferries stay in port\n\nNobody sailed.", audience: "all" });

test("E17: an instrument and a source tell which clauses cite them", async () => {
  const instrumentId = await add(who.drafter);
  const { sourceId } = valueOf(await archiveReport());
  const citing = (id: string, evidenceId: string, kind: "instrument" | "source") =>
    blockOf("recital", id, [text("Recalling it,"), { type: "cite", evidenceId, kind, marks: [] }]);
  await writeText(resolutionId, {
    en: [citing("treaty", instrumentId, "instrument"), citing("report", sourceId, "source")],
  });
  const cited = valueOf(await listInstruments(who.rival, { resolution: resolutionId }));
  expect(cited.items).toMatchObject([
    { id: instrumentId, citedIn: [{ blockId: "treaty", language: "en", number: 1 }] },
  ]);
  const [entry] = valueOf(await listEvidence(who.rival, resolutionId)).items;
  expect(entry?.source.citedIn).toEqual([{ blockId: "report", language: "en", number: 2 }]);
  expect(valueOf(await listInstruments(who.rival)).items[0]).not.toHaveProperty("citedIn");
});

test("I2: a quotation of an article is checked in its language, and against no other", async () => {
  const instrumentId = await add(who.drafter);
  const quoting = (words: string) => [
    blockOf("operative", "o", [text(words, { type: "quotation", evidenceId: instrumentId })]),
  ];
  await writeText(resolutionId, { en: quoting("Ships of every flag pass the strait") });
  expect(valueOf(await listQuotations(who.drafter, resolutionId)).items).toMatchObject([{ status: "exact" }]);
  await writeText(resolutionId, { en: quoting("Ships of no flag pass the strait") });
  expect(valueOf(await listQuotations(who.drafter, resolutionId)).items).toMatchObject([{ status: "altered" }]);
});

test("I4: an article is cited as evidence of its own, the same by everyone, and its words are checked", async () => {
  const instrumentId = await add(who.drafter);
  const citeArticle = (actor: Actor, article: string, paragraph: string | null = null) =>
    perform(actor, citeEvidence, {
      resolutionId,
      evidenceId: instrumentId,
      kind: "instrument",
      provision: { article, paragraph },
      blockId: "ferries",
      language: "en",
      publish: false,
    });
  const third = valueOf(await citeArticle(who.drafter, "3")).evidenceId;
  expect(valueOf(await citeArticle(who.rival, "3")).evidenceId).toBe(third);
  expect(valueOf(await citeArticle(who.drafter, "3", "2")).evidenceId).not.toBe(third);
  await writeText(resolutionId, {
    en: [
      blockOf("title", "t", "On the ferries"),
      blockOf("operative", "recalling", [
        text("Ships of every flag pass the strait", { type: "quotation", evidenceId: third }),
        { type: "cite", evidenceId: third, kind: "instrument", marks: [] },
      ]),
    ],
  });
  expect(valueOf(await listQuotations(who.drafter, resolutionId)).items).toMatchObject([{ status: "exact" }]);
  const place = { blockId: "recalling", language: "en", number: 1 };
  const [listed] = valueOf(await listInstruments(who.rival, { resolution: resolutionId })).items;
  expect(listed).toMatchObject({
    id: instrumentId,
    citedIn: [],
    provisions: [{ id: third, article: "3", paragraph: null, citedIn: [place] }],
  });
  const { n } = valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
  const { value } = valueOf(await readVersion(who.clerk, resolutionId, n));
  expect(value.evidence).toMatchObject([
    { id: third, instrument: { status: "signed" }, provision: { instrumentId, article: "3", paragraph: null } },
  ]);
});

test("I4: only an instrument has articles to cite", async () => {
  const { sourceId } = valueOf(await archiveReport());
  const asked = { resolutionId, evidenceId: sourceId, kind: "source" as const, blockId: "ferries", language: "en" };
  const provision = { article: "3", paragraph: null };
  expect(outcomeOf(await perform(who.drafter, citeEvidence, { ...asked, provision, publish: false }))).toBe(
    "invalid invalidInput",
  );
});

test("I7: an instrument leads to its archived text where the asker reads that, and its version has the hash", async () => {
  const { sourceId } = valueOf(await archiveReport());
  const instrumentId = await add(who.drafter);
  valueOf(await perform(who.drafter, correctInstrument, { instrumentId, sourceId }));
  valueOf(await cite(who.drafter, instrumentId));
  const recital = blockOf("recital", "recalling", [
    text("Recalling the Treaty,"),
    { type: "cite", evidenceId: instrumentId, kind: "instrument", marks: [] },
  ]);
  const others = [blockOf("title", "t", "On the ferries"), blockOf("operative", "o", "Asks for ferries.")];
  await writeText(resolutionId, { en: [...others, recital] });
  expect(valueOf(await readInstrument(who.rival, instrumentId)).sourceId).toBe(sourceId);
  const elsewhere = await createFerryResolution(who.drafter, [who.harbour, who.outside]);
  const own = valueOf(
    await archiveEvidence(who.drafter, elsewhere, { text: "Only here\n\nRead by one.", audience: "all" }),
  );
  const hidden = valueOf(
    await perform(who.drafter, addInstrument, { ...STRAIT_TREATY, audience: "all", sourceId: own.sourceId }),
  );
  expect(valueOf(await readInstrument(who.rival, hidden.instrumentId)).sourceId).toBeNull();
  const { n } = valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
  const { value } = valueOf(await readVersion(who.clerk, resolutionId, n));
  expect(value.evidence).toMatchObject([{ id: instrumentId, captureSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
});

test("I3: a party's own is unknown to the rival, and cited by publishing a copy", async () => {
  const own = await add(who.drafter, "party");
  expect(outcomeOf(await readInstrument(who.rival, own))).toBe("notFound notFound");
  expect(outcomeOf(await cite(who.rival, own))).toBe("notFound notFound");
  expect(outcomeOf(await cite(who.drafter, own))).toBe("conflict needsPublishing");
  const { evidenceId } = valueOf(await cite(who.drafter, own, true));
  expect(evidenceId).not.toBe(own);
  expect(valueOf(await readInstrument(who.rival, evidenceId))).toMatchObject({ audience: "all", symbol: "TS 12" });
});
