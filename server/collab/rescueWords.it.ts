import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { asSystem } from "#server/db/asSystem.ts";
import { blocksIn, textIn, until } from "./collab.testkit.ts";
import { RivalTable, wordsIn } from "./rivalTable.testkit.ts";

let table: RivalTable;
beforeAll(async () => {
  table = await RivalTable.open();
});
beforeEach(() => table.clear());
afterAll(() => table.close());

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
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    a.socket.disconnect();
    await until(() => !a.provider.synced);
    textIn(a.doc, "a").insert(8, " gravely");
    moved(b.doc);
    await b.saved();
    void a.socket.connect();
    await until(() => wordsIn(b.doc).join("|") === "Calls upon all.|Condemns gravely the act.");
    await until(() => wordsIn(a.doc).join("|") === wordsIn(b.doc).join("|"));
    expect(await table.journalled()).toEqual(wordsIn(b.doc));
    await until(async () => (await lost())[0]?.dismissedAt !== null);
  });

  test("W10: words in a clause that a rival deletes are kept for their author alone, who is told", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
    b.socket.disconnect();
    await until(() => !b.provider.synced);
    b.doc.getXmlFragment("resolution").delete(0, 1);
    textIn(a.doc, "a").insert(8, " gravely");
    await a.saved();
    void b.socket.connect();
    await until(() => a.messages.some((message) => message.type === "row" && message.row === "lostWords"));
    const [row] = await lost();
    expect(row).toMatchObject({
      userId: table.ana.userId,
      partyId: table.harbour,
      blockId: "a",
      language: "ko",
      text: " gravely",
      dismissedAt: null,
    });
    expect(b.messages).toEqual([]);
    expect(await table.journalled()).toEqual(["Calls upon all."]);
  });

  test("W6: two blocks that merging left with one id get one each, by the server", async () => {
    const [a, b] = [await table.join(table.ana), await table.join(table.ben)];
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

  const lost = () => asSystem((tx) => tx.lostWords.findMany({ where: { resolutionId: table.resolution.id } }));
});
