import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { listPositions } from "#server/queries/listPositions.ts";
import { listThreads } from "#server/queries/listThreads.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";
import { addComment } from "./addComment.ts";
import { changeComment } from "./changeComment.ts";
import { deleteComment } from "./deleteComment.ts";
import {
  createAssembly,
  createFerryResolution,
  FERRY_CLAUSES,
  outcomeOf,
  valueOf,
  writeText,
  type Assembly,
} from "./desk.testkit.ts";
import { freezeVersion } from "./freezeVersion.ts";
import { perform } from "./perform.ts";
import { recordPosition } from "./recordPosition.ts";
import { settleThread } from "./settleThread.ts";
import { startThread } from "./startThread.ts";

let who: Assembly;
let resolutionId: string;

beforeAll(async () => {
  who = await createAssembly();
});
beforeEach(async () => {
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});
afterAll(closePrismaClients);

const FERRIES = "Demands that the ferries sail every day;";
const start = FERRIES.indexOf("every day");
const everyDay = describeRange(FERRIES, start, start + "every day".length);

const startOn = (actor: Actor, changes: object = {}) =>
  perform(actor, startThread, {
    resolutionId,
    language: "en",
    blockId: "ferries",
    selector: everyDay,
    body: "In winter too?",
    ...changes,
  });
const threadsOf = async (actor: Actor) => valueOf(await listThreads(actor, resolutionId)).items;
const markedWords = async () => {
  const { doc } = await asSystem((tx) => loadDocument(tx, resolutionId));
  const pieces = (readBlocks(doc, ["en"])["en"] ?? []).flatMap(({ content }) => content);
  return pieces.flatMap((piece) =>
    piece.type === "text"
      ? piece.marks.flatMap((mark) => (mark.type === "comment" ? [[mark.threadId, piece.text]] : []))
      : [],
  );
};
const withFerries = (words: string) => ({
  en: FERRY_CLAUSES.map((block) => (block.id === "ferries" ? blockOf("operative", "ferries", words) : block)),
});

