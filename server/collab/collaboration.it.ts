import { request as httpRequest } from "node:http";
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { wordsOf } from "#domain/document/block.ts";
import { notify } from "#server/bus/notify.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { OWNER_ROLE } from "#server/db/databaseRoles.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import { withConnection } from "#server/db/withConnection.ts";
import { databaseUrl } from "#server/env.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { MAX_UPDATE_BYTES } from "./admitUpdate.ts";
import {
  blocksIn,
  type Client,
  joinedClient,
  journalledBlocks,
  LANGUAGES,
  newParty,
  newPerson,
  newResolution,
  type openClient,
  type Person,
  startTestServer,
  type TestResolution,
  type TestServer,
  textIn,
  until,
} from "./collab.testkit.ts";

const clause = blockOf("operative", "a", "Condemns the act.");
let server: TestServer;
let harbour: string;
let valley: string;
let resolution: TestResolution;
let ana: Person;
let ben: Person;
let clients: Client[] = [];

beforeAll(async () => {
  server = await startTestServer();
  [harbour, valley] = await Promise.all([newParty(), newParty()]);
  [ana, ben] = await Promise.all([newPerson("drafter", harbour, "Ana Velt"), newPerson("drafter", valley, "Ben Oru")]);
});

beforeEach(async () => {
  for (const client of clients) client.leave();
  clients = [];
  resolution = await newResolution([harbour, valley], [clause, blockOf("operative", "b", "Calls upon all.")]);
});

afterAll(async () => {
  for (const client of clients) client.leave();
  await server.stop();
  await closeSystemPool();
  await closePrismaClients();
});

async function join(person: Person, options: Parameters<typeof openClient>[3] = {}, at = server): Promise<Client> {
  const client = await joinedClient(at.url, person, resolution, options);
  clients.push(client);
  return client;
}

const wordsIn = (doc: Y.Doc): string[] => blocksIn(doc).map(wordsOf);
const journalled = async (): Promise<string[]> => (await journalledBlocks(resolution)).map(wordsOf);
const closed = (client: Client, reason: string) => until(() => client.closings.includes(reason));

/** A frame as no honest client sends it. */
function sendUpdate(client: Client, update: Uint8Array): void {
  const encoder = createEncoder();
  writeVarString(encoder, resolution.documentName);
  writeVarUint(encoder, 0); // sync
  writeVarUint(encoder, 2); // an update
  writeVarUint8Array(encoder, update);
  client.socket.send(toUint8Array(encoder));
}

const asOwner = (sql: string) =>
  withConnection(databaseUrl(), async (client) => {
    await client.query(`SET ROLE ${OWNER_ROLE}`);
    await client.query(sql);
  });

