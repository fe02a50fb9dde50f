import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportDocument } from "#domain/api/exportDocument.ts";
import { exportSchema } from "#domain/api/exportSchema.ts";
import { hashVersion } from "#domain/document/versionHash.ts";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import type { ExportModel } from "../model.ts";
import { readJson } from "./read.ts";
import { writeJson } from "./write.ts";

const options = { newId: () => "new", language: "en" };

const readBack = async (model: ExportModel) => {
  const read = await readJson((await writeJson(model)).bytes, options);
  return read.ok ? read.value : expect.fail(read.error.code);
};

/** A model whose hash is that of its value, as every export's is. */
const hashed = (model: ExportModel): ExportModel => ({ ...model, sha256: hashVersion(model.value) });

/** Lone halves of a pair are no text, and canonical bytes refuse them. */
const isWellFormed = (model: ExportModel): boolean =>
  JSON.stringify(model).isWellFormed() && !/\\ud[89a-f]/iu.test(JSON.stringify(model));

test("Q8: every block that was written is read back, with its id, rank, marks and atoms", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel.filter(isWellFormed), async (model) => {
      const read = await readBack(hashed(model));
      const written = model.value.blocks[model.language] ?? [];
      const normal = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize("NFC"));
      expect(normal(read.blocks[model.language])).toEqual(
        normal(written.map(({ label: _label, parentId: _parentId, stale: _stale, ...block }) => block)),
      );
      expect(read.report).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("Q3: the same text is the same bytes, and they are what the schema says", async () => {
  const model = hashed(hanulModel("ko"));
  const [one, other] = [await writeJson(model), await writeJson(structuredClone(model))];
  expect(one.bytes).toEqual(other.bytes);
  expect(exportDocument.parse(JSON.parse(new TextDecoder().decode(one.bytes))).value).toEqual(model.value);
});

test("an independent reader of JSON Schema finds every file as the schema says, and tells one that is not", async () => {
  const holds = new Ajv2020({ strictTypes: false }).compile(exportSchema());
  await fc.assert(
    fc.asyncProperty(arbitraryModel.filter(isWellFormed), async (model) => {
      const { bytes } = await writeJson(hashed(model));
      const isAsSaid = holds(JSON.parse(new TextDecoder().decode(bytes)));
      expect([isAsSaid, holds.errors]).toEqual([true, null]);
    }),
    { numRuns: 60 },
  );
  const { bytes } = await writeJson(hashed(hanulModel("ko")));
  const { value, ...rest } = JSON.parse(new TextDecoder().decode(bytes));
  expect(holds({ ...rest, value: { ...value, blocks: { ko: [{ kind: "unheard" }] } } })).toBe(false);
});

test("a file whose words were altered is read, and the person is told", async () => {
  const model = { ...hashed(hanulModel("ko")), sha256: "0".repeat(64) };
  expect((await readBack(model)).report.map(({ code }) => code)).toEqual(["hashDiffers"]);
});

test.each(["", "{", "[]", '{"format":"whereas.export/2"}', "\u0000"])(
  "what is no export is refused: %j",
  async (text) => {
    const read = await readJson(new TextEncoder().encode(text), options);
    expect(read).toEqual({ ok: false, error: { code: "notThisFormat", params: {} } });
  },
);