describe("threads", () => {
  test("T1: one for all is marked in the shared text, by someone who may not write it; all read it", async () => {
    const { threadId } = valueOf(await startOn(who.contributor));
    expect(await markedWords()).toEqual([[threadId, "every day"]]);
    const [thread] = await threadsOf(who.rival);
    expect(thread).toMatchObject({ id: threadId, audience: "all", status: "open", orphaned: false });
    expect(thread?.comments).toMatchObject([{ body: "In winter too?", mine: false, deleted: false }]);
  });

  test("T3: one of a party alone leaves no trace in the shared text, nor for the rival, the clerk or their audit", async () => {
    const { threadId } = valueOf(await startOn(who.contributor, { audience: "party" }));
    expect(await markedWords()).toEqual([]);
    expect((await threadsOf(who.drafter)).map(({ id }) => id)).toEqual([threadId]);
    expect(await threadsOf(who.rival)).toEqual([]);
    expect(await threadsOf(who.clerk)).toEqual([]);
    for (const other of [who.rival, who.clerk])
      expect(outcomeOf(await perform(other, addComment, { resolutionId, threadId, body: "Hello" }))).toBe(
        "notFound notFound",
      );
  });

  test("words that moved in their block are found; words that are gone are said to be", async () => {
    await writeText(resolutionId, withFerries("Further demands that the ferries sail every day;"));
    valueOf(await startOn(who.drafter));
    expect((await markedWords()).map(([, words]) => words)).toEqual(["every day"]);
    await writeText(resolutionId, withFerries("Asks for a bridge;"));
    expect(outcomeOf(await startOn(who.drafter))).toBe("conflict wordsGone");
    expect(outcomeOf(await startOn(who.drafter, { blockId: "no such block" }))).toBe("conflict wordsGone");
  });

  test("T2: a thread outlives its words, and their return revives it", async () => {
    valueOf(await startOn(who.drafter));
    valueOf(await startOn(who.drafter, { audience: "party" }));
    const before = await asSystem((tx) => loadDocument(tx, resolutionId));
    const marked = readBlocks(before.doc, ["en"]);
    await writeText(resolutionId, { en: FERRY_CLAUSES.filter(({ id }) => id !== "ferries") });
    expect((await threadsOf(who.drafter)).map(({ orphaned }) => orphaned)).toEqual([true, true]);
    await writeText(resolutionId, marked);
    expect((await threadsOf(who.drafter)).map(({ orphaned }) => orphaned)).toEqual([false, false]);
  });

  test("T2: words that are written again, without the mark they had, revive it too", async () => {
    valueOf(await startOn(who.drafter));
    await writeText(resolutionId, { en: FERRY_CLAUSES.filter(({ id }) => id !== "ferries") });
    await writeText(resolutionId, { en: FERRY_CLAUSES });
    expect((await threadsOf(who.drafter)).map(({ orphaned }) => orphaned)).toEqual([false]);
  });

  test("it is resolved and reopened by anyone who may comment, and keeps its mark", async () => {
    const { threadId } = valueOf(await startOn(who.drafter));
    valueOf(await perform(who.rivalApprover, settleThread, { resolutionId, threadId, status: "resolved" }));
    expect(await threadsOf(who.drafter)).toMatchObject([
      { status: "resolved", resolvedBy: { id: who.rivalApprover.userId } },
    ]);
    expect(await markedWords()).toEqual([[threadId, "every day"]]);
    valueOf(await perform(who.drafter, settleThread, { resolutionId, threadId, status: "open" }));
    expect(await threadsOf(who.drafter)).toMatchObject([{ status: "open", resolvedBy: null, resolvedAt: null }]);
  });

  test("T4: on a frozen text the row alone anchors it, whatever was asked, and the version stays as it was", async () => {
    const { sha256 } = valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
    valueOf(await startOn(who.rival));
    expect(await threadsOf(who.drafter)).toMatchObject([{ versionN: 1, orphaned: false }]);
    expect(await markedWords()).toEqual([]);
    const version = await asSystem((tx) => tx.version.findFirstOrThrow({ where: { resolutionId } }));
    expect(version.sha256).toBe(sha256);
    expect(outcomeOf(await startOn(who.rival, { versionN: 9 }))).toBe("notFound notFound");
  });

  test("only its author changes or deletes a comment, whose place stays", async () => {
    const { threadId } = valueOf(await startOn(who.drafter));
    const { commentId } = valueOf(await perform(who.rival, addComment, { resolutionId, threadId, body: "Yes." }));
    const place = { resolutionId, threadId, commentId };
    expect(outcomeOf(await perform(who.drafter, changeComment, { ...place, body: "No." }))).toBe("forbidden forbidden");
    expect(outcomeOf(await perform(who.drafter, deleteComment, place))).toBe("forbidden forbidden");
    valueOf(await perform(who.rival, changeComment, { ...place, body: "Yes, daily." }));
    const changed = (await threadsOf(who.drafter))[0]?.comments[1];
    expect(changed?.body).toBe("Yes, daily.");
    expect(changed?.editedAt).not.toBeNull();
    valueOf(await perform(who.rival, deleteComment, place));
    expect((await threadsOf(who.drafter))[0]?.comments).toMatchObject([
      { deleted: false },
      { deleted: true, body: "" },
    ]);
    expect(outcomeOf(await perform(who.rival, changeComment, { ...place, body: "Again" }))).toBe("notFound notFound");
  });

  test("B1: nobody writes into another party's drawer, and who only reads does not comment", async () => {
    expect(outcomeOf(await startOn(who.drafter, { audience: who.upland }))).toBe("forbidden forbidden");
    expect(outcomeOf(await startOn(who.clerk, { audience: "party" }))).toBe("invalid noPartyOfYourOwn");
    for (const actor of [who.observer, who.outsider, who.administrator])
      expect(outcomeOf(await startOn(actor))).toBe("notFound notFound");
  });

  test("a hostile selector is refused before anything is stored", async () => {
    const selector = { ...everyDay, exact: "x".repeat(20_001) };
    expect(outcomeOf(await startOn(who.drafter, { selector }))).toBe("invalid invalidInput");
    expect(outcomeOf(await startOn(who.drafter, { selector: { ...everyDay, exact: "" } }))).toBe("conflict wordsGone");
    expect(await threadsOf(who.drafter)).toEqual([]);
  });
});

