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
import { asSystem } from "#server/db/asSystem.ts";
import { MAX_UPDATE_BYTES } from "./admitUpdate.ts";
import { type Client, newPerson, textIn } from "./collab.testkit.ts";
import { closed, RivalTable, wordsIn } from "./rivalTable.testkit.ts";

let table: RivalTable;
beforeAll(async () => {
  table = await RivalTable.open();
});
beforeEach(() => table.clear());
afterAll(() => table.close());

/** A frame as no honest client sends it. */
function sendUpdate(client: Client, update: Uint8Array): void {
  const encoder = createEncoder();
  writeVarString(encoder, table.resolution.documentName);
  writeVarUint(encoder, 0); // sync
  writeVarUint(encoder, 2); // an update
  writeVarUint8Array(encoder, update);
  client.socket.send(toUint8Array(encoder));
}

describe("admission", () => {
  test("A9: somebody who may not write changes nothing, whatever their client sends", async () => {
    const reader = await table.join(await newPerson("contributor", table.harbour));
    const b = await table.join(table.ben);
    expect(reader.provider.authorizedScope).toBe("readonly");
    textIn(reader.doc, "a").insert(0, "forged ");
    sendUpdate(reader, Y.encodeStateAsUpdate(reader.doc));
    textIn(b.doc, "a").insert(0, "real ");
    await b.saved();
    expect((await table.journalled())[0]).toBe("real Condemns the act.");
    expect(wordsIn(b.doc)[0]).toBe("real Condemns the act.");
  });

  test("C2: thirteen bytes on a rival's clientID are refused, and the rival's edits go on", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    const encoder = createEncoder();
    for (const number of [1, 1, b.doc.clientID, 0]) writeVarUint(encoder, number);
    writeUint8(encoder, 0);
    writeVarUint(encoder, 1_000_000);
    writeVarUint(encoder, 0);
    sendUpdate(a, toUint8Array(encoder));
    await closed(a, "invalid");
    textIn(b.doc, "a").insert(0, "still ");
    await b.saved();
    expect((await table.journalled())[0]).toBe("still Condemns the act.");
  });

  test("C3: structs of a person's earlier page, back from the offline store, are theirs", async () => {
    const first = await table.join(table.ana);
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(first.doc));
    offline.clientID = first.doc.clientID;
    first.leave();
    textIn(offline, "a").insert(0, "kept ");
    const later = await table.join(table.ana, { doc: offline });
    await later.saved();
    expect((await table.journalled())[0]).toBe("kept Condemns the act.");
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
      const a = await table.join(table.ana);
      attack(a);
      await closed(a, "invalid");
      const rows = await asSystem((tx) => tx.journalEntry.count({ where: { resolutionId: table.resolution.id } }));
      expect(rows).toBe(1);
    });

  test("R4: a page of an older schema is told to reload", async () => {
    const a = await table.join(table.ana, { schemaVersion: 0 });
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
        const request = httpRequest(table.server.url.replace("ws:", "http:"), { headers });
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
    expect(await knock(table.server.url.replace("ws:", "http:").replace("/collab", ""))).toBe(101);
  });
});
