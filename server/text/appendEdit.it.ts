import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { blockOf, text } from "#domain/document/builders.testkit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { appendEdit } from "./appendEdit.ts";
import { GENESIS_CHAIN } from "./journalChain.ts";
import { loadDocument } from "./loadDocument.ts";
import { readBlocks } from "./readBlocks.ts";
import { replaceText } from "./replaceText.ts";
import { seedDocument } from "./seedDocument.ts";

const LANGUAGES = ["ko", "en"];
const title = blockOf("title", "t", "결의안");
let resolutionId: string;

async function newResolution(): Promise<string> {
  return asSystem(async (tx) => {
    const user = await tx.user.create({ data: { email: `${Math.random()}@parliament.example`, name: "Hana Verel" } });
    const { id } = await tx.resolution.create({
      data: {
        documentName: crypto.randomUUID(),
        title: {},
        style: "korea",
        template: "blank",
        languages: LANGUAGES,
        createdBy: user.id,
      },
    });
    await seedDocument(tx, id, LANGUAGES, { ko: [title] });
    return id;
  });
}

beforeAll(async () => {
  resolutionId = await newResolution();
});
afterAll(closePrismaClients);

describe("appending to the journal", () => {
  test("J1: rows are numbered without a gap and chained by hash over all before them", async () => {
    await asSystem((tx) =>
      appendEdit(
        tx,
        resolutionId,
        (doc) => replaceText(doc, LANGUAGES, { ko: [title, blockOf("operative", "a", "규탄한다.")] }),
        {
          author: null,
        },
      ),
    );
    const rows = await asSystem((tx) => tx.journalEntry.findMany({ where: { resolutionId }, orderBy: { seq: "asc" } }));
    expect(rows.map(({ seq }) => Number(seq))).toEqual([1, 2]);
    let chain: Uint8Array = GENESIS_CHAIN;
    for (const row of rows) {
      expect(Buffer.from(row.sha256)).toEqual(createHash("sha256").update(row.bytes).digest());
      chain = createHash("sha256").update(chain).update(row.sha256).digest();
      expect(Buffer.from(row.chain)).toEqual(chain);
    }
    const head = await asSystem((tx) => tx.resolutionHead.findUniqueOrThrow({ where: { resolutionId } }));
    expect(Number(head.head)).toBe(2);
    expect(Buffer.from(head.chain)).toEqual(chain);
  });

  test("L1: a document is rebuilt from its newest snapshot and the rows behind it, or as it stood at an earlier row", async () => {
    const id = await newResolution();
    const first = await asSystem((tx) => loadDocument(tx, id));
    await asSystem((tx) =>
      tx.snapshot.create({
        data: {
          resolutionId: id,
          seq: 1,
          bytes: new Uint8Array(Y.encodeStateAsUpdate(first.doc)),
          sha256: new Uint8Array(),
          schemaVersion: 1,
        },
      }),
    );
    await asSystem((tx) => appendEdit(tx, id, (doc) => replaceText(doc, LANGUAGES, { ko: [] }), { author: null }));
    const [then, now] = await asSystem(async (tx) => [
      await loadDocument(tx, id, { at: 1 }),
      await loadDocument(tx, id),
    ]);
    expect([then.head, readBlocks(then.doc, LANGUAGES)["ko"]]).toEqual([1, [title]]);
    expect([now.head, readBlocks(now.doc, LANGUAGES)["ko"]]).toEqual([2, []]);
  });

  test("L2: what was deleted can be read again from the whole journal", async () => {
    const id = await newResolution();
    await asSystem((tx) => appendEdit(tx, id, (doc) => replaceText(doc, LANGUAGES, { ko: [] }), { author: null }));
    const { doc } = await asSystem((tx) => loadDocument(tx, id, { keepDeleted: true }));
    const words = [...doc.store.clients.values()]
      .flat()
      .map((struct) => (struct instanceof Y.Item ? struct.content.getContent().join("") : ""));
    expect(words).toContain(title.content.map((piece) => (piece.type === "text" ? piece.text : "")).join(""));
  });

  test("F1: a frozen text takes no edit but one that says it may", async () => {
    const id = await newResolution();
    await asSystem((tx) => tx.resolutionHead.update({ where: { resolutionId: id }, data: { state: "frozen" } }));
    const change = (doc: Y.Doc) => replaceText(doc, LANGUAGES, { en: [blockOf("title", "t", [text("Resolution")])] });
    expect(await asSystem((tx) => appendEdit(tx, id, change, { author: null }))).toEqual({
      ok: false,
      error: "frozen",
    });
    const allowed = await asSystem((tx) => appendEdit(tx, id, change, { author: null, allowWhenFrozen: true }));
    expect(allowed.ok && allowed.value.head).toBe(2);
  });

  test("a change that changes nothing appends nothing", async () => {
    const id = await newResolution();
    const same = await asSystem((tx) =>
      appendEdit(tx, id, (doc) => replaceText(doc, LANGUAGES, { ko: [title] }), { author: null }),
    );
    expect(same.ok && same.value.head).toBe(1);
  });

  test("C4: the server writes each edit with a clientID of its own, bound to nobody", async () => {
    const id = await newResolution();
    await asSystem((tx) =>
      appendEdit(tx, id, (doc) => replaceText(doc, LANGUAGES, { ko: [], en: [title] }), { author: null }),
    );
    const clients = await asSystem((tx) => tx.journalClient.findMany({ where: { resolutionId: id } }));
    expect(clients.map(({ userId, partyId }) => [userId, partyId])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
