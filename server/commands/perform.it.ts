import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEvent } from "#domain/audit/events.ts";
import { verifyChain } from "#domain/audit/chain.ts";
import type { AuditEventView } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayRecordPosition } from "#domain/policy/policy.ts";
import { err, ok } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { BusMessage } from "#server/bus/message.ts";
import { listen, type Heard } from "#server/bus/listen.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { createBareResolution, createParty, createPerson } from "#server/db/people.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { readAudit } from "#server/queries/readAudit.ts";
import { resolutionFacts } from "#server/queries/resolutionFacts.ts";
import { command, perform } from "./perform.ts";

let drafter: Actor;
let contributor: Actor;
let rival: Actor;
let shared: string;
let heard: Heard[];
let stopListening: () => Promise<void>;

beforeAll(async () => {
  const [harbour, upland] = [await createParty("Harbour List"), await createParty("Upland Union")];
  drafter = await createPerson("drafter", harbour);
  contributor = await createPerson("contributor", harbour);
  rival = await createPerson("drafter", upland);
  shared = await createBareResolution(drafter.userId, [harbour, upland]);
  stopListening = await listen((message) => heard.push(message));
});
beforeEach(() => {
  heard = [];
});
afterAll(async () => {
  await stopListening();
  await closePrismaClients();
});

/** Records a position, and fails, throws or whispers on demand. */
const record = command({
  name: "record",
  input: z.object({
    resolutionId: z.uuid(),
    reason: z.string().min(1),
    outcome: z.enum(["done", "refused", "thrown"]).default("done"),
    whisper: z.boolean().default(false),
  }),
  facts: (tx, actor, { resolutionId }) => resolutionFacts(tx, actor, resolutionId),
  policy: (actor, facts) => mayRecordPosition(actor, facts),
  run: async ({ tx, actor, audit, notify }, { resolutionId, reason, outcome, whisper }) => {
    const partyId = actor.partyId ?? "";
    const audiencePartyId = whisper ? partyId : null;
    const { id } = await tx.position.create({
      data: {
        resolutionId,
        partyId,
        audiencePartyId,
        targetKind: "resolution",
        stance: "support",
        reason,
        recordedBy: actor.userId,
      },
      select: { id: true },
    });
    audit({ type: "positionRecorded", resolutionId, audiencePartyId, data: { positionId: id } });
    notify({ kind: "row", resolutionId, row: "position", id, audiencePartyId });
    if (outcome === "thrown") throw new Error("A fault");
    return outcome === "done" ? ok({ id }) : err({ kind: "conflict", code: "refusedByTheTest" });
  },
});

const positions = (reason: string) => asSystem((tx) => tx.position.count({ where: { reason } }));
const events = () => asSystem((tx) => tx.auditEvent.count());
async function trail(actor: Actor): Promise<AuditEventView[]> {
  const answer = await readAudit(actor, shared);
  return answer.ok ? answer.value.items : [];
}
/** Hears everything that was sent before. */
async function settle(): Promise<void> {
  const marker: BusMessage = { kind: "session", sessionId: crypto.randomUUID() };
  await asSystem((tx) => tx.$executeRaw`SELECT pg_notify('whereas', ${JSON.stringify(marker)})`);
  await expect.poll(() => heard).toContainEqual(marker);
  heard = heard.filter((message) => message.kind !== "session");
}

