import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { seedDocument } from "#server/text/seedDocument.ts";
import { settleText } from "./settleText.ts";
import { snapshotText } from "./snapshotText.ts";

const LANGUAGES = ["ko", "en"];
const title = blockOf("title", "t", "규탄 결의안");
const clause = blockOf("operative", "a", [
  text("Condemns", { type: "comment", threadId: "x" }),
  cite("e1"),
  text(" it."),
]);

afterAll(closePrismaClients);

function newText(): Promise<string> {
  return asSystem(async (tx) => {
    const user = await tx.user.create({
      data: { email: `${crypto.randomUUID()}@parliament.example`, name: "Tam Isk" },
    });
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
    await seedDocument(tx, id, LANGUAGES, { ko: [title, clause] });
    return id;
  });
}

const write = (id: string, words: string) =>
  asSystem((tx) =>
    appendEdit(tx, id, (doc) => replaceText(doc, LANGUAGES, { ko: [title, blockOf("operative", "a", words)] }), {
      author: null,
    }),
  );

test("L6: a settled text has blocks without threads, clause hashes, where evidence is used, and its title; once for each head", async () => {
  const id = await newText();
  expect([await settleText(id), await settleText(id)]).toEqual([1, 1]);
  const states = await asSystem((tx) => tx.settledState.findMany({ where: { resolutionId: id } }));
  expect(states).toHaveLength(1);
  expect(states[0]?.blocks).toMatchObject({ ko: [title, { content: [text("Condemns"), cite("e1"), text(" it.")] }] });
  expect(states[0]?.whereUsed).toEqual({ e1: [{ language: "ko", blockId: "a" }] });
  expect(Object.keys(Object(states[0]?.hashes)).toSorted()).toEqual(["a", "t"]);
  const resolution = await asSystem((tx) => tx.resolution.findUniqueOrThrow({ where: { id } }));
  expect(resolution.title).toEqual({ ko: "규탄 결의안" });
});

test("L6: also of a text that cites what is no id, whatever the word", async () => {
  const id = await newText();
  const odd = blockOf("operative", "a", [cite("constructor"), cite("__proto__")]);
  await asSystem((tx) =>
    appendEdit(tx, id, (doc) => replaceText(doc, LANGUAGES, { ko: [title, odd] }), { author: null }),
  );
  expect(await settleText(id)).toBe(2);
  const state = await asSystem((tx) => tx.settledState.findFirstOrThrow({ where: { resolutionId: id } }));
  expect(state.whereUsed).toHaveProperty("constructor", [{ language: "ko", blockId: "a" }]);
});

test("L5: a snapshot is made when enough rows have come, says what the journal says, and is read instead of its rows", async () => {
  const id = await newText();
  for (const words of ["one", "two", "three"]) await write(id, words);
  expect([await snapshotText(id, 4), await snapshotText(id, 4)]).toEqual([4, null]);
  await write(id, "four");
  const snapshot = await asSystem((tx) => tx.snapshot.findFirstOrThrow({ where: { resolutionId: id } }));
  const kept = new Y.Doc();
  Y.applyUpdate(kept, snapshot.bytes);
  expect(readBlocks(kept, LANGUAGES)["ko"]).toEqual([title, blockOf("operative", "a", "three")]);
  const { doc, head } = await asSystem((tx) => loadDocument(tx, id));
  expect([head, readBlocks(doc, LANGUAGES)["ko"]]).toEqual([5, [title, blockOf("operative", "a", "four")]]);
});
