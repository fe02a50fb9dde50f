import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Inline } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { sha256Hex } from "#domain/document/sha256.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { withConnection } from "#server/db/withConnection.ts";
import { databaseUrl } from "#server/env.ts";
import { exportText } from "#server/queries/exportText.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { readVersion } from "#server/queries/readVersion.ts";
import { readVersionSummary } from "#server/queries/readVersionSummary.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { decideVersion } from "./decideVersion.ts";
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
import { reopenDraft } from "./reopenDraft.ts";
import { restoreVersion } from "./restoreVersion.ts";

let who: Assembly;
let resolutionId: string;

beforeAll(async () => {
  who = await createAssembly();
});
beforeEach(async () => {
  resolutionId = await createFerryResolution(who.drafter, [who.harbour, who.upland]);
});
afterAll(closePrismaClients);

const freeze = async () => valueOf(await perform(who.clerk, freezeVersion, { resolutionId }));
const decide = (
  actor: Actor,
  changes: { sha256: string; decision?: "approve" | "refuse"; reason?: string; n?: number },
) => perform(actor, decideVersion, { resolutionId, n: 1, decision: "approve", ...changes });
const stateNow = async () => valueOf(await readResolution(who.clerk, resolutionId)).state;

describe("freezing", () => {
  test("V2: fences the head: what is appended afterwards is refused, and the version is the text at exactly its head", async () => {
    const { n, sha256 } = await freeze();
    const late = await asSystem((tx) =>
      appendEdit(tx, resolutionId, (doc) => doc.getXmlFragment("resolution").delete(0, 1), { author: null }),
    );
    expect(late).toEqual({ ok: false, error: "frozen" });
    const detail = valueOf(await readResolution(who.rival, resolutionId));
    expect(detail).toMatchObject({
      state: "frozen",
      head: 2,
      latestVersion: { n, sha256 },
      abilities: { write: false },
    });
    const stored = await asSystem((tx) => tx.version.findFirstOrThrow({ where: { resolutionId } }));
    expect(stored).toMatchObject({ head: 2n, sha256: sha256Hex(stored.bytes) });
  });

  test("V2: edits that arrive while it freezes are in the version whole, or refused whole", async () => {
    const edit = (words: string) =>
      asSystem((tx) =>
        appendEdit(
          tx,
          resolutionId,
          (doc) => replaceText(doc, ["en"], { en: [...FERRY_CLAUSES, blockOf("operative", "late", words)] }),
          { author: null },
        ),
      );
    const racing = ["Asks for a pier.", "Asks for two piers.", "Asks for three piers."].map(edit);
    await freeze();
    const outcomes = await Promise.all([...racing, edit("Asks for a bridge.")]);
    const { head } = valueOf(await readResolution(who.clerk, resolutionId));
    const version = await asSystem((tx) => tx.version.findFirstOrThrow({ where: { resolutionId } }));
    expect(Number(version.head)).toBe(head);
    expect(head).toBe(2 + outcomes.filter(({ ok }) => ok).length);
    expect(outcomes.at(-1)).toEqual({ ok: false, error: "frozen" });
  });

  test("V6: the same text at another head has the same hash, in a version of its own", async () => {
    const first = await freeze();
    valueOf(await perform(who.clerk, reopenDraft, { resolutionId, reason: "A comma." }));
    const second = await freeze();
    expect(second).toEqual({ n: 2, sha256: first.sha256 });
  });

  test("D6: what is undecided stops it, and changes nothing", async () => {
    const blank: Inline = { type: "blank", hint: "number", marks: [] };
    await writeText(resolutionId, { en: [...FERRY_CLAUSES, blockOf("operative", "open", [blank])] });
    const refused = await perform(who.clerk, freezeVersion, { resolutionId });
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: "conflict", code: "notReadyToFreeze", errors: [{ path: "en.open", message: "findingBlank" }] },
    });
    expect(await stateNow()).toBe("open");
    expect(await asSystem((tx) => tx.version.count({ where: { resolutionId } }))).toBe(0);
  });

  test("the clerk freezes a common text, its drafters do not; a party freezes its own draft, the clerk never sees it", async () => {
    for (const actor of [who.drafter, who.approver, who.contributor, who.rival])
      expect(outcomeOf(await perform(actor, freezeVersion, { resolutionId }))).toBe("forbidden forbidden");
    for (const actor of [who.observer, who.outsider, who.administrator])
      expect(outcomeOf(await perform(actor, freezeVersion, { resolutionId }))).toBe("notFound notFound");
    const draft = await createFerryResolution(who.rival, [who.upland]);
    expect(outcomeOf(await perform(who.clerk, freezeVersion, { resolutionId: draft }))).toBe("notFound notFound");
    expect(outcomeOf(await perform(who.rival, freezeVersion, { resolutionId: draft }))).toBe("done");
  });
});

