import { afterAll, beforeAll, expect, test } from "vitest";
import type { ResolutionQuery } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import { createAssembly, outcomeOf, valueOf, type Assembly } from "#server/commands/desk.testkit.ts";
import { createResolution } from "#server/commands/createResolution.ts";
import { perform } from "#server/commands/perform.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listResolutions } from "./listResolutions.ts";

let who: Assembly;
let ferries: string;
let lighthouse: string;
let ownDraft: string;

const begin = async (actor: Actor, partyIds: string[], title: LocalizedText): Promise<string> => {
  const wish = { template: "blank", style: "un", languages: ["ko", "en"], partyIds, title } as const;
  return valueOf(await perform(actor, createResolution, { ...wish, languages: [...wish.languages] })).id;
};

beforeAll(async () => {
  who = await createAssembly();
  const both = [who.harbour, who.upland];
  ferries = await begin(who.drafter, both, { en: "Resolution on the 50% fare of FERRIES", ko: "여객선 요금 결의안" });
  lighthouse = await begin(who.drafter, both, { en: "Resolution on the lighthouse", ko: "등대 결의안" });
  ownDraft = await begin(who.rival, [who.upland], { en: "Ferries, our own draft", ko: "여객선 초안" });
});
afterAll(closePrismaClients);

const idsFor = async (actor: Actor, query: ResolutionQuery) =>
  valueOf(await listResolutions(actor, query)).items.map(({ id }) => id);

test("Y8: the list is narrowed by parts of words of titles, all of them, in any language and in any case", async () => {
  expect(await idsFor(who.drafter, { q: "ferri  resol" })).toEqual([ferries]);
  expect(await idsFor(who.drafter, { q: "등대" })).toEqual([lighthouse]);
  expect(await idsFor(who.drafter, { q: "resolution" })).toEqual([lighthouse, ferries]);
  expect(await idsFor(who.drafter, { q: " " })).toEqual([lighthouse, ferries]);
  // Signs that some databases take for more than themselves.
  expect(await idsFor(who.drafter, { q: "50%" })).toEqual([ferries]);
  for (const q of ["5_%", "lighthouse ferries"]) expect(await idsFor(who.drafter, { q })).toEqual([]);
});

test("Y8: by state and by a party that takes part", async () => {
  await asSystem(
    (tx) => tx.$executeRaw`UPDATE resolution_head SET state = 'frozen' WHERE resolution_id = ${lighthouse}::uuid`,
  );
  expect(await idsFor(who.drafter, { state: "frozen" })).toEqual([lighthouse]);
  expect(await idsFor(who.drafter, { state: "open", q: "resolution" })).toEqual([ferries]);
  expect(await idsFor(who.rival, { party: who.upland, q: "ferries" })).toEqual([ownDraft, ferries]);
  expect(await idsFor(who.rival, { party: who.harbour, q: "ferries" })).toEqual([ferries]);
});

test("Y8: what another party drafts for itself is in no list, whatever it is asked for by", async () => {
  for (const actor of [who.drafter, who.clerk]) {
    expect(await idsFor(actor, { q: "draft" })).toEqual([]);
    expect(await idsFor(actor, { q: "ferries" })).toEqual([ferries]);
    expect(await idsFor(actor, { party: who.upland })).not.toContain(ownDraft);
  }
});

test("Y8: a narrowed list comes in pages too", async () => {
  const both = [who.harbour, who.upland];
  const made: string[] = [];
  for (let n = 0; n < 52; n++) made.push(await begin(who.drafter, both, { en: `Buoy ${n}`, ko: `부표 ${n}` }));
  await begin(who.drafter, both, { en: "Beacon", ko: "표지" });
  const first = valueOf(await listResolutions(who.clerk, { q: "buoy" }));
  expect(first.items).toHaveLength(50);
  const rest = valueOf(await listResolutions(who.clerk, { q: "buoy", cursor: first.next ?? "" }));
  expect(rest.next).toBeNull();
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made.toReversed());
  expect(outcomeOf(await listResolutions(who.clerk, { q: "buoy", cursor: "elsewhere" }))).toBe("invalid badCursor");
});
