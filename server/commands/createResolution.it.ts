import { afterAll, beforeAll, expect, test } from "vitest";
import type { createResolutionRequest } from "#domain/api/resolutions.ts";
import type { z } from "#domain/zod.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listResolutions } from "#server/queries/listResolutions.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { createResolution } from "./createResolution.ts";
import { createAssembly, createFerryResolution, outcomeOf, valueOf, type Assembly } from "./desk.testkit.ts";
import { freezeVersion } from "./freezeVersion.ts";
import { perform } from "./perform.ts";

let who: Assembly;
beforeAll(async () => {
  who = await createAssembly();
});
afterAll(closePrismaClients);

const request = (partyIds: string[]): z.input<typeof createResolutionRequest> => ({
  template: "condemnation",
  style: "korea",
  languages: ["ko", "en"],
  partyIds,
});

test("a drafter begins a common text: both parties read its template in both languages, up to date", async () => {
  const { id } = valueOf(await perform(who.drafter, createResolution, request([who.harbour, who.upland])));
  const detail = valueOf(await readResolution(who.rival, id));
  expect(detail.head).toBe(1);
  expect(detail.private).toBe(false);
  expect(Object.keys(detail.tree)).toEqual(["ko", "en"]);
  expect(detail.tree["ko"]?.operative.length).toBeGreaterThan(2);
  expect(detail.tree["en"]?.operative.map(({ id: block }) => block)).toEqual(
    detail.tree["ko"]?.operative.map(({ id: block }) => block),
  );
  expect(detail.findings.map(({ code }) => code)).not.toContain("staleTranslation");
  expect(detail.findings.map(({ code }) => code)).toContain("blank");
  expect(detail.abilities).toMatchObject({ write: true, freeze: false, decide: false });
});

test("a title that is given stands in the text and in the list", async () => {
  const title = { ko: "여객선 결의안", en: "Resolution on the ferries" };
  const partyIds = [who.harbour, who.upland];
  const { id } = valueOf(await perform(who.drafter, createResolution, { ...request(partyIds), title }));
  expect(valueOf(await readResolution(who.clerk, id)).tree["ko"]?.title[0]?.words).toBe("여객선 결의안");
  const listed = valueOf(await listResolutions(who.clerk)).items.find((item) => item.id === id);
  expect(listed?.title).toEqual(title);
});

test("B3: a party's private draft is in nobody else's list, the clerk's included", async () => {
  const { id } = valueOf(await perform(who.rival, createResolution, request([who.upland])));
  expect(valueOf(await readResolution(who.rivalApprover, id)).private).toBe(true);
  for (const other of [who.drafter, who.clerk, who.observer, who.administrator, who.outsider]) {
    expect(valueOf(await listResolutions(other)).items.map((item) => item.id)).not.toContain(id);
    expect(outcomeOf(await readResolution(other, id))).toBe("notFound notFound");
  }
});

test.each([
  ["a contributor", "contributor", ["harbour", "upland"], "forbidden forbidden"],
  ["an administrator", "administrator", ["harbour", "upland"], "forbidden forbidden"],
  ["a drafter without their own party", "drafter", ["upland", "outside"], "invalid ownPartyMissing"],
  ["a clerk with one party", "clerk", ["harbour"], "invalid twoPartiesNeeded"],
  ["a clerk with the same party twice", "clerk", ["harbour", "harbour"], "invalid twoPartiesNeeded"],
] as const)("%s begins nothing", async (_who, role, parties, outcome) => {
  const partyIds = parties.map((party) => who[party]);
  expect(outcomeOf(await perform(who[role], createResolution, request(partyIds)))).toBe(outcome);
});

test("a party that does not exist cannot take part", async () => {
  const partyIds = [who.harbour, "00000000-0000-4000-8000-000000000000"];
  expect(outcomeOf(await perform(who.drafter, createResolution, request(partyIds)))).toBe("invalid unknownParty");
});

test("a version of a private draft begins a common text; who cannot read the draft cannot begin from it", async () => {
  const draft = await createFerryResolution(who.drafter, [who.harbour]);
  const { n } = valueOf(await perform(who.drafter, freezeVersion, { resolutionId: draft }));
  const from = { ...request([who.harbour, who.upland]), from: { resolutionId: draft, n } };
  const { id } = valueOf(await perform(who.drafter, createResolution, from));
  const detail = valueOf(await readResolution(who.rival, id));
  expect(detail.languages).toEqual(["en"]);
  expect(detail.tree["en"]?.operative.map(({ words }) => words)).toEqual([
    "Demands that the ferries sail every day;",
    "Urges the Government to lower the fares.",
  ]);
  expect(outcomeOf(await perform(who.rival, createResolution, from))).toBe("notFound notFound");
});

test("B3: where a common text began is on record for those who all took part there; of a private draft nothing is", async () => {
  const originOf = async (partyIds: string[]) => {
    const source = await createFerryResolution(who.drafter, partyIds);
    const freezer = partyIds.length === 1 ? who.drafter : who.clerk;
    const { n } = valueOf(await perform(freezer, freezeVersion, { resolutionId: source }));
    const from = { resolutionId: source, n };
    const common = { ...request([who.harbour, who.upland]), from };
    const { id } = valueOf(await perform(who.drafter, createResolution, common));
    const [created] = valueOf(await readAudit(who.rival, id)).items;
    return { recorded: created?.data["from"], from };
  };
  const common = await originOf([who.harbour, who.upland]);
  expect(common.recorded).toEqual(common.from);
  expect((await originOf([who.harbour])).recorded).toBeUndefined();
});