describe("the journal", () => {
  test("J2: what two parties type at once in one clause is on both screens and in the journal", async () => {
    const [a, b] = [await join(ana), await join(ben)];
    for (let i = 0; i < 20; i++) {
      textIn(a.doc, "a").insert(0, "a");
      textIn(b.doc, "a").insert(textIn(b.doc, "a").length, "b");
    }
    await Promise.all([a.saved(), b.saved()]);
    const expected = `${"a".repeat(20)}Condemns the act.${"b".repeat(20)}`;
    await until(() => wordsIn(a.doc)[0] === expected && wordsIn(b.doc)[0] === expected);
    expect((await journalled())[0]).toBe(expected);
  });

  test("J3: a row says who wrote it, for which party, and is chained to the one before", async () => {
    const a = await join(ana);
    textIn(a.doc, "a").insert(0, "x");
    await a.saved();
    const [row] = await asSystem((tx) =>
      tx.journalEntry.findMany({ where: { resolutionId: resolution.id }, orderBy: { seq: "desc" }, take: 1 }),
    );
    const head = await asSystem((tx) => tx.resolutionHead.findUnique({ where: { resolutionId: resolution.id } }));
    expect([row?.userId, row?.partyId, row?.seq]).toEqual([ana.userId, harbour, head?.head]);
    expect(Buffer.from(row?.chain ?? [])).toEqual(Buffer.from(head?.chain ?? []));
  });

  test("J4: an edit that the journal cannot take is neither acknowledged nor shown to anyone, and its page is told", async () => {
    const [a, b] = [await join(ana), await join(ben)];
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
    const a = await join(ana);
    a.socket.disconnect();
    await until(() => !a.provider.synced);
    textIn(a.doc, "a").insert(0, "offline ");
    void a.socket.connect();
    await until(() => a.provider.synced);
    await a.saved();
    expect((await journalled())[0]).toBe("offline Condemns the act.");
    const rows = await asSystem((tx) => tx.journalEntry.count({ where: { resolutionId: resolution.id } }));
    expect(rows).toBe(2);
  });

  test("J7: a key pressed before the page has synced again comes with the sync and is not refused", async () => {
    const a = await join(ana);
    a.socket.disconnect();
    await until(() => !a.provider.synced);
    textIn(a.doc, "a").insert(0, "one ");
    a.provider.on("authenticated", () => textIn(a.doc, "a").insert(0, "two "));
    void a.socket.connect();
    await until(() => a.provider.isAuthenticated && a.provider.synced);
    await a.saved();
    expect((await journalled())[0]).toBe("two one Condemns the act.");
    expect(a.closings).not.toContain("invalid");
  });

  test("L3: a second instance on the same database shows what was written on the first, and the other way round", async () => {
    const second = await startTestServer();
    const [a, b] = [await join(ana), await join(ben, {}, second)];
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
    expect(await journalled()).toEqual(wordsIn(a.doc));
    b.leave();
    await second.stop();
  });

  test("L4: what a command writes is on open pages without their asking", async () => {
    const a = await join(ana);
    const target = { ko: [clause, blockOf("operative", "c", "Restored.")] };
    await asSystem((tx) =>
      appendEdit(tx, resolution.id, (doc) => replaceText(doc, LANGUAGES, target), { author: null }),
    );
    await until(() => wordsIn(a.doc).join() === "Condemns the act.,Restored.");
    expect(await journalled()).toEqual(wordsIn(a.doc));
  });
});

