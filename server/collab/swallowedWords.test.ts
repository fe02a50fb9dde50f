import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { duplicateIds } from "#domain/document/duplicateIds.ts";
import { blockOf, text } from "#domain/document/builders.testkit.ts";
import { documentOf, replicaOf } from "#server/text/document.testkit.ts";
import { mendDuplicates } from "#server/text/mendDuplicates.ts";
import { readFragment } from "#server/text/readBlocks.ts";
import { readIncomingUpdate } from "./incomingUpdate.ts";
import { arbitraryActs, Rivals, textOf } from "./rivals.testkit.ts";
import { swallowedWords } from "./swallowedWords.ts";

const RUNS = { numRuns: 200 };
const root = (doc: Y.Doc) => doc.getXmlFragment("resolution");
const clause = blockOf("operative", "a", "Condemns the act.");

function updateBy(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  doc.on("update", collect);
  doc.transact(change);
  doc.off("update", collect);
  return updates[0] ?? Y.encodeStateAsUpdate(doc, before);
}

function typeIn(doc: Y.Doc, words: string): Uint8Array {
  return updateBy(doc, () => {
    const block = root(doc).get(0);
    const run = block instanceof Y.XmlElement ? block.get(0) : null;
    if (run instanceof Y.XmlText) run.insert(8, words);
  });
}

function swallowed(server: Y.Doc, bytes: Uint8Array) {
  const update = readIncomingUpdate(server, bytes);
  if (typeof update === "string") throw new Error(update);
  return swallowedWords(server, update);
}

describe("words that fall between", () => {
  test("W1: words typed into a clause that a rival deletes are found when the deletion comes second", () => {
    const server = documentOf([clause]);
    const [writer, rival] = [replicaOf(server), replicaOf(server)];
    const deletion = updateBy(rival, () => root(rival).delete(0, 1));
    Y.applyUpdate(server, typeIn(writer, " gravely"));
    expect(swallowed(server, deletion)).toMatchObject([
      { content: [text(" gravely")], blockId: "a", root: "resolution" },
    ]);
  });

  test("W2: and when it came first, with all their references, however many", () => {
    const server = documentOf([clause]);
    const [writer, rival] = [replicaOf(server), replicaOf(server)];
    const many = 10_000;
    const update = updateBy(writer, () => {
      const block = root(writer).get(0);
      if (!(block instanceof Y.XmlElement)) throw new Error("There is no block.");
      for (let i = 0; i < many; i++) {
        const cite = new Y.XmlElement("cite");
        cite.setAttribute("evidenceId", `e${i}`);
        block.push([cite]);
      }
    });
    Y.applyUpdate(
      server,
      updateBy(rival, () => root(rival).delete(0, 1)),
    );
    const [piece] = swallowed(server, update);
    expect(piece?.content).toHaveLength(many);
    expect(piece?.content.at(-1)).toMatchObject({ type: "cite", evidenceId: `e${many - 1}` });
  });

  test("W2: and when it came first, also where the clause has been forgotten", () => {
    const server = documentOf([clause]);
    const [writer, rival] = [replicaOf(server), replicaOf(server)];
    Y.applyUpdate(
      server,
      updateBy(rival, () => root(rival).delete(0, 1)),
    );
    expect(swallowed(server, typeIn(writer, " gravely"))).toMatchObject([{ content: [text(" gravely")] }]);
  });

  test("W5: words that their author or a rival deletes by name are nobody's loss", () => {
    const server = documentOf([clause]);
    const writer = replicaOf(server);
    Y.applyUpdate(server, typeIn(writer, " gravely"));
    const rival = replicaOf(server);
    expect(
      swallowed(
        server,
        updateBy(rival, () => root(rival).delete(0, 1)),
      ),
    ).toEqual([]);
  });

  test("W7: over any edits of five people, exactly what Yjs swallows is found", () => {
    fc.assert(
      fc.property(arbitraryActs, (acts) => {
        const rivals = new Rivals();
        rivals.run(acts);
        rivals.settle();
        expect(rivals.predicted).toEqual(rivals.swallowed);
      }),
      RUNS,
    );
  });

  test("W8: every screen ends with one text, and every typed letter is in it, deliberately deleted, or kept for its author", () => {
    fc.assert(
      fc.property(arbitraryActs, (acts) => {
        const rivals = new Rivals();
        rivals.run(acts);
        rivals.settle();
        const shown = textOf(rivals.server);
        for (const { doc } of rivals.people) expect(textOf(doc)).toBe(shown);
        expect(textOf(rivals.whole)).toBe(shown);
        const missing = rivals.typed.filter(
          (letter) => !shown.includes(letter) && !rivals.named.has(letter) && !rivals.lost.includes(letter),
        );
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });

  test("W6: after mending every block has an id of its own", () => {
    fc.assert(
      fc.property(arbitraryActs, (acts) => {
        const rivals = new Rivals();
        rivals.run(acts);
        rivals.settle();
        mendDuplicates(rivals.server, ["ko"]);
        const blocks = readFragment(root(rivals.server));
        expect(duplicateIds(blocks).size).toBe(0);
        expect(blocks.every(({ id }) => id !== "")).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