describe("deciding", () => {
  test("V4: the text is approved when every party's approver has approved exactly it", async () => {
    const { sha256 } = await freeze();
    expect(outcomeOf(await decide(who.approver, { sha256 }))).toBe("done");
    expect(await stateNow()).toBe("frozen");
    expect(outcomeOf(await decide(who.rivalApprover, { sha256 }))).toBe("done");
    expect(await stateNow()).toBe("approved");
    const version = valueOf(await readVersionSummary(who.drafter, resolutionId, 1));
    expect(version.status).toBe("approved");
    expect(version.approvals.map((approval) => approval.sha256)).toEqual([sha256, sha256]);
  });

  test("V3: an approval that names another text is refused", async () => {
    await freeze();
    expect(outcomeOf(await decide(who.approver, { sha256: "0".repeat(64) }))).toBe("conflict textMismatch");
    expect(outcomeOf(await decide(who.approver, { sha256: "0".repeat(64), n: 2 }))).toBe("notFound notFound");
  });

  test("V4: a refusal needs its reason, and can be turned into an approval until all have approved", async () => {
    const { sha256 } = await freeze();
    expect(outcomeOf(await decide(who.approver, { sha256, decision: "refuse" }))).toBe("invalid reasonNeeded");
    valueOf(await decide(who.approver, { sha256, decision: "refuse", reason: "The fares are missing." }));
    expect(valueOf(await readVersionSummary(who.clerk, resolutionId, 1)).status).toBe("refused");
    valueOf(await decide(who.rivalApprover, { sha256 }));
    expect(await stateNow()).toBe("frozen");
    valueOf(await decide(who.approver, { sha256 }));
    expect(await stateNow()).toBe("approved");
    expect(outcomeOf(await decide(who.approver, { sha256 }))).toBe("forbidden forbidden");
  });

  test("only approvers of parties that take part decide", async () => {
    const { sha256 } = await freeze();
    for (const actor of [who.drafter, who.contributor, who.clerk])
      expect(outcomeOf(await decide(actor, { sha256 }))).toBe("forbidden forbidden");
    expect(outcomeOf(await decide(who.outsider, { sha256 }))).toBe("notFound notFound");
  });

  test("an open draft has nothing to decide on", async () => {
    expect(outcomeOf(await decide(who.approver, { sha256: "0".repeat(64) }))).toBe("forbidden forbidden");
  });
});

describe("tampering", () => {
  /** As somebody with the whole database in hand could: past every grant and check. */
  async function tamper(...statements: string[]): Promise<void> {
    const url = new URL(databaseUrl());
    const superuser = new URL(inject("superuserUrl"));
    superuser.pathname = url.pathname;
    await withConnection(superuser.href, async (client) => {
      for (const sql of statements) await client.query(sql, sql.includes("$1") ? [resolutionId] : []);
    });
  }
  const CHANGED = `convert_to(replace(convert_from(bytes, 'UTF8'), 'lower the fares', 'raise the fares'), 'UTF8')`;

  test("V7: stored bytes that were changed are neither shown, exported, restored nor approved", async () => {
    const { sha256 } = await freeze();
    await tamper(
      "ALTER TABLE versions DROP CONSTRAINT versions_sha256_of_bytes",
      `UPDATE versions SET bytes = ${CHANGED} WHERE resolution_id = $1`,
    );
    expect(outcomeOf(await readVersion(who.drafter, resolutionId, 1))).toBe("conflict versionDamaged");
    expect(outcomeOf(await exportText(who.drafter, resolutionId, { format: "html", version: 1 }))).toBe(
      "conflict versionDamaged",
    );
    expect(outcomeOf(await decide(who.approver, { sha256 }))).toBe("conflict versionDamaged");
    valueOf(await perform(who.clerk, reopenDraft, { resolutionId, reason: "Somebody changed it." }));
    expect(outcomeOf(await perform(who.drafter, restoreVersion, { resolutionId, n: 1 }))).toBe(
      "conflict versionDamaged",
    );
  });

  test("V7: bytes, hash and the approvals' hashes changed together no longer fit what the chain recorded", async () => {
    const { sha256 } = await freeze();
    valueOf(await decide(who.approver, { sha256 }));
    expect(valueOf(await readAudit(who.rival, resolutionId)).intact).toBe(true);
    await tamper(
      `UPDATE versions SET bytes = ${CHANGED}, sha256 = encode(sha256(${CHANGED}), 'hex') WHERE resolution_id = $1`,
    );
    expect(valueOf(await readAudit(who.rival, resolutionId)).intact).toBe(false);
    expect(outcomeOf(await decide(who.rivalApprover, { sha256 }))).toBe("conflict textMismatch");
  });

  test("B8: an event that was changed or removed breaks its chain", async () => {
    await freeze();
    await tamper(
      "UPDATE audit_events SET event = jsonb_set(event, '{data,n}', '7') WHERE resolution_id = $1 AND seq = 2",
    );
    expect(valueOf(await readAudit(who.rival, resolutionId)).intact).toBe(false);
    await tamper("DELETE FROM audit_events WHERE resolution_id = $1 AND seq = 2");
    expect(valueOf(await readAudit(who.rival, resolutionId)).intact).toBe(false);
  });
});

