import { expect, test } from "vitest";
import { wordsOf, type Block } from "#domain/document/block.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import type { ExportModel } from "../model.ts";
import { readText } from "./read.ts";
import { withoutLineNumbers } from "./withoutLineNumbers.ts";
import { writeText } from "./write.ts";

const options = () => {
  let n = 0;
  return { newId: () => `id-${++n}`, language: "ko" };
};

const read = async (text: string) => {
  const result = await readText(new TextEncoder().encode(text), options());
  return result.ok ? result.value : expect.fail(result.error.code);
};

const outline = ({ blocks }: Awaited<ReturnType<typeof read>>) =>
  (blocks["ko"] ?? []).map((block) => `${block.kind} ${block.level} ${wordsOf(block)}`);

test("paragraphs part at empty lines and at numbers, and lines within one are joined", async () => {
  const imported = await read(
    "The General Assembly,\n\nRecalling its earlier words\non the matter,\n\n1. Condemns it;\n2. Requests:\n   (a) a report;\n   (b) a date.\n",
  );
  expect(outline(imported)).toEqual([
    "formula 0 The General Assembly,",
    "citation 0 Recalling its earlier words on the matter,",
    "operative 0 Condemns it;",
    "operative 0 Requests:",
    "operative 1 a report;",
    "operative 1 a date.",
  ]);
});

test("notes go back to where their numbers stand, and one that nothing points at is told", async () => {
  const imported = await read(
    "1. Condemns it.[1] And more.\n\nNotes\n\n[1] Courier, 3 May.\n\n[2] Nobody cites this.\n",
  );
  expect(imported.blocks["ko"]?.[0]?.content).toEqual([
    { type: "text", text: "Condemns it.", marks: [] },
    { type: "note", text: "Courier, 3 May.", marks: [] },
    { type: "text", text: " And more.", marks: [] },
  ]);
  expect(imported.report.filter(({ code }) => code === "partLeftOut").map(({ params }) => params["words"])).toEqual([
    "Nobody cites this.",
  ]);
});

test("numbers in the margin are taken off, numbers of clauses are not", () => {
  const lines = [
    "   one",
    "   two",
    "   three",
    "   four",
    " 5  five",
    "   six",
    "   seven",
    "   eight",
    "   nine",
    "10  ten",
  ];
  const fifteen = [...lines, ...lines.slice(0, 4), "15  fifteen"];
  expect(
    withoutLineNumbers(fifteen)
      .lines.map((line) => line.trim())
      .slice(3, 6),
  ).toEqual(["four", "five", "six"]);
  const clauses = ["1  Condemns it", "   at once;", "2  Requests", "3  Decides"];
  expect(withoutLineNumbers(clauses)).toEqual({ lines: clauses, wereNumbered: false });
});

/** A text as plain text can carry it: no annexes, which other readers of it would take for clauses. */
const bare = (model: ExportModel): ExportModel => ({ ...model, parts: [] });

test.each([
  ["Korean", hanulModel("ko")],
  ["English", islandsModel()],
])("Q8: the clauses of a %s text that was written are read back, ranks and words", async (_name, model) => {
  const text = new TextDecoder().decode((await writeText(bare(model))).bytes);
  const imported = await read(text);
  const clauses = (imported.blocks["ko"] ?? []).filter(({ kind }) => kind === "operative");
  const written = (model.value.blocks[model.language] ?? []).filter(({ kind }) => kind === "operative");
  const squeezed = (words: string) => words.replace(/\s+/gu, "");
  expect(clauses.length).toBeGreaterThanOrEqual(written.length);
  // An alternative's party stands in brackets among its words, and a note's number goes back to where it stood.
  const plain = written.filter(({ group, content }) => group === null && content.every(({ type }) => type === "text"));
  const said = (clause: Pick<Block, "level" | "content">) => `${clause.level} ${squeezed(wordsOf(clause))}`;
  expect(clauses.map(said)).toEqual(expect.arrayContaining(plain.map(said)));
});

test("bytes that are no text are refused with a reason", async () => {
  const codes = await Promise.all(
    [
      new Uint8Array([0x89, 0x50, 0, 1]),
      new Uint8Array([0xc3, 0x28]),
      new Uint8Array(),
      new TextEncoder().encode(" \n "),
    ].map(async (bytes) => {
      const result = await readText(bytes, options());
      return result.ok ? null : result.error.code;
    }),
  );
  expect(codes).toEqual(["notThisFormat", "notThisFormat", "noText", "noText"]);
});

test("Korean text as older programs write it, in EUC-KR", async () => {
  const bytes = Uint8Array.of(0xb0, 0xe1, 0xc0, 0xc7, 0xbe, 0xc8, 0x0a, 0x0a, 0x31, 0x2e, 0x20, 0xc3, 0xcb, 0xb1, 0xb8);
  const result = await readText(bytes, options());
  expect(result.ok && outline(result.value)).toEqual(["title 0 결의안", "operative 0 촉구"]);
});
