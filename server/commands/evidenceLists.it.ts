import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listSources } from "#server/queries/listSources.ts";
import { listStatements } from "#server/queries/listStatements.ts";
import { readSource } from "#server/queries/readSource.ts";
import { createFerryResolution, outcomeOf, valueOf } from "./desk.testkit.ts";
import { type ClaimDesk, claimOf, GUARD, LIND, openClaimDesk, put, statusFor, VEREL } from "./claims.testkit.ts";

let desk: ClaimDesk;

beforeAll(async () => {
  desk = await openClaimDesk();
});
afterAll(closePrismaClients);

describe("M14: the assembly's lists", () => {
  test("show what stands on the desk of a text that the asker reads, page by page and by speaker and source", async () => {
    const { drafter, rival, outsider, administrator } = desk.assembly;
    const statementId = await desk.archived(drafter, { ...GUARD, speaker: "Harbour Master" });
    const all = valueOf(await listStatements(rival)).items;
    const item = all.find(({ id }) => id === statementId);
    expect(item).toMatchObject({ quote: GUARD.quote, speaker: { en: "Harbour Master" } });
    const speaker = item?.speakerId ?? "";
    const source = item?.sourceId ?? "";
    for (const query of [{ speaker }, { source }, { speaker, source }])
      expect(valueOf(await listStatements(rival, query)).items.map(({ id }) => id)).toEqual([statementId]);
    expect(valueOf(await listSources(rival, { speaker })).items.map(({ id }) => id)).toEqual([source]);
    expect(valueOf(await readSource(rival, source)).statements.map(({ id }) => id)).toEqual([statementId]);
    for (const actor of [outsider, administrator]) {
      expect(valueOf(await listStatements(actor)).items).toEqual([]);
      expect(valueOf(await listSources(actor)).items).toEqual([]);
      expect(outcomeOf(await readSource(actor, source))).toBe("notFound notFound");
    }
  });

  test("keep a private draft's evidence with its party, whatever audience it was given", async () => {
    const { drafter, rival, harbour } = desk.assembly;
    const draft = await createFerryResolution(drafter, [harbour]);
    const statementId = await desk.archived(drafter, VEREL, "all", draft);
    const idsFor = async (actor: Actor) => valueOf(await listStatements(actor)).items.map(({ id }) => id);
    expect(await idsFor(drafter)).toContain(statementId);
    expect(await idsFor(rival)).not.toContain(statementId);
    const claimId = await claimOf(drafter);
    expect(outcomeOf(await put(drafter, claimId, statementId, "asserts"))).toBe("conflict claimNeedsPublishing");
    valueOf(await put(drafter, claimId, statementId, "asserts", { audience: "party" }));
    expect(await statusFor(drafter, claimId)).toBe("uncontested");
    expect(await statusFor(rival, claimId)).toBe("noStatements");
  });

  test("M2: a speaker's merged record is the same voice", async () => {
    const { drafter } = desk.assembly;
    const claimId = await claimOf(drafter);
    const first = await desk.archived(drafter, { ...VEREL, speaker: "Ada Verel-Ruun", saidOn: "2031-05-02" });
    const later = await desk.archived(drafter, { ...LIND, speaker: "Ada Ruun", saidOn: "2031-05-09" });
    valueOf(await put(drafter, claimId, first, "asserts"));
    valueOf(await put(drafter, claimId, later, "denies"));
    expect(await statusFor(drafter, claimId)).toBe("contested");
    await asSystem(async (tx) => {
      const [kept, alias] = await Promise.all(
        [first, later].map((id) => tx.statement.findUniqueOrThrow({ where: { id }, select: { speakerId: true } })),
      );
      await tx.$executeRaw`UPDATE speakers SET merged_into = ${kept?.speakerId}::uuid WHERE id = ${alias?.speakerId}::uuid`;
    });
    expect(await statusFor(drafter, claimId)).toBe("retracted");
  });
});