describe("positions", () => {
  const record = (actor: Actor, changes: object = {}) =>
    perform(actor, recordPosition, {
      resolutionId,
      target: { kind: "block", blockId: "ferries" },
      stance: "support",
      reason: "Nine days were too long.",
      ...changes,
    });
  const rowOf = async (actor: Actor, blockId = "ferries") => {
    const { matrix } = valueOf(await listPositions(actor, resolutionId));
    return matrix.rows.find(({ target }) => target.kind === "block" && target.blockId === blockId);
  };

  test("O2: a position keeps the wording it was taken on, and says when the clause has changed since", async () => {
    valueOf(await record(who.drafter));
    const [fresh] = (await rowOf(who.rival))?.cells[who.harbour] ?? [];
    expect(fresh).toMatchObject({ stance: "support", wording: FERRIES, onOlderWording: false, current: true });
    await writeText(resolutionId, withFerries("Demands that the ferries sail every week;"));
    expect((await rowOf(who.rival))?.cells[who.harbour]).toMatchObject([{ wording: FERRIES, onOlderWording: true }]);
    await writeText(resolutionId, { en: FERRY_CLAUSES.filter(({ id }) => id !== "ferries") });
    const { matrix } = valueOf(await listPositions(who.rival, resolutionId));
    expect(matrix.orphans).toMatchObject([{ stance: "support", orphaned: true }]);
  });

  test("O1: both parties in favour agree; nothing is overwritten", async () => {
    valueOf(await record(who.drafter, { stance: "oppose" }));
    valueOf(await record(who.rivalApprover));
    expect((await rowOf(who.clerk))?.consensus).toBe("disputed");
    valueOf(await record(who.approver));
    expect((await rowOf(who.clerk))?.consensus).toBe("agreed");
    const { items } = valueOf(await listPositions(who.clerk, resolutionId));
    expect(items.map(({ stance, current }) => [stance, current])).toEqual([
      ["support", true],
      ["support", true],
      ["oppose", false],
    ]);
  });

  test("O3: an internal line lies beside the declared one, for its own people alone", async () => {
    valueOf(await record(who.drafter));
    valueOf(await record(who.drafter, { stance: "reservation", reason: "Secretly too dear.", audience: "party" }));
    expect((await rowOf(who.contributor))?.cells[who.harbour]?.map(({ stance }) => stance)).toEqual([
      "support",
      "reservation",
    ]);
    for (const other of [who.rival, who.clerk]) {
      expect(JSON.stringify(valueOf(await listPositions(other, resolutionId)))).not.toContain("Secretly");
      expect((await rowOf(other))?.consensus).toBe((await rowOf(who.drafter))?.consensus);
    }
  });

  test.each([
    ["contributor", "forbidden forbidden"],
    ["clerk", "forbidden forbidden"],
    ["outsider", "notFound notFound"],
    ["observer", "notFound notFound"],
  ] as const)("%s records no position", async (role, outcome) => {
    expect(outcomeOf(await record(who[role]))).toBe(outcome);
  });

  test("a clause that is not in the text, or a statement nobody has, supports nothing", async () => {
    const gone = { target: { kind: "block", blockId: "nowhere" } };
    expect(outcomeOf(await record(who.drafter, gone))).toBe("conflict clauseGone");
    const statementId = "00000000-0000-4000-8000-000000000000";
    expect(outcomeOf(await record(who.drafter, { statementId }))).toBe("notFound notFound");
    valueOf(await record(who.drafter, { target: { kind: "theme", theme: "fares" } }));
    valueOf(await record(who.drafter, { target: { kind: "resolution" } }));
    const { matrix } = valueOf(await listPositions(who.rival, resolutionId));
    expect(matrix.rows.map(({ kind }) => kind)).toEqual(["resolution", "operative", "operative", "recital", "theme"]);
  });
});
