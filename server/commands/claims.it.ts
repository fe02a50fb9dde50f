import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimStanceKind } from "#domain/evidence/claimStance.ts";
import type { Inline } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { canonicalBytes } from "#domain/document/canonical.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { auditTrail } from "#server/queries/auditTrail.ts";
import { extractArticle } from "#server/queries/extractArticle.ts";
import { listClaims } from "#server/queries/listClaims.ts";
import { listResolutionClaims } from "#server/queries/listResolutionClaims.ts";
import { listSources } from "#server/queries/listSources.ts";
import { listStatements } from "#server/queries/listStatements.ts";
import { readClaim } from "#server/queries/readClaim.ts";
import { readSource } from "#server/queries/readSource.ts";
import { archiveEvidence } from "./archiveEvidence.ts";
import { correctClaim } from "./correctClaim.ts";
import {
  type Assembly,
  createAssembly,
  createFerryResolution,
  FERRY_CLAUSES,
  outcomeOf,
  valueOf,
  writeText,
} from "./desk.testkit.ts";
import { linkClaim } from "./linkClaim.ts";
import { makeClaim } from "./makeClaim.ts";
import { perform } from "./perform.ts";
import { putStance } from "./putStance.ts";
import { removeStatement } from "./removeStatement.ts";
import { takeBackStance } from "./takeBackStance.ts";
import { unlinkClaim } from "./unlinkClaim.ts";

/** The same meeting in two papers: one says it is confirmed, the other that it is not known. */
const TEXT = `Ferries stopped

"The ferries have not sailed for nine days," said Minister Ada Verel.

"That is not true," said Mayor Oto Lind.

The Coast Guard could not confirm the number of days.`;

type Said = { readonly quote: string; readonly speaker: string; readonly saidOn: string | null };

const VEREL = { quote: "The ferries have not sailed for nine days", speaker: "Ada Verel", saidOn: "2031-05-02" };
const LIND = { quote: "That is not true", speaker: "Oto Lind", saidOn: "2031-05-03" };
const GUARD = { quote: "could not confirm the number of days", speaker: "Coast Guard", saidOn: "2031-05-03" };

let assembly: Assembly;
let resolutionId: string;

beforeAll(async () => {
  assembly = await createAssembly();
  resolutionId = await createFerryResolution(assembly.drafter, [assembly.harbour, assembly.upland]);
});
afterAll(closePrismaClients);

/** Archives the article for this audience with one statement; answers the statement's id. */
async function archived(actor: Actor, said: Said, audience: "all" | "party" = "all", place = resolutionId) {
  const { text } = valueOf(await extractArticle({ text: TEXT }));
  const start = text.indexOf(said.quote);
  const selector = describeRange(text, start, start + said.quote.length);
  const statement = { ...said, kind: "direct" as const, office: null, organisation: null, verb: null, selector };
  const source = { title: "Ferries stopped", outlet: "The Harbour Courier", publishedAt: "2031-05-04", language: "en" };
  const request = { text: TEXT, audience, source, statements: [statement] };
  const { sourceId } = valueOf(await archiveEvidence(actor, place, request));
  const row = await asSystem((tx) => tx.statement.findFirstOrThrow({ where: { sourceId } }));
  return row.id;
}

async function claimOf(actor: Actor, audience: "all" | "party" = "all"): Promise<string> {
  const request = { proposition: { en: "The ferries have not sailed for nine days" }, audience };
  return valueOf(await perform(actor, makeClaim, request)).claimId;
}

type Put = { readonly audience?: "all" | "party"; readonly publish?: boolean };

const put = (actor: Actor, claimId: string, statementId: string, stance: ClaimStanceKind, options: Put = {}) =>
  perform(actor, putStance, { claimId, statementId, stance, ...options });

const statusFor = async (actor: Actor, claimId: string) => valueOf(await readClaim(actor, claimId)).status;

const claimsFor = async (actor: Actor, claimId: string, place = resolutionId) =>
  valueOf(await listResolutionClaims(actor, place)).items.find(({ id }) => id === claimId);

