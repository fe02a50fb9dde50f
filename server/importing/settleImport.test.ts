import { expect, test } from "vitest";
import type { Inline } from "#domain/document/block.ts";
import { hanulModel } from "#formats/fixtures/hanulModel.ts";
import { writeJson } from "#formats/json/write.ts";
import type { ImportedText, ImportedThread } from "#formats/reading/imported.ts";
import { readTextFile } from "./readTextFile.ts";
import { settleImport } from "./settleImport.ts";
import { withThreadMarks } from "./settledThreads.ts";

const words = (text: string): Inline => ({ type: "text", text, marks: [] });

const imported = (content: readonly Inline[], more: Partial<ImportedText> = {}): ImportedText => ({
  languages: ["en"],
  blocks: {
    en: [{ id: "b", kind: "operative", level: 0, group: null, party: null, basis: null, content: [...content] }],
  },
  styleId: "un",
  header: {},
  evidence: [],
  threads: [],
  report: [],
  ...more,
});

const thread = (start: number, end: number, at: string | null = null): ImportedThread => ({
  language: "en",
  blockId: "b",
  start,
  end,
  origin: { kind: "comment" },
  comments: [{ author: "Ada Brindle", at, body: "Why?" }],
  resolved: false,
});

function settled(text: ImportedText, partyIds: readonly string[] = []) {
  let made = 0;
  return settleImport(text, { language: "en", partyIds, citable: new Set(), newId: () => `id-${++made}` });
}

/** A file of ours as somebody altered it. */
async function readAltered(content: readonly Inline[], threads: readonly Partial<ImportedThread>[] = []) {
  const { bytes } = await writeJson(hanulModel("en"));
  const file = JSON.parse(new TextDecoder().decode(bytes));
  const [language] = file.value.languages;
  const [block] = file.value.blocks[language];
  file.value.blocks[language] = [{ ...block, content }];
  file.threads = threads.map((each, index) => {
    const comments = [{ personName: "Ada Brindle", partyId: null, at: "2031-03-04T00:00:00Z", body: "Why?" }];
    const own = { id: `t${index}`, language, blockId: block.id, quote: "", resolved: false, internal: false, comments };
    return { ...own, ...each };
  });
  file.value.evidence = file.value.evidence.map((item: object) => ({ ...item, quote: "word ".repeat(500) }));
  const altered = new TextEncoder().encode(JSON.stringify(file));
  return {
    read: await readTextFile({ bytes: altered, name: "a.json", format: "json", language: "en", owner: "ada" }),
    file,
  };
}

const TOO_LARGE = { ok: false, error: { code: "tooLarge", params: {} } };

test("Q7: a comment that stands between words takes the one before it at once, however long that is", () => {
  const long = "a".repeat(149_000);
  const { threads } = settled(imported([words(`${long} behind`)], { threads: [thread(149_007, 149_007)] }));
  expect(threads[0]?.selector).toMatchObject({ exact: "behind", start: 149_001 });
  const between = settled(imported([words(`${long} b c`)], { threads: [thread(149_002, 149_002)] }));
  expect(between.threads[0]?.selector).toMatchObject({ exact: "b" });
  const first = settled(imported([words("  word")], { threads: [thread(1, 1)] }));
  expect(first.threads[0]?.selector).toMatchObject({ exact: " word" });
});

test("threads that lie over one another are marked each on its own words", () => {
  const { blocks, threads } = settled(
    imported([words("one two "), { type: "blank", hint: "", marks: [] }, words("three")], {
      threads: [thread(0, 7), thread(4, 13), thread(8, 13)],
    }),
  );
  const [block] = withThreadMarks(blocks["en"] ?? [], "en", threads);
  const marked = block?.content.map((piece) => [
    piece.type === "text" ? piece.text : piece.type,
    piece.marks.flatMap((mark) =>
      mark.type === "comment" ? [threads.findIndex(({ id }) => id === mark.threadId)] : [],
    ),
  ]);
  expect(marked).toEqual([
    ["one ", [0]],
    ["two", [0, 1]],
    [" ", [1]],
    ["blank", []],
    ["three", [1, 2]],
  ]);
});

test("Q12: what the file says is one party's own comes into that party's draft, and is told in a text of several", () => {
  const text = imported([words("word")], { threads: [{ ...thread(0, 4), internal: true }, thread(0, 4)] });
  expect(settled(text).threads).toHaveLength(2);
  const common = settled(text, ["harbour", "upland"]);
  expect(common.threads).toHaveLength(1);
  expect(common.report).toEqual([
    { severity: "warning", code: "partLeftOut", params: { words: "Why?" }, where: { blockId: "b", place: null } },
  ]);
});

test("Q9: what no database can hold of the proceedings and of a comment's time is settled before it is shown", () => {
  const lines = [{ name: "docStatus", text: "Distr.:\0General" }];
  const nothing = { work: null, expression: null, dates: [], steps: [], votings: [], keywords: [] };
  const made = settled(
    imported([words("word")], {
      proceedings: { ...nothing, lines },
      threads: [
        thread(0, 4, "0000-01-01T00:00:00Z"),
        thread(0, 4, "0001-01-01T00:00:00+14:00"),
        thread(0, 4, "2031-03-04T05:06Z"),
      ],
    }),
  );
  expect(made.proceedings?.lines[0]?.text).toBe("Distr.:\ufffdGeneral");
  expect(made.threads.map(({ comments }) => comments[0]?.at)).toEqual([null, null, "2031-03-04T05:06:00.000Z"]);
});

test.each<[string, Inline]>([
  ["the hint of a blank", { type: "blank", hint: "h".repeat(200_000), marks: [] }],
  ["the clause that a reference names", { type: "crossReference", blockId: "r".repeat(200_000), marks: [] }],
  [
    "the evidence that a citation names",
    { type: "cite", evidenceId: "e".repeat(200_000), kind: "statement", marks: [] },
  ],
])("Q7: %s is no way round the length that a clause may have", async (_what, piece) => {
  expect((await readAltered([piece])).read).toEqual(TOO_LARGE);
});

test("Q7: a file of which citations would become more notes than a text can hold is refused", async () => {
  const { file } = await readAltered([words("word")]);
  const [{ id: evidenceId }] = file.value.evidence;
  const cites = Array.from({ length: 5_000 }, (): Inline => ({
    type: "cite",
    evidenceId,
    kind: "statement",
    marks: [],
  }));
  expect((await readAltered(cites)).read).toEqual(TOO_LARGE);
});

test("Q7: a file whose comments lie over one another by the thousand is refused", async () => {
  const over = Array.from({ length: 1_000 }, (_, index) => ({ start: index, end: index + 900 }));
  expect((await readAltered([words("word ".repeat(1_000))], over)).read).toEqual(TOO_LARGE);
});