describe("a command that succeeds", () => {
  test("leaves its rows, a chained audit event and a hint", async () => {
    const done = await perform(drafter, record, { resolutionId: shared, reason: "It is well drafted" });
    expect(done).toMatchObject({ ok: true });
    await settle();
    const id = done.ok ? done.value.id : "";
    expect(heard).toEqual([{ kind: "row", resolutionId: shared, row: "position", id, audiencePartyId: null }]);
    const [latest] = await trail(drafter);
    expect(latest).toMatchObject({
      type: "positionRecorded",
      actor: { id: drafter.userId, name: drafter.name, partyId: drafter.partyId },
      data: { positionId: id },
    });
  });

  test("many at once leave one chain without a gap", async () => {
    const reasons = Array.from({ length: 8 }, (_, i) => `Reason ${i}`);
    const done = await Promise.all(reasons.map((reason) => perform(drafter, record, { resolutionId: shared, reason })));
    expect(done.every(({ ok: succeeded }) => succeeded)).toBe(true);
    const rows = await asSystem((tx) =>
      tx.auditEvent.findMany({ where: { resolutionId: shared, audiencePartyId: null }, orderBy: { seq: "asc" } }),
    );
    const entries = rows.map((row) => ({ ...row, event: auditEvent.parse(row.event) }));
    const chain = await asSystem((tx) =>
      tx.auditChain.findFirstOrThrow({ where: { resolutionId: shared, audiencePartyId: null } }),
    );
    expect(verifyChain({ resolutionId: shared, audiencePartyId: null }, entries)).toEqual(
      ok({ length: chain.length, head: chain.head }),
    );
  });

  test("in a party's drawer is in that party's chain, and in nobody else's trail", async () => {
    await perform(drafter, record, { resolutionId: shared, reason: "Between us", whisper: true });
    const audiences = async (actor: Actor) => new Set((await trail(actor)).map(({ audience }) => audience));
    expect(await audiences(contributor)).toEqual(new Set(["all", drafter.partyId]));
    expect(await audiences(rival)).toEqual(new Set(["all"]));
  });
});

describe("a command that does not succeed leaves neither row nor event nor hint", () => {
  test.each(["refused", "thrown"] as const)("%s", async (outcome) => {
    const before = await events();
    const done = await perform(drafter, record, { resolutionId: shared, reason: outcome, outcome }).catch(String);
    expect(done).toEqual(
      outcome === "refused" ? err({ kind: "conflict", code: "refusedByTheTest" }) : "Error: A fault",
    );
    await settle();
    expect([await positions(outcome), await events(), heard]).toEqual([0, before, []]);
  });

  test("for want of the right", async () => {
    const done = await perform(contributor, record, { resolutionId: shared, reason: "Not mine to record" });
    expect(done).toEqual(err({ kind: "forbidden", code: "forbidden" }));
    expect(await positions("Not mine to record")).toBe(0);
  });

  test("for input that the schema refuses, with the field and a code", async () => {
    const done = await perform(drafter, record, { resolutionId: shared, reason: "" });
    expect(done).toEqual(
      err({ kind: "invalid", code: "invalidInput", errors: [{ path: "reason", message: "fieldTooSmall" }] }),
    );
  });
});

test("B2: what the actor may not read is not found, exactly as what does not exist", async () => {
  const draft = await createBareResolution(rival.userId, [rival.partyId ?? ""]);
  const ask = (resolutionId: string) => perform(drafter, record, { resolutionId, reason: "Curious" });
  expect(await ask(draft)).toEqual(err({ kind: "notFound", code: "notFound" }));
  expect(await ask(draft)).toEqual(await ask(crypto.randomUUID()));
});

test("commands that take the same rows in opposite order both succeed", async () => {
  const [a, b] = [
    await createBareResolution(drafter.userId, [drafter.partyId ?? ""]),
    await createBareResolution(drafter.userId, [drafter.partyId ?? ""]),
  ];
  const both = command({
    name: "both",
    input: z.array(z.uuid()),
    policy: () => true,
    run: async ({ tx }, ids) => {
      for (const id of ids) {
        await tx.resolution.updateMany({ where: { id }, data: { updatedAt: new Date() } });
        await tx.$executeRaw`SELECT pg_sleep(0.2)`;
      }
      return ok(undefined);
    },
  });
  expect(await Promise.all([perform(drafter, both, [a, b]), perform(drafter, both, [b, a])])).toEqual([
    ok(undefined),
    ok(undefined),
  ]);
});
