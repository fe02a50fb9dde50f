import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { auditTrail } from "#server/queries/auditTrail.ts";
import { listClaims } from "#server/queries/listClaims.ts";
import { listResolutionClaims } from "#server/queries/listResolutionClaims.ts";
import { readClaim } from "#server/queries/readClaim.ts";
import { correctClaim } from "./correctClaim.ts";
import { outcomeOf, valueOf } from "./desk.testkit.ts";
import { linkClaim } from "./linkClaim.ts";
import { makeClaim } from "./makeClaim.ts";
import { perform } from "./perform.ts";
import { removeStatement } from "./removeStatement.ts";
import { takeBackStance } from "./takeBackStance.ts";
import {
  type ClaimDesk,
  claimOf,
  FERRIES,
  GUARD,
  LIND,
  openClaimDesk,
  put,
  statusFor,
  VEREL,
} from "./claims.testkit.ts";

let desk: ClaimDesk;

beforeAll(async () => {
  desk = await openClaimDesk();
});
afterAll(closePrismaClients);

describe("claims", () => {
  test("M5: a claim that one asserts and another denies is contested for everyone who reads both", async () => {
    const { drafter, rival, clerk } = desk.assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(drafter, claimId, await desk.archived(drafter, VEREL), "asserts"));
    expect(await statusFor(rival, claimId)).toBe("uncontested");
    valueOf(await put(rival, claimId, await desk.archived(rival, LIND), "denies"));
    for (const actor of [drafter, rival, clerk]) expect(await statusFor(actor, claimId)).toBe("contested");
    const { timeline, stances } = valueOf(await readClaim(clerk, claimId));
    expect(timeline.map(({ date }) => date)).toEqual(["2031-05-02", "2031-05-03"]);
    expect(stances.map(({ statement }) => statement.speaker)).toEqual([{ en: "Ada Verel" }, { en: "Oto Lind" }]);
  });

  test("M1: a party's own stance, claim and link change status, count and order for that party alone", async () => {
    const { drafter, contributor, rival, clerk } = desk.assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(drafter, claimId, await desk.archived(drafter, VEREL), "asserts"));
    const before = JSON.stringify([
      valueOf(await readClaim(rival, claimId)),
      valueOf(await listClaims(rival)),
      valueOf(await listResolutionClaims(rival, desk.resolutionId)),
    ]);
    const own = await desk.archived(drafter, LIND, "party");
    valueOf(await put(drafter, claimId, own, "denies", { audience: "party" }));
    const secret = await claimOf(drafter, "party");
    valueOf(await put(drafter, secret, own, "denies", { audience: "party" }));
    for (const each of [secret, claimId])
      valueOf(
        await perform(drafter, linkClaim, {
          resolutionId: desk.resolutionId,
          claimId: each,
          ...FERRIES,
          audience: "party",
        }),
      );
    expect(await statusFor(contributor, claimId)).toBe("contested");
    expect(await statusFor(clerk, claimId)).toBe("uncontested");
    const after = [
      valueOf(await readClaim(rival, claimId)),
      valueOf(await listClaims(rival)),
      valueOf(await listResolutionClaims(rival, desk.resolutionId)),
    ];
    expect(JSON.stringify(after)).toBe(before);
  });

  test("M8: a party's own reading of a shared statement counts for it alone", async () => {
    const { drafter, rival } = desk.assembly;
    const claimId = await claimOf(drafter);
    const shared = await desk.archived(drafter, VEREL);
    valueOf(await put(drafter, claimId, shared, "asserts"));
    valueOf(await put(rival, claimId, shared, "cannotConfirm", { audience: "party" }));
    expect(await statusFor(rival, claimId)).toBe("unconfirmed");
    expect(await statusFor(drafter, claimId)).toBe("uncontested");
  });

  test("a statement hangs on a claim once in each audience, and can be hung on it again when it was taken back", async () => {
    const { drafter, rival } = desk.assembly;
    const claimId = await claimOf(drafter);
    const statementId = await desk.archived(drafter, VEREL);
    const { stanceId } = valueOf(await put(drafter, claimId, statementId, "asserts"));
    expect(outcomeOf(await put(rival, claimId, statementId, "doubts"))).toBe("conflict stanceThere");
    expect(outcomeOf(await perform(rival, takeBackStance, { claimId, stanceId }))).toBe("forbidden forbidden");
    valueOf(await perform(drafter, takeBackStance, { claimId, stanceId }));
    expect(await statusFor(rival, claimId)).toBe("noStatements");
    valueOf(await put(rival, claimId, statementId, "doubts"));
  });

  test("a statement that bears on a claim stays on the desk, and what another party says of it to itself holds nothing", async () => {
    const { drafter, rival } = desk.assembly;
    const remove = async (actor: Actor, statementId: string) => {
      const { sourceId } = await asSystem((tx) => tx.statement.findUniqueOrThrow({ where: { id: statementId } }));
      return outcomeOf(
        await perform(actor, removeStatement, { resolutionId: desk.resolutionId, sourceId, statementId }),
      );
    };
    const claimId = await claimOf(drafter);
    const [held, free] = [await desk.archived(drafter, VEREL), await desk.archived(drafter, LIND)];
    valueOf(await put(drafter, claimId, held, "asserts"));
    valueOf(await put(rival, claimId, free, "doubts", { audience: "party" }));
    expect(await remove(drafter, held)).toBe("conflict statementInUse");
    expect(await remove(drafter, free)).toBe("done");
  });

  test("a claim's words are corrected by the party that made it", async () => {
    const { drafter, contributor, rival } = desk.assembly;
    const claimId = await claimOf(drafter);
    const words = { claimId, proposition: { en: "No ferry has sailed for nine days" } };
    expect(outcomeOf(await perform(rival, correctClaim, words))).toBe("forbidden forbidden");
    valueOf(await perform(contributor, correctClaim, words));
    expect(valueOf(await readClaim(rival, claimId)).proposition).toEqual(words.proposition);
  });

  test("M15: a correction leaves the stances, and the chain says which words gave way to which", async () => {
    const { drafter, rival } = desk.assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(rival, claimId, await desk.archived(rival, LIND), "denies"));
    const hashes = (words: string) => sha256Hex(canonicalBytes({ en: words }));
    const wordings = ["No ferry sailed for nine days", "No ferry sailed for ten days"];
    for (const en of wordings) valueOf(await perform(drafter, correctClaim, { claimId, proposition: { en } }));
    // The same words again are no correction.
    valueOf(await perform(drafter, correctClaim, { claimId, proposition: { en: wordings[1] ?? "" } }));
    expect(valueOf(await readClaim(drafter, claimId)).stances.map(({ stance }) => stance)).toEqual(["denies"]);
    const events = (await asSystem((tx) => auditTrail(tx, null))).filter(
      ({ type, data }) => type === "claimCorrected" && data["claimId"] === claimId,
    );
    const steps = ["The ferries have not sailed for nine days", ...wordings].map(hashes);
    expect(events.map(({ data }) => [data["before"], data["after"]])).toEqual([
      [steps[0], steps[1]],
      [steps[1], steps[2]],
    ]);
  });

  test("B2: another party's claim and statement are answered as what does not exist", async () => {
    const { drafter, rival } = desk.assembly;
    const own = await claimOf(drafter, "party");
    const shared = await claimOf(drafter);
    const statementId = await desk.archived(drafter, VEREL, "party");
    expect(outcomeOf(await readClaim(rival, own))).toBe("notFound notFound");
    expect(outcomeOf(await put(rival, own, await desk.archived(rival, LIND), "denies"))).toBe("notFound notFound");
    expect(outcomeOf(await put(rival, shared, statementId, "denies"))).toBe("notFound notFound");
    expect(
      outcomeOf(await perform(rival, linkClaim, { resolutionId: desk.resolutionId, claimId: own, ...FERRIES })),
    ).toBe("notFound notFound");
  });

  test("B4: observers and administrators keep no claims, and read them only with a text", async () => {
    const { drafter, observer, administrator } = desk.assembly;
    const claimId = await claimOf(drafter);
    for (const actor of [observer, administrator]) {
      expect(outcomeOf(await perform(actor, makeClaim, { proposition: { en: "Ferries sail" } }))).toBe(
        "forbidden forbidden",
      );
      expect(outcomeOf(await readClaim(actor, claimId))).toBe("notFound notFound");
      expect(valueOf(await listClaims(actor)).items).toEqual([]);
    }
  });

  test("M13: sharing what is a party's own takes a confirmation, and keeps the rest with the party", async () => {
    const { drafter, rival } = desk.assembly;
    const own = await claimOf(drafter, "party");
    const shared = await desk.archived(drafter, VEREL);
    const secret = await desk.archived(drafter, LIND, "party");
    valueOf(await put(drafter, own, secret, "denies", { audience: "party" }));
    expect(outcomeOf(await put(drafter, own, shared, "asserts"))).toBe("conflict claimNeedsPublishing");
    const { claimId } = valueOf(await put(drafter, own, shared, "asserts", { publish: true }));
    expect(claimId).not.toBe(own);
    expect(await statusFor(rival, claimId)).toBe("uncontested");
    expect(await statusFor(drafter, claimId)).toBe("contested");
    const listed = valueOf(await listClaims(drafter)).items.map(({ id }) => id);
    expect([listed.includes(claimId), listed.includes(own)]).toEqual([true, false]);
    const again = valueOf(
      await put(drafter, own, await desk.archived(drafter, GUARD), "cannotConfirm", { publish: true }),
    );
    expect(again.claimId).toBe(claimId);
  });

  test("M13: a shared stance on a party's own statement publishes that statement, and no other", async () => {
    const { drafter, rival } = desk.assembly;
    const claimId = await claimOf(drafter);
    const secret = await desk.archived(drafter, LIND, "party");
    expect(outcomeOf(await put(drafter, claimId, secret, "denies"))).toBe("conflict claimNeedsPublishing");
    valueOf(await put(drafter, claimId, secret, "denies", { publish: true }));
    const { stances } = valueOf(await readClaim(rival, claimId));
    expect(stances.map(({ statement }) => statement.quote)).toEqual([LIND.quote]);
    expect(stances.map(({ statement }) => statement.id)).not.toContain(secret);
  });
});
