import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { hostileModel } from "../fixtures/hostileModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { comparable } from "../reading/comparable.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readHwpx } from "./read.ts";
import { writeHwpx } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const CANNOT = { boldKinds: ["title", "heading"] } as const;

async function readBack(model: ExportModel): Promise<ImportedText | null> {
  let ids = 0;
  const { bytes } = await writeHwpx(model);
  const read = await readHwpx(bytes, { newId: () => `new-${++ids}`, language: model.language });
  return read.ok ? read.value : null;
}

const blocksOf = (text: ImportedText | null) =>
  text === null
    ? []
    : (text.blocks[text.languages[0] ?? ""] ?? []).map(({ kind, level, content }) => ({ kind, level, content }));

test("Q8: what the writer wrote the reader reads back, for any text", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      expect(blocksOf(await readBack(model))).toEqual(comparable(printable(model), CANNOT));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["a Korean resolution", hanulModel("ko")],
  ["its translation", hanulModel("en")],
  ["a draft with alternatives, blanks and changes", islandsModel()],
  ["a hostile text", hostileModel()],
])("Q8: %s comes back", async (_what, model) => {
  const read = await readBack({ ...model, parts: ["evidence", "approvals", "contents", "signatures"] });
  expect(blocksOf(read)).toEqual(comparable(printable(model), CANNOT));
});

test("the header comes back, each line in its field", async () => {
  expect((await readBack(hanulModel("ko")))?.header).toEqual({
    billNumber: "4107",
    proposedOn: "2031-03-10",
    movers: { ko: "연다온ㆍ기서윤 의원 등 12인" },
    committee: { ko: "외교평화위원회" },
  });
});

test("Q6: a tracked change comes back as a thread, with its author, and the text keeps the old wording", async () => {
  const read = await readBack(islandsModel());
  const changes = read?.threads.map(({ origin, comments }) => [origin, comments[0]?.author]);
  expect(changes).toEqual([
    [{ kind: "change", before: "", after: "Sarn" }, "Pell Amadi"],
    [{ kind: "change", before: "Orsk", after: "" }, "Pell Amadi"],
  ]);
  expect(blocksOf(read).map(wordsOf).at(-1)).toBe("Done at Orsk.");
});
