import fc from "fast-check";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { adoptedModel } from "../fixtures/adoptedModel.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { hostileModel } from "../fixtures/hostileModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { exactBlocks } from "../reading/exactBlocks.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readAkn } from "./read.ts";
import { writeAkn } from "./write.ts";

/** Enough to meet every kind of block inside every other; each takes some milliseconds. */
const RUNS = { numRuns: 300 };

async function readBack(model: ExportModel): Promise<ImportedText> {
  let fresh = 0;
  const { bytes } = await writeAkn(model);
  const read = await readAkn(bytes, { newId: () => `fresh-${++fresh}`, language: "xx" });
  if (!read.ok) throw new Error(`Refused: ${read.error.code}`);
  return read.value;
}

const blocksOf = ({ value, language }: ExportModel) => exactBlocks(value.blocks[language] ?? []);

test("Q8: a text of any blocks in any order is read back as it was written", async () => {
  const withBlocks = arbitraryModel.filter((model) => blocksOf(model).length > 0);
  await fc.assert(
    fc.asyncProperty(withBlocks, async (model) => {
      const read = await readBack(model);
      expect(read.languages).toEqual([model.language]);
      expect(read.blocks[model.language]).toEqual(blocksOf(model));
    }),
    RUNS,
  );
});

test.each([
  ["a Korean resolution", hanulModel("ko")],
  ["its translation", hanulModel("en")],
  ["a draft with blanks, alternatives and proposed changes", islandsModel()],
  ["a text that was voted on", adoptedModel()],
  ["a motion with a front page", parliamentModel()],
  ["a resolution whose formula stands before its clauses", houseModel()],
])("Q8: %s is read back with header, evidence and style", async (_what, model) => {
  const read = await readBack(model);
  expect(read.blocks[model.language]).toEqual(blocksOf(model));
  expect(read).toMatchObject({
    header: model.value.header,
    evidence: model.value.evidence,
    styleId: model.value.style.id,
  });
  expect(read.proceedings ?? null).toEqual(model.value.proceedings ?? null);
});

test("Q8: of hostile strings each comes back as the page cleans it; the second of two blocks with one id gets a new one", async () => {
  const model = hostileModel();
  const read = await readBack(model);
  const ids = (blocks: readonly { readonly id: string }[]) => blocks.map(({ id }) => id);
  const expected = blocksOf(model);
  expect(read.blocks["en"]?.map((block) => ({ ...block, id: "" }))).toEqual(
    expected.map((block) => ({ ...block, id: "" })),
  );
  expect(ids(read.blocks["en"] ?? [])).toEqual([...ids(expected).slice(0, -1), "fresh-1"]);
});

test("threads come back in their place with who said what; those of one party do not", async () => {
  const { threads, report } = await readBack({ ...adoptedModel(), alsoIn: [] });
  expect(threads).toEqual([
    {
      language: "en",
      blockId: "u-1",
      start: 0,
      end: 8,
      origin: { kind: "comment" },
      comments: [
        { author: "Pell Amadi (Tide)", at: "2030-07-02T08:00:00Z", body: "Is “deplores” enough?" },
        { author: "Pell Amadi (Tide)", at: "2030-07-02T08:00:00Z", body: "No." },
      ],
      resolved: false,
    },
  ]);
  const leftOut = report.filter(({ code }) => code === "partLeftOut").map(({ params }) => params["part"]);
  expect(leftOut).toEqual([
    "positions",
    "internalPositions",
    "changes",
    "internalThreads",
    "evidenceAnnex",
    "approvals",
    "signatures",
  ]);
});

test("Q8: a text in several languages is read back whole, the authoritative one first", async () => {
  const [korean, english] = [hanulModel("ko"), hanulModel("en")];
  const read = await readBack({ ...english, alsoIn: [{ language: "ko", words: korean.words }] });
  expect(read.languages).toEqual(["ko", "en"]);
  expect(read.blocks).toEqual({ ko: blocksOf(korean), en: blocksOf(english) });
  expect(read.header).toEqual(korean.value.header);
  expect(read.evidence).toEqual(korean.value.evidence);
});

test("what another program changed in a file of ours is read as it now stands", async () => {
  const { bytes } = await writeAkn(islandsModel());
  const changed = new TextDecoder()
    .decode(bytes)
    .replace("Ships that were refused;", "Ships that were turned back;")
    .replace(/<subparagraph [^>]*wId="u-2bii".*?<\/subparagraph>/u, "");
  const read = await readAkn(new TextEncoder().encode(changed), { newId: () => "fresh", language: "xx" });
  const words = read.ok ? JSON.stringify(read.value.blocks["en"]) : "";
  expect(words).toContain("Ships that were turned back;");
  expect(words).not.toContain("The reasons given;");
});

test("a file of ours that another program laid out anew has the same words", async () => {
  const { bytes } = await writeAkn(islandsModel());
  const xml = { fileName: "text.xml", contents: new TextDecoder().decode(bytes) };
  const { normalized } = await validateXML({ xml, normalization: "format" });
  expect(normalized).not.toBe(xml.contents);
  const read = await readAkn(new TextEncoder().encode(normalized), { newId: () => "fresh", language: "xx" });
  expect(read.ok && read.value.blocks["en"]).toEqual(blocksOf(islandsModel()));
});
