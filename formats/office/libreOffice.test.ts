import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocx } from "../docx/read.ts";
import { writeDocx } from "../docx/write.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel, PrintedThread } from "../model.ts";
import { readOdt } from "../odt/read.ts";
import { writeOdt } from "../odt/write.ts";
import { printable } from "../printable.ts";
import { comparable, comparableBlocks } from "../reading/comparable.ts";

/** On a machine without LibreOffice nothing else can say how another program saves our files. */
const hasLibreOffice = spawnSync("soffice", ["--version"]).error === undefined;

/** The program starts anew for each format: a limit against hanging, no measure. */
const TIMEOUT_MS = 180_000;

const thread: PrintedThread = {
  id: "t",
  language: "ko",
  blockId: "b-3",
  start: 4,
  end: 10,
  quote: "다르센공화국",
  resolved: false,
  internal: false,
  comments: [
    { personName: "문하랑", partyId: "party-river", at: "2031-03-02T01:00:00Z", body: "누가?" },
    { personName: "기서윤", partyId: null, at: "2031-03-02T02:00:00Z", body: "정부가." },
  ],
};

const MODELS: Readonly<Record<string, ExportModel>> = {
  "a Korean resolution": {
    ...hanulModel("ko"),
    parts: ["evidence", "approvals", "threads", "contents"],
    threads: [thread],
  },
  "its translation": hanulModel("en"),
  "a draft with alternatives, blanks and changes": islandsModel(),
  "a motion with a front page": parliamentModel(),
  "a resolution of the House": houseModel(),
  "a text in two languages": {
    ...hanulModel("ko"),
    alsoIn: [{ language: "en", words: hanulModel("en").words }],
  },
};

const FORMATS = { docx: { write: writeDocx, read: readDocx }, odt: { write: writeOdt, read: readOdt } } as const;

/** All files opened and saved again by the program, at one start of it. */
async function savedAnew(format: keyof typeof FORMATS): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), `whereas-${format}-`));
  try {
    const names = Object.keys(MODELS).map((_, index) => `text-${index}.${format}`);
    for (const [index, model] of Object.values(MODELS).entries()) {
      writeFileSync(join(folder, names[index] ?? ""), (await FORMATS[format].write(model)).bytes);
    }
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const files = names.map((name) => join(folder, name));
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, ...files], {
      stdio: "ignore",
    });
    return names.map((name) => readFileSync(join(out, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const filledFields = ({ value: { header } }: ExportModel): string[] =>
  Object.entries(header)
    .flatMap(([key, field]) => (field === null ? [] : [key]))
    .toSorted();

/** Older versions of the program write annotations in another order, and not which of them answers which. */
const saidBy = (comments: readonly { readonly author: string | null; readonly body: string }[]): string[] =>
  comments.map(({ author, body }) => `${author}: ${body}`).toSorted();

test.runIf(hasLibreOffice).each(["docx", "odt"] as const)(
  "Q8: texts that LibreOffice saved anew as %s read as they were written",
  async (format) => {
    const files = await savedAnew(format);
    for (const [index, [name, model]] of Object.entries(MODELS).entries()) {
      let n = 0;
      const read = await FORMATS[format].read(files[index] ?? new Uint8Array(), {
        newId: () => `id-${++n}`,
        language: "en",
      });
      const value = read.ok ? read.value : null;
      const said = value?.threads.filter(({ origin }) => origin.kind === "comment") ?? [];
      expect({
        name,
        blocks: comparableBlocks(value?.blocks[model.language] ?? [], format),
        styleId: value?.styleId,
        header: Object.keys(value?.header ?? {}).toSorted(),
        comments: saidBy(said.flatMap(({ comments }) => comments)),
        languages: value?.languages,
      }).toEqual({
        name,
        blocks: comparable(printable(model), format),
        styleId: model.value.style.id,
        header: filledFields(model),
        comments: saidBy(printable(model).threads.flatMap(({ comments }) => comments)),
        languages: [model.language, ...model.alsoIn.map(({ language }) => language)],
      });
    }
  },
  TIMEOUT_MS,
);
