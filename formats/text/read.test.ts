import fc from "fast-check";
import { expect, test } from "vitest";
import { EXPORT_PARTS, type ExportPart } from "#domain/api/exporting.ts";
import { segmentsText } from "#domain/citation/segment.ts";
import { wordsOf, type Block } from "#domain/document/block.ts";
import { adoptedModel } from "../fixtures/adoptedModel.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
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

const FIXTURES = [hanulModel("ko"), hanulModel("en"), islandsModel(), parliamentModel(), houseModel(), adoptedModel()];

/** The words of the blocks as they are printed: an alternative stands in brackets, a note where its number does. */
const printedWords = (model: ExportModel): string[] => {
  const page = printable(model);
  const printed = (block: PrintedBlock) =>
    block.runs.map((run) => {
      if (run.type === "note") return `[${segmentsText(page.notes[run.number - 1]?.segments ?? [])}]`;
      if (run.type !== "text" || run.style.revision === null) return run.text;
      return `[${run.style.revision.kind === "insertion" ? "+" : "−"}${run.text}]`;
    });
  return [...page.titleBlocks, ...page.parts.flatMap(({ blocks }) => blocks)].map((block) =>
    squeezed(printed(block).join("")),
  );
};

/** Only the words are compared, each line's as they are printed. */
const squeezed = (words: string) => words.replace(/\s+/gu, "");

const wordsOfBlocks = (blocks: readonly Pick<Block, "content">[]) =>
  blocks.map((block) =>
    squeezed(
      block.content
        .map((piece) => (piece.type === "note" ? `[${piece.text}]` : wordsOf({ content: [piece] })))
        .join(""),
    ),
  );

const written = async (model: ExportModel) => new TextDecoder().decode((await writeText(model)).bytes);

test.each(FIXTURES)(
  "Q8: a text of our own with every part comes back as its clauses and nothing else",
  async (model) => {
    const thread = {
      id: "t",
      language: model.language,
      blockId: "none",
      start: 0,
      end: 0,
      quote: "Why",
      resolved: false,
    };
    const comments = [{ personName: "Ada Brindle", partyId: null, at: "2031-03-04T00:00:00Z", body: "1. No clause." }];
    const threads = [{ ...thread, internal: true, comments }];
    for (const parts of [EXPORT_PARTS, EXPORT_PARTS.filter((part) => part !== "lineNumbers"), []]) {
      const imported = await read(await written({ ...model, parts, threads }));
      const blocks = imported.blocks[imported.languages[0] ?? ""] ?? [];
      expect(wordsOfBlocks(blocks)).toEqual(printedWords(model));
      const told = (code: string) =>
        imported.report.filter((each) => each.code === code).map(({ params }) => String(params["words"]));
      const headings = told("partLeftOut").map((words) => words.split("\n")[0]);
      const { words } = model;
      const has = (part: ExportPart) => new Set<ExportPart>(parts).has(part);
      for (const [part, heading] of [
        ["evidence", words.evidenceAnnex],
        ["approvals", words.approvals],
        ["positions", words.positions],
        ["internalThreads", words.internalThreads],
        ["signatures", words.signatures],
      ] as const)
        expect([part, headings.includes(heading)]).toEqual([
          part,
          has(part) && (part !== "evidence" || model.value.evidence.length > 0),
        ]);
      expect(told("furnitureLeftOut").some((each) => each.startsWith(`${words.contents}\n`))).toBe(has("contents"));
    }
  },
);
test("Q8: a text in two languages comes back in both, clause by clause", async () => {
  const alsoIn = [{ language: "en", words: hanulModel("en").words }];
  const parts = [...EXPORT_PARTS];
  const imported = await read(await written({ ...hanulModel("ko"), parts, alsoIn }));
  const { blocks, languages } = imported;
  expect(languages).toEqual(["ko", "en"]);
  expect(blocks["en"]?.map(({ id }) => id)).toEqual(blocks["ko"]?.map(({ id }) => id));
  expect(wordsOfBlocks(blocks["en"] ?? [])).toEqual(printedWords(hanulModel("en")));
});

test("Q8: a page's fields come back in the header, and one that nobody filled in stays empty", async () => {
  const model = hanulModel("ko");
  const { header } = model.value;
  const { header: back } = await read(
    await written({ ...model, value: { ...model.value, header: { ...header, movers: null } } }),
  );
  expect(back).toEqual({ billNumber: "4107", proposedOn: "2031-03-10" });
});

test("Q5: of any text of our own every word is in the text or in the report", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const bytes = (await writeText({ ...model, parts: EXPORT_PARTS.filter((part) => part !== "lineNumbers") })).bytes;
    const result = await readText(bytes, options());
    const { blocks, report } = result.ok ? result.value : { blocks: {}, report: [] };
    const found = JSON.stringify([Object.values(blocks).map(wordsOfBlocks), report]).replace(/\s/gu, "");
    // Numbers of clauses and notes are counted anew; rules are the page's.
    const words =
      new TextDecoder()
        .decode(bytes)
        .replace(/\[\d+\]/gu, " ")
        .match(/\p{L}{2,}/gu) ?? [];
    const lost = words.filter((word) => !found.includes(word));
    expect(result.ok ? lost : result.error.code).toEqual(result.ok ? [] : "noText");
  };
  for (const model of FIXTURES) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), { numRuns: 100 });
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
