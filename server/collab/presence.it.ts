import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notify } from "#server/bus/notify.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { type Client, newPerson, until } from "./collab.testkit.ts";
import { RivalTable } from "./rivalTable.testkit.ts";

let table: RivalTable;
beforeAll(async () => {
  table = await RivalTable.open();
});
beforeEach(() => table.clear());
afterAll(() => table.close());

describe("presence and hints", () => {
  const caretsSeenBy = (client: Client) => [...(client.provider.awareness?.getStates() ?? [])];
  const cursorOf = (a: Client, seenBy: Client): unknown =>
    new Map(caretsSeenBy(seenBy)).get(a.doc.clientID)?.["cursor"];
  const caretBefore = (clock: number) => ({
    anchor: { item: { client: 1, clock } },
    head: { item: { client: 1, clock } },
  });

  test("P1: a caret bears the name and party that the server knows, whatever the page claims", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    a.provider.setAwarenessField("user", { name: "Ben Oru", partyId: table.valley, isClerk: true });
    await until(() => caretsSeenBy(b).some(([id]) => id === a.doc.clientID));
    const colour = { light: "#224466", dark: "#88aacc" };
    expect(new Map(caretsSeenBy(b)).get(a.doc.clientID)?.["user"]).toEqual({
      name: "Ana Velt",
      partyId: table.harbour,
      colour,
    });
  });

  test("P2: a caret under a rival's clientID is dropped", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    const encoder = createEncoder();
    for (const number of [1, b.doc.clientID, 1_000]) writeVarUint(encoder, number);
    writeVarString(encoder, JSON.stringify({ user: { name: "Somebody else" } }));
    const frame = createEncoder();
    writeVarString(frame, table.resolution.documentName);
    writeVarUint(frame, 1); // awareness
    writeVarUint8Array(frame, toUint8Array(encoder));
    a.socket.send(toUint8Array(frame));
    a.provider.setAwarenessField("cursor", null);
    await until(() => caretsSeenBy(b).some(([id]) => id === a.doc.clientID));
    b.provider.setAwarenessField("cursor", caretBefore(1));
    await until(() => caretsSeenBy(a).some(([id]) => id === b.doc.clientID));
    expect(new Map(caretsSeenBy(a)).get(b.doc.clientID)?.["user"]).toMatchObject({ name: "Ben Oru" });
  });

  test("P3: of many movements of a caret the last is always seen", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    for (let i = 1; i <= 50; i++) a.provider.setAwarenessField("cursor", caretBefore(i));
    await until(() => JSON.stringify(cursorOf(a, b)) === JSON.stringify(caretBefore(50)));
    expect(caretsSeenBy(b).length).toBeGreaterThan(0);
  });

  test("P5: a caret that stands nowhere is shown to nobody: drawing it would stop the reader's editor", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    a.provider.setAwarenessField("cursor", caretBefore(1));
    await until(() => cursorOf(a, b) !== null && cursorOf(a, b) !== undefined);
    for (const nowhere of [
      {},
      { anchor: {}, head: {} },
      { ...caretBefore(1), head: { item: { client: 1, clock: -1 } } },
    ]) {
      a.provider.setAwarenessField("cursor", caretBefore(2));
      await until(() => JSON.stringify(cursorOf(a, b)) === JSON.stringify(caretBefore(2)));
      a.provider.setAwarenessField("cursor", nowhere);
      await until(() => cursorOf(a, b) === null);
    }
    expect(caretsSeenBy(b).map(([id]) => id)).toContain(a.doc.clientID);
  });

  test("P4: that a party's row changed reaches that party's pages and no other", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    const row = { kind: "row", resolutionId: table.resolution.id, row: "thread" } as const;
    const [secret, open] = [crypto.randomUUID(), crypto.randomUUID()];
    await asSystem(async (tx) => {
      await notify(tx, { ...row, id: secret, audiencePartyId: table.harbour });
      await notify(tx, { ...row, id: open, audiencePartyId: null });
    });
    await until(() => a.messages.length === 2 && b.messages.length === 1);
    expect(b.messages).toEqual([{ type: "row", row: "thread", id: open }]);
  });

  test("S6: no answer is given to somebody who only reads, for nothing of theirs is in the journal", async () => {
    const reader = await table.join(await newPerson("contributor", table.harbour));
    const b = await table.join(table.ben);
    reader.provider.sendStateless(JSON.stringify({ type: "flush", epoch: 1, n: 1 }));
    reader.provider.sendStateless("not a message");
    await b.saved();
    expect(reader.messages).toEqual([]);
  });
});
