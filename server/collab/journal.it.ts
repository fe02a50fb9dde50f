import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { OWNER_ROLE } from "#server/db/databaseRoles.ts";
import { withConnection } from "#server/db/withConnection.ts";
import { databaseUrl } from "#server/env.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { LANGUAGES, startTestServer, textIn, until } from "./collab.testkit.ts";
import { CLAUSE, closed, RivalTable, wordsIn } from "./rivalTable.testkit.ts";

let table: RivalTable;
beforeAll(async () => {
  table = await RivalTable.open();
});
beforeEach(() => table.clear());
afterAll(() => table.close());

const asOwner = (sql: string) =>
  withConnection(databaseUrl(), async (client) => {
    await client.query(`SET ROLE ${OWNER_ROLE}`);
    await client.query(sql);
  });

describe("the journal", () => {
  test("J2: what two parties type at once in one clause is on both screens and in the journal", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    for (let i = 0; i < 20; i++) {
      textIn(a.doc, "a").insert(0, "a");
      textIn(b.doc, "a").insert(textIn(b.doc, "a").length, "b");
    }
    await Promise.all([a.saved(), b.saved()]);
    const expected = `${"a".repeat(20)}Condemns the act.${"b".repeat(20)}`;
    await until(() => wordsIn(a.doc)[0] === expected && wordsIn(b.doc)[0] === expected);
    expect((await table.journalled())[0]).toBe(expected);
  });

  test("J3: a row says who wrote it, for which party, and is chained to the one before", async () => {
    const a = await table.join(table.ana);
    textIn(a.doc, "a").insert(0, "x");
    await a.saved();
    const [row] = await asSystem((tx) =>
      tx.journalEntry.findMany({ where: { resolutionId: table.resolution.id }, orderBy: { seq: "desc" }, take: 1 }),
    );
    const head = await asSystem((tx) => tx.resolutionHead.findUnique({ where: { resolutionId: table.resolution.id } }));
    expect([row?.userId, row?.partyId, row?.seq]).toEqual([table.ana.userId, table.harbour, head?.head]);
    expect(Buffer.from(row?.chain ?? [])).toEqual(Buffer.from(head?.chain ?? []));
  });

  test("J4: an edit that the journal cannot take is neither acknowledged nor shown to anyone, and its page is told", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    await asOwner("ALTER TABLE journal RENAME TO journal_away");
    try {
      textIn(a.doc, "a").insert(0, "unsaved ");
      await closed(a, "unavailable");
    } finally {
      await asOwner("ALTER TABLE journal_away RENAME TO journal");
    }
    expect(wordsIn(b.doc)[0]).toBe("Condemns the act.");
    expect(a.messages).toEqual([]);
  });

  test("J5: an unacknowledged edit is sent again on the next connection, and journalled once", async () => {
    const a = await table.join(table.ana);
    a.socket.disconnect();
    await until(() => !a.provider.synced);
    textIn(a.doc, "a").insert(0, "offline ");
    void a.socket.connect();
    await until(() => a.provider.synced);
    await a.saved();
    expect((await table.journalled())[0]).toBe("offline Condemns the act.");
    const rows = await asSystem((tx) => tx.journalEntry.count({ where: { resolutionId: table.resolution.id } }));
    expect(rows).toBe(2);
  });

  test("J7: a key pressed before the page has synced again comes with the sync and is not refused", async () => {
    const a = await table.join(table.ana);
    a.socket.disconnect();
    await until(() => !a.provider.synced);
    textIn(a.doc, "a").insert(0, "one ");
    a.provider.on("authenticated", () => textIn(a.doc, "a").insert(0, "two "));
    void a.socket.connect();
    await until(() => a.provider.isAuthenticated && a.provider.synced);
    await a.saved();
    expect((await table.journalled())[0]).toBe("two one Condemns the act.");
    expect(a.closings).not.toContain("invalid");
  });

  test("L3: a second instance on the same database shows what was written on the first, and the other way round", async () => {
    const second = await startTestServer();
    const [a, b] = [await table.join(table.ana), await table.join(table.ben, {}, second)];
    textIn(a.doc, "a").insert(0, "one ");
    await until(() => wordsIn(b.doc)[0] === "one Condemns the act.");
    textIn(b.doc, "a").insert(0, "two ");
    await b.saved();
    await until(() => wordsIn(a.doc)[0] === "two one Condemns the act.");
    for (let i = 0; i < 10; i++) {
      textIn(a.doc, "a").insert(0, "a");
      textIn(b.doc, "b").insert(0, "b");
    }
    await Promise.all([a.saved(), b.saved()]);
    await until(() => wordsIn(a.doc).join() === wordsIn(b.doc).join());
    expect(await table.journalled()).toEqual(wordsIn(a.doc));
    b.leave();
    await second.stop();
  });

  test("L4: what a command writes is on open pages without their asking", async () => {
    const a = await table.join(table.ana);
    const target = { ko: [CLAUSE, blockOf("operative", "c", "Restored.")] };
    await asSystem((tx) =>
      appendEdit(tx, table.resolution.id, (doc) => replaceText(doc, LANGUAGES, target), { author: null }),
    );
    await until(() => wordsIn(a.doc).join() === "Condemns the act.,Restored.");
    expect(await table.journalled()).toEqual(wordsIn(a.doc));
  });
});
