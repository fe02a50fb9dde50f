import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Inline } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listResolutionClaims } from "#server/queries/listResolutionClaims.ts";
import { createFerryResolution, FERRY_CLAUSES, outcomeOf, valueOf, writeText } from "./desk.testkit.ts";
import { dismissClaimLink } from "./dismissClaimLink.ts";
import { linkClaim } from "./linkClaim.ts";
import { perform } from "./perform.ts";
import { unlinkClaim } from "./unlinkClaim.ts";
import { type ClaimDesk, claimOf, FERRIES, LIND, openClaimDesk, put, VEREL } from "./claims.testkit.ts";

let desk: ClaimDesk;

beforeAll(async () => {
  desk = await openClaimDesk();
});
afterAll(closePrismaClients);

describe("clauses that state a claim", () => {
  async function contested() {
    const { drafter, rival } = desk.assembly;
    const claimId = await claimOf(drafter);
    const verel = await desk.archived(drafter, VEREL);
    const lind = await desk.archived(rival, LIND);
    valueOf(await put(drafter, claimId, verel, "asserts"));
    valueOf(await put(rival, claimId, lind, "denies"));
    return { claimId, verel, lind };
  }

  test("M11, M12: a clause that states a contested claim as fact is flagged, with wording that attributes it", async () => {
    const { rival, observer } = desk.assembly;
    const { claimId } = await contested();
    valueOf(await perform(rival, linkClaim, { resolutionId: desk.resolutionId, claimId, ...FERRIES }));
    expect(outcomeOf(await listResolutionClaims(observer, desk.resolutionId))).toBe("notFound notFound");
    const flags = (await desk.claimsFor(rival, claimId))?.flags;
    expect(flags).toEqual([
      {
        ...FERRIES,
        reasons: ["noAttribution", "nothingCited"],
        wording: { words: "as stated by Ada Verel on 2 May 2031, which Oto Lind has denied", place: "after" },
        notShared: false,
        proposed: null,
      },
    ]);
  });

  test("M11: a clause that cites both sides, or says whose word it is, is not flagged", async () => {
    const { drafter } = desk.assembly;
    const { claimId, verel, lind } = await contested();
    const place = await createFerryResolution(drafter, [desk.assembly.harbour, desk.assembly.upland]);
    valueOf(await perform(drafter, linkClaim, { resolutionId: place, claimId, ...FERRIES }));
    expect((await desk.claimsFor(drafter, claimId, place))?.flags).toHaveLength(1);
    const cites = [verel, lind].map((evidenceId): Inline => ({
      type: "cite",
      kind: "statement",
      evidenceId,
      marks: [],
    }));
    const cited = FERRY_CLAUSES.map((block) =>
      block.id === "ferries" ? { ...block, content: [...block.content, ...cites] } : block,
    );
    await writeText(place, { en: cited });
    expect((await desk.claimsFor(drafter, claimId, place))?.flags).toEqual([]);
    const attributed = FERRY_CLAUSES.map((block) =>
      block.id === "ferries"
        ? blockOf("operative", "ferries", "Deplores that, as stated by Ada Verel, no ferry sails;")
        : block,
    );
    await writeText(place, { en: attributed });
    expect((await desk.claimsFor(drafter, claimId, place))?.flags).toEqual([]);
  });

  test("M12: wording is not made of what one party alone may read", async () => {
    const { drafter, contributor } = desk.assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(drafter, claimId, await desk.archived(drafter, VEREL), "asserts"));
    const secret = await desk.archived(drafter, LIND, "party");
    valueOf(await put(drafter, claimId, secret, "denies", { audience: "party" }));
    valueOf(await perform(drafter, linkClaim, { resolutionId: desk.resolutionId, claimId, ...FERRIES }));
    const [flag] = (await desk.claimsFor(contributor, claimId))?.flags ?? [];
    expect(flag).toMatchObject({ wording: null, notShared: true });
  });

  test("M1: a party's own link is there for that party alone", async () => {
    const { drafter, rival } = desk.assembly;
    const { claimId } = await contested();
    valueOf(
      await perform(drafter, linkClaim, { resolutionId: desk.resolutionId, claimId, ...FERRIES, audience: "party" }),
    );
    expect((await desk.claimsFor(drafter, claimId))?.flags).toHaveLength(1);
    expect(await desk.claimsFor(rival, claimId)).toMatchObject({ clauses: [], flags: [] });
  });

  test("a link is made once, taken back, and refused where the clause is gone", async () => {
    const { drafter, rival } = desk.assembly;
    const { claimId } = await contested();
    const { linkId } = valueOf(
      await perform(drafter, linkClaim, { resolutionId: desk.resolutionId, claimId, ...FERRIES }),
    );
    expect(
      valueOf(await perform(rival, linkClaim, { resolutionId: desk.resolutionId, claimId, ...FERRIES })).linkId,
    ).toBe(linkId);
    const gone = { resolutionId: desk.resolutionId, claimId, blockId: "nowhere", language: "en" };
    expect(outcomeOf(await perform(rival, linkClaim, gone))).toBe("conflict clauseGone");
    valueOf(await perform(rival, unlinkClaim, { resolutionId: desk.resolutionId, claimId, linkId }));
    expect((await desk.claimsFor(drafter, claimId))?.clauses).toEqual([]);
  });

  const citing = (...evidenceIds: string[]) => ({
    en: FERRY_CLAUSES.map((block) =>
      block.id === "ferries"
        ? {
            ...block,
            content: [
              ...block.content,
              ...evidenceIds.map((evidenceId): Inline => ({ type: "cite", kind: "statement", evidenceId, marks: [] })),
            ],
          }
        : block,
    ),
  });

  test("M16: a clause that cites one side of a contested claim is proposed, confirmed by a person, and then flagged", async () => {
    const { drafter, rival } = desk.assembly;
    const { claimId, verel, lind } = await contested();
    await writeText(desk.resolutionId, citing(verel));
    const proposed = { statementIds: [verel], audience: "all" };
    const flag = { ...FERRIES, reasons: ["noAttribution", "onlySupportCited"], notShared: false };
    expect((await desk.claimsFor(rival, claimId))?.flags).toMatchObject([{ ...flag, proposed }]);
    valueOf(await perform(rival, linkClaim, { resolutionId: desk.resolutionId, claimId, ...FERRIES }));
    expect((await desk.claimsFor(drafter, claimId))?.flags).toMatchObject([{ ...flag, proposed: null }]);
    await writeText(desk.resolutionId, citing(verel, lind));
    expect((await desk.claimsFor(drafter, claimId))?.flags).toEqual([]);
  });

  test("M16: a clause that cites both sides, or nothing that bears on the claim, is not proposed", async () => {
    const { drafter } = desk.assembly;
    const { claimId, verel, lind } = await contested();
    for (const text of [citing(verel, lind), citing()]) {
      await writeText(desk.resolutionId, text);
      expect((await desk.claimsFor(drafter, claimId))?.flags).toEqual([]);
    }
  });

  test("M16: what a party says no to is not proposed to it again, and is to the others", async () => {
    const { drafter, contributor, rival } = desk.assembly;
    const { claimId, verel } = await contested();
    await writeText(desk.resolutionId, citing(verel));
    const before = await desk.claimsFor(rival, claimId);
    expect(before?.flags).toHaveLength(1);
    const asked = { resolutionId: desk.resolutionId, claimId, ...FERRIES };
    valueOf(await perform(contributor, dismissClaimLink, asked));
    expect(await desk.claimsFor(drafter, claimId)).toMatchObject({ clauses: [], flags: [] });
    expect(await desk.claimsFor(rival, claimId)).toEqual(before);
    valueOf(await perform(drafter, linkClaim, asked));
    expect((await desk.claimsFor(drafter, claimId))?.flags).toMatchObject([{ proposed: null }]);
  });

  test("M16, M1: what one party alone knows to be contested is proposed to it, and for it, alone", async () => {
    const { drafter, contributor, rival } = desk.assembly;
    const claimId = await claimOf(drafter);
    const verel = await desk.archived(drafter, VEREL);
    valueOf(await put(drafter, claimId, verel, "asserts"));
    const secret = await desk.archived(drafter, LIND, "party");
    valueOf(await put(drafter, claimId, secret, "denies", { audience: "party" }));
    await writeText(desk.resolutionId, citing(verel));
    const [flag] = (await desk.claimsFor(contributor, claimId))?.flags ?? [];
    expect(flag?.proposed).toEqual({ statementIds: [verel], audience: "party" });
    expect((await desk.claimsFor(rival, claimId))?.flags).toEqual([]);
  });
});
