import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, test, vi } from "vitest";
import { EXPORT_PARTS } from "#domain/api/exporting.ts";
import { adoptedModel } from "../fixtures/adoptedModel.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { hostileModel } from "../fixtures/hostileModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { readOwnZip, writeZip } from "../zip.ts";
import { soundnessFaults } from "./soundness.testkit.ts";
import { writeHwpx } from "./write.ts";

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const faultsOf = async (model: ExportModel): Promise<string[]> => soundnessFaults((await writeHwpx(model)).bytes);

const THREAD = {
  id: "t1",
  language: "ko",
  blockId: "b-3",
  start: 4,
  end: 10,
  quote: "다르센공화국",
  resolved: false,
  internal: false,
  comments: [
    { personName: "문하랑", partyId: "party-river", at: "2031-03-02T01:00:00Z", body: "누가?\n언제?\t어디서?" },
  ],
};

test.each([
  ["a Korean resolution", hanulModel("ko")],
  ["its translation", hanulModel("en")],
  ["both in one file", { ...hanulModel("ko"), alsoIn: [{ language: "en", words: hanulModel("en").words }] }],
  ["a draft with alternatives, blanks and changes", islandsModel()],
  ["a motion with a front page", parliamentModel()],
  ["a resolution of a House", houseModel()],
  ["an adopted resolution", adoptedModel()],
  ["a hostile text", hostileModel()],
  ["a text with threads", { ...hanulModel("ko"), threads: [THREAD] }],
])("%s keeps every rule that documents of Hangul keep", async (_what, model) => {
  expect(await faultsOf(model)).toEqual([]);
  expect(await faultsOf({ ...model, parts: EXPORT_PARTS })).toEqual([]);
});

test("so does any text", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      expect(await faultsOf(model)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["a look that nothing defines", "Contents/section0.xml", 'charPrIDRef="0"', 'charPrIDRef="9999"'],
  ["a list that counts wrong", "Contents/header.xml", '<hh:charProperties itemCnt="', '<hh:charProperties itemCnt="1'],
  ["a part that the spine forgets", "Contents/content.hpf", '<opf:itemref idref="section0" linear="yes"/>', ""],
  ["a file that does not stand alone", "Contents/header.xml", ' standalone="yes"', ""],
  [
    "a root without a namespace",
    "Contents/section0.xml",
    ' xmlns:hp10="http://www.hancom.co.kr/hwpml/2016/paragraph"',
    "",
  ],
  ["a field that ends another", "Contents/section0.xml", 'beginIDRef="', 'beginIDRef="9'],
  ["an order of its own", "Contents/header.xml", "<hh:heading ", "<hh:border/><hh:heading "],
  ["an element that nobody knows", "Contents/section0.xml", "<hp:t>", "<hp:t><hp:novelty/>"],
  ["a table of another size", "Contents/section0.xml", 'colCnt="4"', 'colCnt="5"'],
])("the rules find %s", async (_what, part, from, to) => {
  const entries = readOwnZip((await writeHwpx({ ...hanulModel("ko"), parts: EXPORT_PARTS, threads: [THREAD] })).bytes);
  const before = new TextDecoder().decode(entries[part]);
  const changed = before.replace(from, to);
  expect(changed).not.toBe(before);
  const bytes = writeZip({ ...entries, [part]: strToU8(changed) }, ["mimetype", "version.xml"]);
  expect(soundnessFaults(bytes)).not.toEqual([]);
});
