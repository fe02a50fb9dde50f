import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { comparableLinked, linkedBlocks } from "../reading/comparableLinked.ts";
import { readDocx } from "./read.ts";
import { writeDocx } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const RUNS = { numRuns: 150 };

const optionsOf = (language: string) => {
  let n = 0;
  return { newId: () => `id-${++n}`, language };
};

const readBack = async (model: ExportModel) =>
  readDocx((await writeDocx(model)).bytes, optionsOf(model.language === "ko" ? "en" : "ko"));

test("Q8: what was written is read back, but for what a Word file cannot carry", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const expected = comparableLinked(printable(model));
    const read = await readBack(model);
    const blocks = read.ok ? linkedBlocks(read.value.blocks[model.language] ?? []) : read.error.code;
    expect(blocks).toEqual(expected.length === 0 ? "noText" : expected);
  };
  for (const model of [hanulModel("ko"), hanulModel("en"), islandsModel()]) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), RUNS);
});
