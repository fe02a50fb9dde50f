import { afterAll, beforeEach, expect, test } from "vitest";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import { citeEvidence } from "#server/commands/citeEvidence.ts";
import { createAssembly, createFerryResolution, valueOf } from "#server/commands/desk.testkit.ts";
import { perform } from "#server/commands/perform.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listCopies } from "./listCopies.ts";

afterAll(closePrismaClients);

let who: Awaited<ReturnType<typeof createAssembly>>;
let resolutionId: string;

beforeEach(async () => {
  who = await createAssembly();
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});

/** A report that no other test's is like. */
const reportOf = (mark: string) =>
  `The harbour master of ${mark} said on Friday that two ${mark} ferries had been turned back at the ${mark} strait. ` +
  `The council of ${mark} was asked to meet at once, and insurers in ${mark} raised their rates within hours of it.`;

const archive = (audience: "all" | "party", text: string, outlet: string) =>
  archiveEvidence(who.drafter, resolutionId, { audience, text, source: { title: "Ferries", outlet } });

test("X4: a report that another outlet took over is recognised, with how much of it", async () => {
  const text = reportOf("Aldmark");
  const { sourceId } = valueOf(await archive("all", text, "Isle Wire"));
  const taken = `Editor's note: this is an agency report that we print in full here. ${text}`;
  const [copy] = valueOf(await listCopies(who.rival, { text: taken })).items;
  expect(copy).toMatchObject({ sourceId, outlet: "Isle Wire", kind: "shared" });
  expect(valueOf(await listCopies(who.rival, { text })).items).toMatchObject([{ sourceId, kind: "same", likeness: 1 }]);
});

test("X4: what a party keeps to itself is recognised by its people alone", async () => {
  const text = reportOf("Bornholt");
  valueOf(await archive("party", text, "Isle Wire"));
  expect(valueOf(await listCopies(who.approver, { text })).items).toHaveLength(1);
  for (const outsider of [who.rival, who.clerk, who.observer]) {
    expect(valueOf(await listCopies(outsider, { text })).items).toEqual([]);
  }
});

test("X4: what stands beside a text that somebody does not read is not recognised for them", async () => {
  const text = reportOf("Corvenna");
  valueOf(await archive("all", text, "Isle Wire"));
  expect(valueOf(await listCopies(who.rival, { text })).items).toHaveLength(1);
  // Nobody let the observer into this text.
  expect(valueOf(await listCopies(who.observer, { text })).items).toEqual([]);
});

test("X5: the page of an archived source is known by its address, whatever it says by now", async () => {
  const page = "https://press.example/ferries?id=5";
  const source = { title: "Ferries", outlet: "Isle Wire" };
  const given = { audience: "party" as const, text: reportOf("Dunmark"), url: page, source };
  const { sourceId } = valueOf(await archiveEvidence(who.drafter, resolutionId, given));
  const again = { text: "Another text altogether.", url: "http://press.example/ferries/?utm_source=letter&id=5#top" };
  const [copy] = valueOf(await listCopies(who.approver, again)).items;
  expect(copy).toMatchObject({ sourceId, kind: "address", likeness: 0 });
  for (const outsider of [who.rival, who.clerk, who.observer])
    expect(valueOf(await listCopies(outsider, again)).items).toEqual([]);
});

test("X4: an archived article names those that are like it, and neither itself nor the copy made of it for all", async () => {
  const text = reportOf("Ellmark");
  const own = valueOf(await archive("party", text, "Isle Wire")).sourceId;
  const cite = { evidenceId: own, kind: "source" as const, blockId: "ferries", language: "en", publish: true };
  const published = valueOf(await perform(who.drafter, citeEvidence, { resolutionId, ...cite })).evidenceId;
  const other = valueOf(await archive("all", text, "Harbour Post")).sourceId;
  const alike = async (except: string) =>
    valueOf(await listCopies(who.drafter, { text, except })).items.map(({ sourceId }) => sourceId);
  expect(await alike(own)).toEqual([other]);
  expect(await alike(published)).toEqual([other]);
});