describe("claims", () => {
  test("M5: a claim that one asserts and another denies is contested for everyone who reads both", async () => {
    const { drafter, rival, clerk } = assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(drafter, claimId, await archived(drafter, VEREL), "asserts"));
    expect(await statusFor(rival, claimId)).toBe("uncontested");
    valueOf(await put(rival, claimId, await archived(rival, LIND), "denies"));
    for (const actor of [drafter, rival, clerk]) expect(await statusFor(actor, claimId)).toBe("contested");
    const { timeline, stances } = valueOf(await readClaim(clerk, claimId));
    expect(timeline.map(({ date }) => date)).toEqual(["2031-05-02", "2031-05-03"]);
    expect(stances.map(({ statement }) => statement.speaker)).toEqual([{ en: "Ada Verel" }, { en: "Oto Lind" }]);
  });

  test("M1: a party's own stance, claim and link change status, count and order for that party alone", async () => {
    const { drafter, contributor, rival, clerk } = assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(drafter, claimId, await archived(drafter, VEREL), "asserts"));
    const before = JSON.stringify([
      valueOf(await readClaim(rival, claimId)),
      valueOf(await listClaims(rival)),
      valueOf(await listResolutionClaims(rival, resolutionId)),
    ]);
    const own = await archived(drafter, LIND, "party");
    valueOf(await put(drafter, claimId, own, "denies", { audience: "party" }));
    const secret = await claimOf(drafter, "party");
    valueOf(await put(drafter, secret, own, "denies", { audience: "party" }));
    for (const each of [secret, claimId])
      valueOf(await perform(drafter, linkClaim, { resolutionId, claimId: each, ...FERRIES, audience: "party" }));
    expect(await statusFor(contributor, claimId)).toBe("contested");
    expect(await statusFor(clerk, claimId)).toBe("uncontested");
    const after = [
      valueOf(await readClaim(rival, claimId)),
      valueOf(await listClaims(rival)),
      valueOf(await listResolutionClaims(rival, resolutionId)),
    ];
    expect(JSON.stringify(after)).toBe(before);
  });

  test("M8: a party's own reading of a shared statement counts for it alone", async () => {
    const { drafter, rival } = assembly;
    const claimId = await claimOf(drafter);
    const shared = await archived(drafter, VEREL);
    valueOf(await put(drafter, claimId, shared, "asserts"));
    valueOf(await put(rival, claimId, shared, "cannotConfirm", { audience: "party" }));
    expect(await statusFor(rival, claimId)).toBe("unconfirmed");
    expect(await statusFor(drafter, claimId)).toBe("uncontested");
  });

  test("a statement hangs on a claim once in each audience, and can be hung on it again when it was taken back", async () => {
    const { drafter, rival } = assembly;
    const claimId = await claimOf(drafter);
    const statementId = await archived(drafter, VEREL);
    const { stanceId } = valueOf(await put(drafter, claimId, statementId, "asserts"));
    expect(outcomeOf(await put(rival, claimId, statementId, "doubts"))).toBe("conflict stanceThere");
    expect(outcomeOf(await perform(rival, takeBackStance, { claimId, stanceId }))).toBe("forbidden forbidden");
    valueOf(await perform(drafter, takeBackStance, { claimId, stanceId }));
    expect(await statusFor(rival, claimId)).toBe("noStatements");
    valueOf(await put(rival, claimId, statementId, "doubts"));
  });

  test("a statement that bears on a claim stays on the desk, and what another party says of it to itself holds nothing", async () => {
    const { drafter, rival } = assembly;
    const remove = async (actor: Actor, statementId: string) => {
      const { sourceId } = await asSystem((tx) => tx.statement.findUniqueOrThrow({ where: { id: statementId } }));
      return outcomeOf(await perform(actor, removeStatement, { resolutionId, sourceId, statementId }));
    };
    const claimId = await claimOf(drafter);
    const [held, free] = [await archived(drafter, VEREL), await archived(drafter, LIND)];
    valueOf(await put(drafter, claimId, held, "asserts"));
    valueOf(await put(rival, claimId, free, "doubts", { audience: "party" }));
    expect(await remove(drafter, held)).toBe("conflict statementInUse");
    expect(await remove(drafter, free)).toBe("done");
  });

  test("a claim's words are corrected by the party that made it", async () => {
    const { drafter, contributor, rival } = assembly;
    const claimId = await claimOf(drafter);
    const words = { claimId, proposition: { en: "No ferry has sailed for nine days" } };
    expect(outcomeOf(await perform(rival, correctClaim, words))).toBe("forbidden forbidden");
    valueOf(await perform(contributor, correctClaim, words));
    expect(valueOf(await readClaim(rival, claimId)).proposition).toEqual(words.proposition);
  });

  test("M15: a correction leaves the stances, and the chain says which words gave way to which", async () => {
    const { drafter, rival } = assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(rival, claimId, await archived(rival, LIND), "denies"));
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
    const { drafter, rival } = assembly;
    const own = await claimOf(drafter, "party");
    const shared = await claimOf(drafter);
    const statementId = await archived(drafter, VEREL, "party");
    expect(outcomeOf(await readClaim(rival, own))).toBe("notFound notFound");
    expect(outcomeOf(await put(rival, own, await archived(rival, LIND), "denies"))).toBe("notFound notFound");
    expect(outcomeOf(await put(rival, shared, statementId, "denies"))).toBe("notFound notFound");
    expect(outcomeOf(await perform(rival, linkClaim, { resolutionId, claimId: own, ...FERRIES }))).toBe(
      "notFound notFound",
    );
  });

  test("B4: observers and administrators keep no claims, and read them only with a text", async () => {
    const { drafter, observer, administrator } = assembly;
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
    const { drafter, rival } = assembly;
    const own = await claimOf(drafter, "party");
    const shared = await archived(drafter, VEREL);
    const secret = await archived(drafter, LIND, "party");
    valueOf(await put(drafter, own, secret, "denies", { audience: "party" }));
    expect(outcomeOf(await put(drafter, own, shared, "asserts"))).toBe("conflict claimNeedsPublishing");
    const { claimId } = valueOf(await put(drafter, own, shared, "asserts", { publish: true }));
    expect(claimId).not.toBe(own);
    expect(await statusFor(rival, claimId)).toBe("uncontested");
    expect(await statusFor(drafter, claimId)).toBe("contested");
    const listed = valueOf(await listClaims(drafter)).items.map(({ id }) => id);
    expect([listed.includes(claimId), listed.includes(own)]).toEqual([true, false]);
    const again = valueOf(await put(drafter, own, await archived(drafter, GUARD), "cannotConfirm", { publish: true }));
    expect(again.claimId).toBe(claimId);
  });

  test("M13: a shared stance on a party's own statement publishes that statement, and no other", async () => {
    const { drafter, rival } = assembly;
    const claimId = await claimOf(drafter);
    const secret = await archived(drafter, LIND, "party");
    expect(outcomeOf(await put(drafter, claimId, secret, "denies"))).toBe("conflict claimNeedsPublishing");
    valueOf(await put(drafter, claimId, secret, "denies", { publish: true }));
    const { stances } = valueOf(await readClaim(rival, claimId));
    expect(stances.map(({ statement }) => statement.quote)).toEqual([LIND.quote]);
    expect(stances.map(({ statement }) => statement.id)).not.toContain(secret);
  });
});

