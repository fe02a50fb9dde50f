import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { EXPORT_FORMATS } from "#domain/api/exporting.ts";
import { adoptedModel } from "#formats/fixtures/adoptedModel.ts";
import { hanulModel } from "#formats/fixtures/hanulModel.ts";
import type { ExportModel } from "#formats/model.ts";
import { WRITERS } from "#server/queries/writers.ts";
import { writeExport } from "./writeExport.ts";

/** Every writer is loaded, and the machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 240_000 });

const BOUNDLESS = { timeoutMs: 200_000, maxResidentBytes: Number.MAX_SAFE_INTEGER };
const TOO_LARGE = { ok: false, error: { kind: "tooLarge", code: "exportTooLarge" } };

const wish = (format: (typeof EXPORT_FORMATS)[number], model: ExportModel = hanulModel("ko"), owner = "ada") => ({
  format,
  model,
  standard: undefined,
  owner,
});

/** The text so many times over, as one. */
function timesOver(model: ExportModel, times: number): ExportModel {
  const blocks = Object.entries(model.value.blocks).map(([language, list]) => {
    const copies = Array.from({ length: times }, (_, copy) =>
      list.map((block) => ({ ...block, id: `${block.id}-${copy}` })),
    );
    return [language, copies.flat()] as const;
  });
  return { ...model, value: { ...model.value, blocks: Object.fromEntries(blocks) } };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test.each(EXPORT_FORMATS)(
  "Q3: another process writes the same bytes of %s, and tells the same of what it left out",
  async (format) => {
    const written = await writeExport(wish(format, adoptedModel()), BOUNDLESS);
    const here = await (await WRITERS[format]())(adoptedModel());
    if (!written.ok) throw new Error(written.error.code);
    expect(sha256(written.value.bytes)).toBe(sha256(here.bytes));
    expect({ ...written.value, bytes: null }).toEqual({ ...here, bytes: null });
  },
);

test("Q14: what takes longer than it may is ended while it is in the typesetter, and the next is written as ever", async () => {
  const long = timesOver(hanulModel("ko"), 300);
  expect(await writeExport(wish("pdf", long), { ...BOUNDLESS, timeoutMs: 2_000 })).toEqual(TOO_LARGE);
  expect(await writeExport(wish("markdown"), BOUNDLESS)).toMatchObject({ ok: true });
});

test.runIf(process.platform === "linux")(
  "Q14: what takes more memory than it may is ended, and the next is written as ever",
  async () => {
    const small = { ...BOUNDLESS, maxResidentBytes: 1024 ** 2 };
    expect(await writeExport(wish("pdf"), small)).toEqual(TOO_LARGE);
    expect(await writeExport(wish("pdf"), BOUNDLESS)).toMatchObject({ ok: true });
  },
);

test("Q14: what many ask for at once is all written", async () => {
  const wishes = ["ada", "ada", "ada", "orrin", "orrin"].map((owner) => wish("html", hanulModel("en"), owner));
  const written = await Promise.all(wishes.map((each) => writeExport(each, BOUNDLESS)));
  expect(written.every(({ ok }) => ok)).toBe(true);
});

test("a process that wrote a file can end", () => {
  const file = JSON.stringify(join(import.meta.dirname, "writeExport.ts"));
  const script = `const { writeExport } = await import(${file});
    console.log((await writeExport(${JSON.stringify(wish("text"))})).ok);`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(output.trim()).toBe("true");
});
