import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { arbitraryContent } from "./arbitraries.testkit.ts";
import { blockOf, cite, text } from "./builders.testkit.ts";
import type { Block } from "./block.ts";
import { clauseHash, wordsHash } from "./hashes.ts";
import { documentTree, nodesOf } from "./tree.ts";

const hashesOf = (blocks: Block[]) =>
  new Map([...nodesOf(documentTree(blocks, CHAMBER_STYLES.korea))].map((node) => [node.block.id, clauseHash(node)]));

const condemn = blockOf("operative", "a", "Condemns the dispatch;");
const urge = blockOf("operative", "b", "Urges all parties:");
const sub = blockOf("operative", "c", "to withdraw.", { level: 1 });

describe("hashes of clauses", () => {
  test("D7: renumbering changes no clause's hash", () => {
    const alone = hashesOf([urge, sub]);
    const second = hashesOf([condemn, urge, sub]);
    expect([second.get("b"), second.get("c")]).toEqual([alone.get("b"), alone.get("c")]);
  });

  test("a changed subclause changes its parent's hash and no other", () => {
    const before = hashesOf([condemn, urge, sub]);
    const after = hashesOf([condemn, urge, { ...sub, content: [text("to withdraw at once.")] }]);
    expect(after.get("a")).toBe(before.get("a"));
    expect(after.get("b")).not.toBe(before.get("b"));
  });

  test("a new subclause changes its parent's hash", () => {
    expect(hashesOf([urge, sub]).get("b")).not.toBe(hashesOf([urge]).get("b"));
  });

  test("a comment on some of the words changes nothing, however it cuts the run", () => {
    const thread = { type: "comment", threadId: "t" } as const;
    const commented = blockOf("operative", "a", [text("Condemns "), text("the", thread), text(" dispatch;")]);
    expect(wordsHash(commented)).toBe(wordsHash(condemn));
  });

  test("an emphasis, a citation and a word each change the hash", () => {
    const variants = [
      blockOf("operative", "a", [text("Condemns", { type: "emphasis" }), text(" the dispatch;")]),
      blockOf("operative", "a", [text("Condemns the dispatch;"), cite("e")]),
      blockOf("operative", "a", "Condemns a dispatch;"),
    ];
    expect(new Set([condemn, ...variants].map(wordsHash)).size).toBe(4);
  });

  test("decomposed and composed Hangul are the same words", () => {
    const composed = blockOf("operative", "a", "규탄한다.");
    const decomposed = blockOf("operative", "a", "규탄한다.".normalize("NFD"));
    expect(wordsHash(decomposed)).toBe(wordsHash(composed));
  });

  test("D7: any comment marks on any content change nothing", () => {
    fc.assert(
      fc.property(arbitraryContent, fc.array(fc.stringMatching(/^[a-z]$/)), (content, threads) => {
        const marked = content.map((piece, i) => ({
          ...piece,
          marks: [...piece.marks, ...threads.slice(i).map((threadId) => ({ type: "comment" as const, threadId }))],
        }));
        expect(wordsHash({ content: marked })).toBe(wordsHash({ content }));
      }),
    );
  });
});
