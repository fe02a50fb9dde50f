import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryBlocks } from "./arbitraries.testkit.ts";
import { block as blockShape } from "./block.ts";
import { blocksFromDocJson, docJsonFromBlocks } from "./docJson.ts";
import { documentSchema } from "./schema.ts";

describe("blocks and document JSON", () => {
  test("blocks written as JSON and read again are the same blocks, and nothing is unknown", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        expect(blocksFromDocJson(docJsonFromBlocks(blocks))).toEqual({ blocks, unknown: [] });
      }),
    );
  });

  test("what is written is valid under the schema, marks and their order included", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const node = documentSchema.nodeFromJSON(docJsonFromBlocks(blocks));
        node.check();
        expect(blocksFromDocJson(node.toJSON()).blocks).toEqual(blocks);
      }),
    );
  });

  test("D1: any JSON at all is read without a throw into blocks of the right shape", () => {
    const odd = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(fc.constantFrom("doc", "block", "text", "cite", "note", "blank", "script"), fc.jsonValue()),
          text: fc.oneof(fc.string({ unit: "binary" }), fc.constant("\ud800"), fc.jsonValue()),
          attrs: fc.oneof(
            fc.record({ id: fc.jsonValue(), kind: fc.jsonValue(), level: fc.oneof(fc.double(), fc.jsonValue()) }),
            fc.jsonValue(),
          ),
          marks: fc.oneof(fc.array(fc.record({ type: fc.jsonValue(), attrs: fc.jsonValue() })), fc.jsonValue()),
          content: fc.oneof(fc.array(tie("node"), { maxLength: 4 }), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    }));
    fc.assert(
      fc.property(odd.node, (json) => {
        const { blocks } = blocksFromDocJson(json);
        for (const block of blocks) expect(blockShape.safeParse(block).success).toBe(true);
        expect(JSON.stringify(blocks).isWellFormed()).toBe(true);
        documentSchema.nodeFromJSON(docJsonFromBlocks(blocks)).check();
      }),
    );
  });

  test("a block without attributes is an operative clause with no id", () => {
    expect(blocksFromDocJson({ type: "doc", content: [{ type: "block" }] }).blocks).toEqual([
      { id: "", kind: "operative", level: 0, group: null, party: null, basis: null, content: [] },
    ]);
  });

  test.each([
    [-1, 0],
    [2.7, 2],
    ["3", 3],
    ["", 0],
    [Number.NaN, 0],
    [99, 6],
    [true, 0],
  ])("a level of %o is read as %i", (level, read) => {
    const json = { type: "doc", content: [{ type: "block", attrs: { level } }] };
    expect(blocksFromDocJson(json).blocks[0]?.level).toBe(read);
  });

  test("a node the schema does not know is left out and named with its words", () => {
    const script = {
      type: "script",
      content: [
        { type: "text", text: "alert" },
        { type: "text", text: "(1)" },
      ],
    };
    const json = {
      type: "doc",
      content: [{ type: "block", content: [script, { type: "text", text: "Urges" }] }, script],
    };
    const { blocks, unknown } = blocksFromDocJson(json);
    expect(blocks[0]?.content).toEqual([{ type: "text", text: "Urges", marks: [] }]);
    expect(unknown).toEqual([
      { what: "node", name: "script", blockIndex: 0, text: "alert(1)" },
      { what: "node", name: "script", blockIndex: 1, text: "alert(1)" },
    ]);
  });

  test("an unknown mark is named and its words stay", () => {
    const text = { type: "text", text: "Urges", marks: [{ type: "blink" }, { type: "strong" }] };
    const { blocks, unknown } = blocksFromDocJson({ type: "doc", content: [{ type: "block", content: [text] }] });
    expect(blocks[0]?.content).toEqual([{ type: "text", text: "Urges", marks: [{ type: "strong" }] }]);
    expect(unknown).toEqual([{ what: "mark", name: "blink", blockIndex: 0, text: "Urges" }]);
  });

  test("two threads on the same words are read, whether or not the binding's hash is still on the mark's name", () => {
    const marks = [
      { type: "comment--Ab3+/x9=", attrs: { threadId: "t2" } },
      { type: "comment", attrs: { threadId: "t1" } },
    ];
    const json = { type: "doc", content: [{ type: "block", content: [{ type: "text", text: "a", marks }] }] };
    expect(blocksFromDocJson(json).blocks[0]?.content[0]?.marks).toEqual([
      { type: "comment", threadId: "t1" },
      { type: "comment", threadId: "t2" },
    ]);
  });

  test("text that stands directly in the root is reported, not lost", () => {
    const json = { type: "doc", content: [[{ type: "text", text: "stray" }]] };
    expect(blocksFromDocJson(json).unknown).toEqual([{ what: "node", name: "text", blockIndex: 0, text: "stray" }]);
  });
});