const FERRIES = { blockId: "ferries", language: "en" } as const;

describe("clauses that state a claim", () => {
  async function contested() {
    const { drafter, rival } = assembly;
    const claimId = await claimOf(drafter);
    const verel = await archived(drafter, VEREL);
    const lind = await archived(rival, LIND);
    valueOf(await put(drafter, claimId, verel, "asserts"));
    valueOf(await put(rival, claimId, lind, "denies"));
    return { claimId, verel, lind };
  }

  test("M11, M12: a clause that states a contested claim as fact is flagged, with wording that attributes it", async () => {
    const { rival, observer } = assembly;
    const { claimId } = await contested();
    valueOf(await perform(rival, linkClaim, { resolutionId, claimId, ...FERRIES }));
    expect(outcomeOf(await listResolutionClaims(observer, resolutionId))).toBe("notFound notFound");
    const flags = (await claimsFor(rival, claimId))?.flags;
    expect(flags).toEqual([
      {
        ...FERRIES,
        reasons: ["noAttribution", "nothingCited"],
        wording: { words: "as stated by Ada Verel on 2 May 2031, which Oto Lind has denied", place: "after" },
        notShared: false,
      },
    ]);
  });

  test("M11: a clause that cites both sides, or says whose word it is, is not flagged", async () => {
    const { drafter } = assembly;
    const { claimId, verel, lind } = await contested();
    const place = await createFerryResolution(drafter, [assembly.harbour, assembly.upland]);
    valueOf(await perform(drafter, linkClaim, { resolutionId: place, claimId, ...FERRIES }));
    expect((await claimsFor(drafter, claimId, place))?.flags).toHaveLength(1);
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
    expect((await claimsFor(drafter, claimId, place))?.flags).toEqual([]);
    const attributed = FERRY_CLAUSES.map((block) =>
      block.id === "ferries"
        ? blockOf("operative", "ferries", "Deplores that, as stated by Ada Verel, no ferry sails;")
        : block,
    );
    await writeText(place, { en: attributed });
    expect((await claimsFor(drafter, claimId, place))?.flags).toEqual([]);
  });

  test("M12: wording is not made of what one party alone may read", async () => {
    const { drafter, contributor } = assembly;
    const claimId = await claimOf(drafter);
    valueOf(await put(drafter, claimId, await archived(drafter, VEREL), "asserts"));
    const secret = await archived(drafter, LIND, "party");
    valueOf(await put(drafter, claimId, secret, "denies", { audience: "party" }));
    valueOf(await perform(drafter, linkClaim, { resolutionId, claimId, ...FERRIES }));
    const [flag] = (await claimsFor(contributor, claimId))?.flags ?? [];
    expect(flag).toMatchObject({ wording: null, notShared: true });
  });

  test("M1: a party's own link is there for that party alone", async () => {
    const { drafter, rival } = assembly;
    const { claimId } = await contested();
    valueOf(await perform(drafter, linkClaim, { resolutionId, claimId, ...FERRIES, audience: "party" }));
    expect((await claimsFor(drafter, claimId))?.flags).toHaveLength(1);
    expect(await claimsFor(rival, claimId)).toMatchObject({ clauses: [], flags: [] });
  });

  test("a link is made once, taken back, and refused where the clause is gone", async () => {
    const { drafter, rival } = assembly;
    const { claimId } = await contested();
    const { linkId } = valueOf(await perform(drafter, linkClaim, { resolutionId, claimId, ...FERRIES }));
    expect(valueOf(await perform(rival, linkClaim, { resolutionId, claimId, ...FERRIES })).linkId).toBe(linkId);
    const gone = { resolutionId, claimId, blockId: "nowhere", language: "en" };
    expect(outcomeOf(await perform(rival, linkClaim, gone))).toBe("conflict clauseGone");
    valueOf(await perform(rival, unlinkClaim, { resolutionId, claimId, linkId }));
    expect((await claimsFor(drafter, claimId))?.clauses).toEqual([]);
  });
});

describe("M14: the assembly's lists", () => {
  test("show what stands on the desk of a text that the asker reads, page by page and by speaker and source", async () => {
    const { drafter, rival, outsider, administrator } = assembly;
    const statementId = await archived(drafter, { ...GUARD, speaker: "Harbour Master" });
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
    const { drafter, rival, harbour } = assembly;
    const draft = await createFerryResolution(drafter, [harbour]);
    const statementId = await archived(drafter, VEREL, "all", draft);
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
    const { drafter } = assembly;
    const claimId = await claimOf(drafter);
    const first = await archived(drafter, { ...VEREL, speaker: "Ada Verel-Ruun", saidOn: "2031-05-02" });
    const later = await archived(drafter, { ...LIND, speaker: "Ada Ruun", saidOn: "2031-05-09" });
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