describe("admission", () => {
  test("A9: somebody who may not write changes nothing, whatever their client sends", async () => {
    const reader = await join(await newPerson("contributor", harbour));
    const b = await join(ben);
    expect(reader.provider.authorizedScope).toBe("readonly");
    textIn(reader.doc, "a").insert(0, "forged ");
    sendUpdate(reader, Y.encodeStateAsUpdate(reader.doc));
    textIn(b.doc, "a").insert(0, "real ");
    await b.saved();
    expect((await journalled())[0]).toBe("real Condemns the act.");
    expect(wordsIn(b.doc)[0]).toBe("real Condemns the act.");
  });

  test("C2: thirteen bytes on a rival's clientID are refused, and the rival's edits go on", async () => {
    const [a, b] = [await join(ana), await join(ben)];
    const encoder = createEncoder();
    for (const number of [1, 1, b.doc.clientID, 0]) writeVarUint(encoder, number);
    writeUint8(encoder, 0);
    writeVarUint(encoder, 1_000_000);
    writeVarUint(encoder, 0);
    sendUpdate(a, toUint8Array(encoder));
    await closed(a, "invalid");
    textIn(b.doc, "a").insert(0, "still ");
    await b.saved();
    expect((await journalled())[0]).toBe("still Condemns the act.");
  });

  test("C3: structs of a person's earlier page, back from the offline store, are theirs", async () => {
    const first = await join(ana);
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(first.doc));
    offline.clientID = first.doc.clientID;
    first.leave();
    textIn(offline, "a").insert(0, "kept ");
    const later = await join(ana, { doc: offline });
    await later.saved();
    expect((await journalled())[0]).toBe("kept Condemns the act.");
  });

  const refused: Readonly<Record<string, (client: Client) => void>> = {
    "A4: another root": (client) => client.doc.getMap("other").set("a", 1),
    "A7: an update of more than a megabyte": (client) =>
      textIn(client.doc, "a").insert(0, "x".repeat(MAX_UPDATE_BYTES)),
    "A8: an element that the schema does not know": (client) =>
      client.doc.getXmlFragment("resolution").insert(0, [new Y.XmlElement("script")]),
    "A3: an update that rests on what nobody has": (client) => {
      const elsewhere = new Y.Doc();
      elsewhere.clientID = client.doc.clientID;
      elsewhere.getText("resolution").insert(0, "a");
      const before = Y.encodeStateVector(elsewhere);
      elsewhere.getText("resolution").insert(1, "b");
      sendUpdate(client, Y.encodeStateAsUpdate(elsewhere, before));
    },
  };

  for (const [name, attack] of Object.entries(refused))
    test(`${name} is refused: nothing is journalled, and the page is told to set its words aside`, async () => {
      const a = await join(ana);
      attack(a);
      await closed(a, "invalid");
      const rows = await asSystem((tx) => tx.journalEntry.count({ where: { resolutionId: resolution.id } }));
      expect(rows).toBe(1);
    });

  test("R4: a page of an older schema is told to reload", async () => {
    const a = await join(ana, { schemaVersion: 0 });
    expect([a.closings[0], a.provider.isAuthenticated]).toEqual(["reload", false]);
  });

  test("R7: a page of another origin does not get as far as a socket", async () => {
    const knock = (origin: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = {
          origin,
          connection: "Upgrade",
          upgrade: "websocket",
          "sec-websocket-version": "13",
          "sec-websocket-key": Buffer.alloc(16).toString("base64"),
        };
        const request = httpRequest(server.url.replace("ws:", "http:"), { headers });
        request.once("upgrade", (response, socket) => {
          socket.destroy();
          resolve(response.statusCode);
        });
        request.once("response", (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        request.once("error", reject);
        request.end();
      });
    expect(await knock("https://evil.example")).toBe(403);
    expect(await knock(server.url.replace("ws:", "http:").replace("/collab", ""))).toBe(101);
  });
});

