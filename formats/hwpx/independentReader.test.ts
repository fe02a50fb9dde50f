import { readFileSync } from "node:fs";
import { HwpDocument, initSync } from "@rhwp/core";
import { beforeAll, expect, test, vi } from "vitest";
import { z } from "#domain/zod.ts";
import { segmentsText } from "#domain/citation/segment.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import type { PrintedBlock } from "../printedParts.ts";
import { comparable } from "../reading/comparable.ts";
import { readHwpx } from "./read.ts";
import { writeHwpx } from "./write.ts";

/** The file as rhwp, a reader that shares nothing with ours, lays it out on pages. */

vi.setConfig({ testTimeout: 60_000 });

const WASM = new URL("../../node_modules/@rhwp/core/rhwp_bg.wasm", import.meta.url);

const layout = z.object({ runs: z.array(z.object({ text: z.string(), y: z.number(), x: z.number() })) });

beforeAll(() => {
  // It asks its host how wide words are; any answer will do for what these tests ask.
  vi.stubGlobal("measureTextWidth", (_font: string, text: string) => text.length * 10);
  initSync({ module: readFileSync(WASM) });
});

async function laidOut(model: ExportModel) {
  const document = new HwpDocument((await writeHwpx(model)).bytes);
  const pages = Array.from({ length: document.pageCount() }, (_, page) => {
    const read: unknown = JSON.parse(document.getPageTextLayout(page));
    return layout.parse(read).runs;
  });
  document.free();
  return pages;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, "");

const wordsOfBlock = ({ runs }: PrintedBlock): string =>
  runs.map((run) => (run.type === "note" ? "" : run.text)).join("");

test.each([
  ["a Korean resolution", hanulModel("ko")],
  ["its translation", hanulModel("en")],
  ["a draft of a conference", islandsModel()],
  ["a motion with a front page", parliamentModel()],
  ["a resolution of a House", houseModel()],
])("an independent reader shows every clause of %s under its number, its notes and tables", async (_what, model) => {
  const whole: ExportModel = { ...model, parts: ["evidence", "approvals", "positions", "signatures"] };
  const page = printable(whole);
  const text = squeezed((await laidOut(whole)).map((runs) => runs.map((run) => run.text).join("")).join(""));
  for (const block of page.parts.flatMap((part) => part.blocks)) {
    const [first = "", ...rest] = wordsOfBlock(block).trim().split(/\s+/u);
    expect(text).toContain(squeezed(`${block.label ?? ""}${first}`));
    for (const word of rest) expect(text).toContain(word);
  }
  for (const { number, segments } of page.notes) {
    const [first = "", ...rest] = segmentsText(segments).split(/\s+/u);
    expect(text).toContain(`${number})${first}`);
    for (const word of rest) expect(text).toContain(word);
  }
  for (const party of page.parties) expect(text).toContain(squeezed(party));
  expect(text).toContain(squeezed(page.marking));
});

test.each([
  ["a Korean resolution", hanulModel("ko")],
  ["its translation", hanulModel("en")],
  ["a motion with a front page", parliamentModel()],
  ["a resolution of a House", houseModel()],
])("Q8: %s comes back with its kinds and levels after another program has saved it anew", async (_what, model) => {
  const document = new HwpDocument((await writeHwpx(model)).bytes);
  const saved = document.exportHwpx();
  document.free();
  let ids = 0;
  const read = await readHwpx(saved, { newId: () => `new-${++ids}`, language: model.language });
  const blocks = read.ok ? (read.value.blocks[model.language] ?? []) : [];
  expect(blocks.map(({ kind, level, content }) => ({ kind, level, content }))).toEqual(
    comparable(printable(model), "hwpx"),
  );
});

test("no line of an independent reader ends within a Korean word", async () => {
  const words = new Set(
    printable(hanulModel("ko"))
      .parts.flatMap((part) => part.blocks)
      .flatMap((block) => wordsOfBlock(block).split(/\s+/u)),
  );
  const [page = []] = await laidOut({ ...hanulModel("ko"), parts: [] });
  const parted = page.flatMap((run, index) => {
    const next = page[index + 1];
    if (next === undefined || next.y <= run.y || next.x >= run.x) return [];
    const [end = ""] = run.text.split(/\s+/u).slice(-1);
    const [begin = ""] = next.text.split(/\s+/u);
    return end === "" || begin === "" ? [] : [end + begin];
  });
  expect(parted.filter((joined) => words.has(joined))).toEqual([]);
});

const linesOf = (runs: readonly { readonly text: string }[]): string => squeezed(runs.map(({ text }) => text).join(""));

test("Q4: an independent reader sets a motion's front page apart, and a bill's names beside its box", async () => {
  const [front = [], text = []] = await laidOut({ ...parliamentModel(), parts: [] });
  expect(linesOf(front)).toContain("MOTIONFORARESOLUTION");
  expect(linesOf(front)).not.toContain("EuropeanParliamentresolution");
  expect(linesOf(text)).toContain("EuropeanParliamentresolution");
  const [bill = []] = await laidOut({ ...hanulModel("ko"), parts: [] });
  const at = (start: string) => bill.find((run) => squeezed(run.text).startsWith(start));
  const [number, name, day] = [at("의안번호"), at("발"), at("2031")];
  // The name of a line is set sign by sign, so that its first sign is where it begins.
  expect(name?.x).toBeGreaterThan(number?.x ?? Infinity);
  expect(day?.x).toBeGreaterThan(name?.x ?? Infinity);
});

test("an independent reader takes page and margins as they are meant", async () => {
  const document = new HwpDocument((await writeHwpx(hanulModel("ko"))).bytes);
  const page: unknown = JSON.parse(document.getPageDef(0));
  document.free();
  // A4 in HWPUNIT, 20 mm above and at the sides.
  expect(page).toMatchObject({ width: 59528, height: 84186, marginLeft: 5669, marginRight: 5669, marginTop: 5669 });
});
