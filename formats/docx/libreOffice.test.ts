import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { printable } from "../printable.ts";
import { comparable, comparableBlocks } from "../reading/comparable.ts";
import { readDocx } from "./read.ts";
import { writeDocx } from "./write.ts";

/** On a machine without LibreOffice nothing else can say how another program saves our files. */
const hasLibreOffice = spawnSync("soffice", ["--version"]).error === undefined;

/** The program starts anew for each file: a limit against hanging, no measure. */
const TIMEOUT_MS = 120_000;

function savedAnew(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "whereas-docx-"));
  try {
    writeFileSync(join(folder, "text.docx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "docx", "--outdir", out, join(folder, "text.docx")],
      {
        stdio: "ignore",
      },
    );
    return readFileSync(join(out, "text.docx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.runIf(hasLibreOffice).each([
  ["a Korean resolution", hanulModel("ko")],
  ["its translation", hanulModel("en")],
  ["a draft with alternatives, blanks and changes", islandsModel()],
])(
  "Q8: %s that LibreOffice saved anew reads as it was written",
  async (_what, model) => {
    let n = 0;
    const bytes = savedAnew((await writeDocx(model)).bytes);
    const read = await readDocx(bytes, { newId: () => `id-${++n}`, language: "en" });
    const value = read.ok ? read.value : null;
    expect(comparableBlocks(value?.blocks[model.language] ?? [], "docx")).toEqual(comparable(printable(model), "docx"));
    expect(value?.styleId).toBe(model.value.style.id);
  },
  TIMEOUT_MS,
);