describe("fences", () => {
  const freeze = () =>
    asSystem(async (tx) => {
      await tx.resolutionHead.update({ where: { resolutionId: resolution.id }, data: { state: "frozen" } });
      await notify(tx, { kind: "state", resolutionId: resolution.id });
    });

  test("F2: freezing in the middle of typing stops every edit at that instant, and nothing saved is left out", async () => {
    const a = await join(ana);
    const typing = setInterval(() => textIn(a.doc, "a").insert(0, "x"), 2);
    await until(async () => Number((await headRow()).head) > 20);
    await freeze();
    const atFreezing = Number((await headRow()).head);
    await closed(a, "frozen");
    clearInterval(typing);
    expect(Number((await headRow()).head)).toBe(atFreezing);
    expect((await journalled())[0]?.length).toBeGreaterThan("Condemns the act.".length + 19);
  });

  test("F3: the journal itself refuses a frozen text, before anyone was told", async () => {
    const a = await join(ana);
    await asSystem((tx) =>
      tx.resolutionHead.update({ where: { resolutionId: resolution.id }, data: { state: "frozen" } }),
    );
    textIn(a.doc, "a").insert(0, "late ");
    await closed(a, "frozen");
    expect((await journalled())[0]).toBe("Condemns the act.");
  });

  test("F4: when the text opens again readers are told to come back, and what was not sent is", async () => {
    await freeze();
    const a = await join(ana);
    textIn(a.doc, "a").insert(0, "later ");
    await asSystem(async (tx) => {
      await tx.resolutionHead.update({ where: { resolutionId: resolution.id }, data: { state: "open" } });
      await notify(tx, { kind: "state", resolutionId: resolution.id });
    });
    await closed(a, "renew");
    const again = await join(ana, { doc: a.doc });
    await again.saved();
    expect((await journalled())[0]).toBe("later Condemns the act.");
  });

  test("F5: whose session ends writes nothing more, and is told that it is over", async () => {
    const guest = await newPerson("drafter", harbour);
    const a = await join(guest);
    await asSystem((tx) => tx.session.delete({ where: { id: guest.sessionId } }));
    textIn(a.doc, "a").insert(0, "late ");
    await closed(a, "revoked");
    expect((await journalled())[0]).toBe("Condemns the act.");
  });

  test("F6: who leaves the party in the middle of typing writes nothing after it; a colleague's edits in that moment pass", async () => {
    const leaver = await newPerson("drafter", harbour);
    const [a, b] = [await join(leaver), await join(ben)];
    await asSystem(async (tx) => {
      await tx.membership.updateMany({ where: { userId: leaver.userId }, data: { endedAt: new Date() } });
      await tx.user.update({ where: { id: leaver.userId }, data: { accessEpoch: { increment: 1 } } });
    });
    textIn(a.doc, "a").insert(0, "late ");
    textIn(b.doc, "b").insert(0, "fine ");
    await Promise.all([closed(a, "revoked"), b.saved()]);
    expect(await journalled()).toEqual(["Condemns the act.", "fine Calls upon all."]);
  });

  test("F7: when others join or leave, who still may write goes on without a pause", async () => {
    const a = await join(ana);
    await asSystem((tx) =>
      tx.resolutionHead.update({ where: { resolutionId: resolution.id }, data: { accessEpoch: { increment: 1 } } }),
    );
    textIn(a.doc, "a").insert(0, "on ");
    await a.saved();
    expect((await journalled())[0]).toBe("on Condemns the act.");
    expect(a.closings).toEqual([]);
  });

  test("F8: who loses the right to read is shown out without having written", async () => {
    const observer = await newPerson("contributor", harbour);
    const a = await join(observer);
    await asSystem(async (tx) => {
      await tx.user.update({ where: { id: observer.userId }, data: { disabledAt: new Date() } });
      await notify(tx, { kind: "access", userId: observer.userId });
    });
    await closed(a, "revoked");
    expect(a.provider.isAuthenticated).toBe(false);
  });

  const headRow = () =>
    asSystem((tx) => tx.resolutionHead.findUniqueOrThrow({ where: { resolutionId: resolution.id } }));
});

describe("words that fall between", () => {
  const moved = (doc: Y.Doc) => {
    const root = doc.getXmlFragment("resolution");
    const first = root.get(0);
    if (!(first instanceof Y.XmlElement)) throw new Error("There is no block.");
    doc.transact(() => {
      const copy = first.clone();
      root.delete(0, 1);
      root.insert(root.length, [copy]);
    });
  };

  test("W9: words typed into a clause that a rival moves at that moment come back in its new place", async () => {
    const [a, b] = [await join(ana), await join(ben)];
    a.socket.disconnect();
    await until(() => !a.provider.synced);
    textIn(a.doc, "a").insert(8, " gravely");
    moved(b.doc);
    await b.saved();
    void a.socket.connect();
    await until(() => wordsIn(b.doc).join("|") === "Calls upon all.|Condemns gravely the act.");
    await until(() => wordsIn(a.doc).join("|") === wordsIn(b.doc).join("|"));
    expect(await journalled()).toEqual(wordsIn(b.doc));
    await until(async () => (await lost())[0]?.dismissedAt !== null);
  });

  test("W10: words in a clause that a rival deletes are kept for their author alone, who is told", async () => {
    const [a, b] = [await join(ana), await join(ben)];
    b.socket.disconnect();
    await until(() => !b.provider.synced);
    b.doc.getXmlFragment("resolution").delete(0, 1);
    textIn(a.doc, "a").insert(8, " gravely");
    await a.saved();
    void b.socket.connect();
    await until(() => a.messages.some((message) => message.type === "row" && message.row === "lostWords"));
    const [row] = await lost();
    expect(row).toMatchObject({
      userId: ana.userId,
      partyId: harbour,
      blockId: "a",
      language: "ko",
      text: " gravely",
      dismissedAt: null,
    });
    expect(b.messages).toEqual([]);
    expect(await journalled()).toEqual(["Calls upon all."]);
  });

  test("W6: two blocks that merging left with one id get one each, by the server", async () => {
    const [a, b] = [await join(ana), await join(ben)];
    b.socket.disconnect();
    await until(() => !b.provider.synced);
    moved(b.doc);
    moved(a.doc);
    await a.saved();
    void b.socket.connect();
    await until(() => blocksIn(a.doc).length === 3 && new Set(blocksIn(a.doc).map(({ id }) => id)).size === 3);
    await until(() => JSON.stringify(blocksIn(a.doc)) === JSON.stringify(blocksIn(b.doc)));
    expect(blocksIn(b.doc).map(({ id }) => id)).toContain("a");
  });

  const lost = () => asSystem((tx) => tx.lostWords.findMany({ where: { resolutionId: resolution.id } }));
});