describe("reopening and restoring", () => {
  test("V5: approvals are voided with the reason, never deleted, and the text can be written again", async () => {
    const { sha256 } = await freeze();
    valueOf(await decide(who.approver, { sha256 }));
    valueOf(await decide(who.rivalApprover, { sha256 }));
    valueOf(await perform(who.clerk, reopenDraft, { resolutionId, reason: "The fares changed." }));
    const detail = valueOf(await readResolution(who.drafter, resolutionId));
    expect(detail).toMatchObject({ state: "open", abilities: { write: true } });
    const [version] = detail.versions;
    expect(version).toMatchObject({ n: 1, sha256, status: "reopened", reopenedReason: "The fares changed." });
    expect(version?.approvals.map(({ voidedReason }) => voidedReason)).toEqual([
      "The fares changed.",
      "The fares changed.",
    ]);
    expect(version?.approvals.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
    expect(outcomeOf(await decide(who.approver, { sha256 }))).toBe("forbidden forbidden");
    await freeze();
    expect(outcomeOf(await decide(who.approver, { sha256, n: 1 }))).toBe("conflict versionNotPending");
    expect(outcomeOf(await decide(who.approver, { sha256, n: 2 }))).toBe("done");
  });

  test("only who froze may reopen, and an open draft has nothing to reopen", async () => {
    expect(outcomeOf(await perform(who.clerk, reopenDraft, { resolutionId, reason: "No." }))).toBe(
      "forbidden forbidden",
    );
    await freeze();
    for (const actor of [who.drafter, who.approver])
      expect(outcomeOf(await perform(actor, reopenDraft, { resolutionId, reason: "No." }))).toBe("forbidden forbidden");
    expect(outcomeOf(await perform(who.outsider, reopenDraft, { resolutionId, reason: "No." }))).toBe(
      "notFound notFound",
    );
  });

  test("V8: a version's words come back as a new edit on top", async () => {
    const { sha256 } = await freeze();
    valueOf(await perform(who.clerk, reopenDraft, { resolutionId, reason: "Try." }));
    await writeText(resolutionId, { en: [blockOf("title", "title", "Something else")] });
    const { head } = valueOf(await perform(who.drafter, restoreVersion, { resolutionId, n: 1 }));
    const detail = valueOf(await readResolution(who.rival, resolutionId));
    expect([head, detail.head]).toEqual([4, 4]);
    expect(detail.tree["en"]?.operative.map(({ words }) => words)).toContain(
      "Demands that the ferries sail every day;",
    );
    expect((await freeze()).sha256).toBe(sha256);
    expect(outcomeOf(await perform(who.drafter, restoreVersion, { resolutionId, n: 1 }))).toBe("forbidden forbidden");
  });
});

test("V9: a version holds its own hash, and a draft's export says that it is one", async () => {
  const { sha256 } = await freeze();
  const version = valueOf(await readVersion(who.rival, resolutionId, 1));
  expect(version.sha256).toBe(sha256);
  expect(version.value.requiredApprovers).toEqual([{ partyId: who.harbour }, { partyId: who.upland }]);
  const frozen = valueOf(await exportText(who.rival, resolutionId, { format: "markdown", version: 1 }));
  expect(frozen.sha256).toBe(sha256);
  const draft = valueOf(await exportText(who.rival, resolutionId, { format: "markdown" }));
  expect(draft.sha256).toBe(sha256);
  expect(new TextDecoder().decode(draft.bytes)).toContain("Draft");
  expect(draft.name).toBe("Resolution on the northern ferries draft 2");
  expect(outcomeOf(await exportText(who.rival, resolutionId, { format: "html", lang: "ko" }))).toBe(
    "invalid noTextInLanguage",
  );
  expect(outcomeOf(await exportText(who.outsider, resolutionId, { format: "html" }))).toBe("notFound notFound");
});
