import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { hostileModel } from "../fixtures/hostileModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import { printable } from "../printable.ts";
import { comparable, comparableBlocks } from "../reading/comparable.ts";
import type { ExportModel } from "../model.ts";
import { readMarkdown } from "./read.ts";
import { writeMarkdown } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const optionsOf = (language: string) => {
  let n = 0;
  return { newId: () => `id-${++n}`, language };
};
const readBack = async (model: ExportModel) => readMarkdown((await writeMarkdown(model)).bytes, optionsOf("en"));

test("Q8: what was written is read back", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const expected = comparable(printable(model), "markdown");
    const read = await readBack(model);
    const blocks = read.ok ? comparableBlocks(read.value.blocks[model.language] ?? [], "markdown") : read.error.code;
    expect(blocks).toEqual(expected.length === 0 ? "noText" : expected);
  };
  for (const model of [
    hanulModel("ko"),
    hanulModel("en"),
    islandsModel(),
    parliamentModel(),
    houseModel(),
    hostileModel(),
  ])
    await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), { numRuns: 100 });
});