describe("presence and hints", () => {
  const caretsSeenBy = (client: Client) => [...(client.provider.awareness?.getStates() ?? [])];
  const cursorOf = (a: Client, seenBy: Client): unknown =>
    new Map(caretsSeenBy(seenBy)).get(a.doc.clientID)?.["cursor"];
  const caretBefore = (clock: number) => ({
    anchor: { item: { client: 1, clock } },
    head: { item: { client: 1, clock } },
  });

  test("P1: a caret bears the name and party that the server knows, whatever the page claims", async () => {
    const [a, b] = [await join(ana), await join(ben)];
    a.provider.setAwarenessField("user", { name: "Ben Oru", partyId: valley, isClerk: true });
    await until(() => caretsSeenBy(b).some(([id]) => id === a.doc.clientID));
    const colour = { light: "#224466", dark: "#88aacc" };
    expect(new Map(caretsSeenBy(b)).get(a.doc.clientID)?.["user"]).toEqual({
      name: "Ana Velt",
      partyId: harbour,
      colour,
    });
  });

  test("P2: a caret under a rival's clientID is dropped", async () => {
    const [a, b] = [await join(ana), await join(ben)];
    const encoder = createEncoder();
    for (const number of [1, b.doc.clientID, 1_000]) writeVarUint(encoder, number);
    writeVarString(encoder, JSON.stringify({ user: { name: "Somebody else" } }));
    const frame = createEncoder();
    writeVarString(frame, resolution.documentName);
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
    const [a, b] = [await join(ana), await join(ben)];
    for (let i = 1; i <= 50; i++) a.provider.setAwarenessField("cursor", caretBefore(i));
    await until(() => JSON.stringify(cursorOf(a, b)) === JSON.stringify(caretBefore(50)));
    expect(caretsSeenBy(b).length).toBeGreaterThan(0);
  });

  test("P5: a caret that stands nowhere is shown to nobody: drawing it would stop the reader's editor", async () => {
    const [a, b] = [await join(ana), await join(ben)];
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
    const [a, b] = [await join(ana), await join(ben)];
    const row = { kind: "row", resolutionId: resolution.id, row: "thread" } as const;
    const [secret, open] = [crypto.randomUUID(), crypto.randomUUID()];
    await asSystem(async (tx) => {
      await notify(tx, { ...row, id: secret, audiencePartyId: harbour });
      await notify(tx, { ...row, id: open, audiencePartyId: null });
    });
    await until(() => a.messages.length === 2 && b.messages.length === 1);
    expect(b.messages).toEqual([{ type: "row", row: "thread", id: open }]);
  });

  test("S6: no answer is given to somebody who only reads, for nothing of theirs is in the journal", async () => {
    const reader = await join(await newPerson("contributor", harbour));
    const b = await join(ben);
    reader.provider.sendStateless(JSON.stringify({ type: "flush", epoch: 1, n: 1 }));
    reader.provider.sendStateless("not a message");
    await b.saved();
    expect(reader.messages).toEqual([]);
  });
});
