import { afterAll, expect, test } from "vitest";
import type { AuditEntry } from "#domain/audit/chain.ts";
import { holdsToCheckpoint } from "#domain/audit/checkpoint.ts";
import { auditEvent } from "#domain/audit/events.ts";
import { appendAudit } from "#server/commands/appendAudit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { createBareResolution, createParty, createPerson } from "#server/db/people.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { createTestDatabase } from "#server/db/testDatabase.ts";
import { withActor } from "#server/db/withActor.ts";
import { announceDatabase, databaseUrl } from "#server/env.ts";
import { auditCheckpoint } from "./auditCheckpoint.ts";

const AT_ONCE_MS = 0;

afterAll(closePrismaClients);

test("a reader finds their chain in the checkpoint, and another party cannot tell that it is there", async () => {
  const [own, other] = [await createParty("Harbour List"), await createParty("Upland Union")];
  const [reader, rival] = [await createPerson("drafter", own), await createPerson("drafter", other)];
  const resolutionId = await createBareResolution(reader.userId, [own, other]);
  const event = { type: "positionRecorded", resolutionId, audiencePartyId: own, data: { n: 1 } };
  await asSystem((tx) => appendAudit(tx, reader, [event, event]));

  const before = await auditCheckpoint(AT_ONCE_MS);
  await asSystem((tx) => appendAudit(tx, reader, [event]));
  const checkpoint = await auditCheckpoint(AT_ONCE_MS);
  expect(checkpoint?.previous).toBe(before?.root);
  // The same number of leaves, all under new salts: neither how many events there are shows, nor where one was added.
  expect(checkpoint?.leaves.length).toBe(before?.leaves.length);
  expect(checkpoint?.leaves.filter((leaf) => before?.leaves.includes(leaf))).toEqual([]);

  const { openings, entries } = await withActor(reader, async (tx) => ({
    openings: await tx.auditOpening.findMany({ where: { checkpoint: { root: checkpoint?.root ?? "" } } }),
    entries: await tx.auditEvent.findMany({ where: { resolutionId }, orderBy: { seq: "asc" } }),
  }));
  const [opening] = openings;
  if (!opening || !checkpoint) throw new Error("There is no opening");
  const { length, head, salt, audiencePartyId } = opening;
  const read = entries.map((entry): AuditEntry => ({ ...entry, event: auditEvent.parse(entry.event) }));
  const found = { chain: { resolutionId, audiencePartyId }, head: { length, head }, salt };
  expect(holdsToCheckpoint(read, found, checkpoint)).toBe(true);
  expect(holdsToCheckpoint(read.slice(0, -1), found, checkpoint)).toBe(false);
  expect(await withActor(rival, (tx) => tx.auditOpening.count())).toBe(0);
});

test("instances whose timers go off together make one checkpoint between them", async () => {
  const { url } = await createTestDatabase();
  const earlier = databaseUrl();
  announceDatabase(url);
  const made = await Promise.all([auditCheckpoint(), auditCheckpoint(), auditCheckpoint()]);
  expect(made.filter((checkpoint) => checkpoint !== null)).toHaveLength(1);
  expect(await asSystem((tx) => tx.auditCheckpoint.count())).toBe(1);
  announceDatabase(earlier);
});
