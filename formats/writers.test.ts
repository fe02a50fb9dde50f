import { execFileSync, spawnSync } from "node:child_process";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test, vi } from "vitest";
import { validateXML } from "xmllint-wasm";
import { USUAL_PARTS } from "#domain/api/exporting.ts";
import type { VersionBlock } from "#domain/document/version.ts";
import { conventionFaults } from "./akn/conventions.testkit.ts";
import { schemaErrors } from "./akn/schema.testkit.ts";
import { writeAkn } from "./akn/write.ts";
import { writeDocx } from "./docx/write.ts";
import { arbitraryModel } from "./fixtures/arbitraryModel.ts";
import { clause, text as run } from "./fixtures/build.ts";
import { adoptedModel } from "./fixtures/adoptedModel.ts";
import { hanulModel } from "./fixtures/hanulModel.ts";
import { houseModel } from "./fixtures/houseModel.ts";
import { hostileModel } from "./fixtures/hostileModel.ts";
import { islandsModel } from "./fixtures/islandsModel.ts";
import { parliamentModel } from "./fixtures/parliamentModel.ts";
import { writeHtml } from "./html/write.ts";
import { writeHwpx } from "./hwpx/write.ts";
import { writeMarkdown } from "./markdown/write.ts";
import type { ExportModel, Written } from "./model.ts";
import { writeOdt } from "./odt/write.ts";
import { loadFonts } from "./pdf/fonts.ts";
import { settable } from "./pdf/settable.ts";
import { writePdf } from "./pdf/write.ts";
import { plainText } from "./plainText.ts";
import { readXml } from "./reading/readXml.ts";
import { writeText } from "./text/write.ts";
import { readOwnZip } from "./zip.ts";

const FIXTURES = [hanulModel("ko"), hanulModel("en"), islandsModel(), hostileModel(), parliamentModel(), houseModel()];

/** Random models for the formats that are written in milliseconds, and for the one that takes longer. */
const RUNS = { numRuns: 40 };
const PDF_RUNS = { numRuns: 12 };

/** The validator starts anew for each file, and the machine may be busy: a limit against hanging, no measure. */
const TIMEOUT_MS = 180_000;

vi.setConfig({ testTimeout: TIMEOUT_MS });

const textOf = (written: Written): string => new TextDecoder().decode(written.bytes);

const squeezed = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };

const xmlWords = (xml: string): string =>
  xml.replace(/<[^>]*>/gu, "").replace(/&([a-z]+|#39);/gu, (all, name: string) => ENTITIES[name] ?? all);

const markdownWords = (markdown: string): string =>
  markdown
    .replace(/(?<!\\)<\/?(?:strong|em|u|sup|sub|ins|del|mark)(?: [\w-]+="[^"]*")*>/gu, "")
    .replace(/(?<!\\)<!-- [^>]* -->/gu, "")
    .replace(/(?<!\\)_/gu, "")
    .replace(/(?<!\\)\*/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1");

/** The words of the block that do not follow each other in the text. */
function lostWords(
  block: VersionBlock,
  output: string,
  asPrinted: (text: string) => string = (text) => text,
): string[] {
  const words = block.content.flatMap((piece) =>
    piece.type === "text" ? asPrinted(plainText(piece.text).text).split(/\s+/u) : [],
  );
  let at = 0;
  return words.map(squeezed).filter((word) => {
    const found = output.indexOf(word, at);
    if (found >= 0) at = found + word.length;
    return found < 0;
  });
}

function expectEveryWord(model: ExportModel, output: string, asPrinted?: (text: string) => string): void {
  const searched = squeezed(output);
  for (const block of model.value.blocks[model.language] ?? [])
    expect(lostWords(block, searched, asPrinted)).toEqual([]);
}

async function wellFormedErrors(
  files: readonly { readonly fileName: string; readonly contents: string }[],
): Promise<string[]> {
  const result = await validateXML({ xml: files, normalization: "c14n" });
  return result.errors.map(({ message }) => message);
}

function docxParts(written: Written): { readonly fileName: string; readonly contents: string }[] {
  const entries = Object.entries(readOwnZip(written.bytes)).filter(
    ([name]) => name.endsWith(".xml") || name.endsWith(".rels"),
  );
  return entries.map(([name, bytes]) => ({
    fileName: name.replaceAll("/", "_"),
    contents: new TextDecoder().decode(bytes),
  }));
}

const documentXml = (written: Written): string =>
  new TextDecoder().decode(readOwnZip(written.bytes)["word/document.xml"]);

const COVERAGE = loadFonts().coverage;

const setInFonts = (text: string): string => settable(text, COVERAGE).text;

test("Akoma Ntoso of the fixtures and of random texts is valid, its references lead somewhere, no word is lost", async () => {
  const models = [...FIXTURES, ...fc.sample(arbitraryModel, { numRuns: 12, seed: 7 })];
  for (const model of models) {
    const xml = textOf(await writeAkn(model));
    expect(await schemaErrors(xml)).toEqual([]);
    expect(conventionFaults(xml)).toEqual([]);
    expectEveryWord(model, xmlWords(xml));
  }
});

test("any text becomes a Word document without a lost word, and equal models equal bytes", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      const written = await writeDocx(model);
      expectEveryWord(model, xmlWords(documentXml(written)));
      expect((await writeDocx(model)).bytes).toEqual(written.bytes);
    }),
    RUNS,
  );
});

test("any text becomes a document of Hangul without a lost word", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      const { bytes } = await writeHwpx(model);
      expectEveryWord(model, xmlWords(new TextDecoder().decode(readOwnZip(bytes)["Contents/section0.xml"])));
    }),
    RUNS,
  );
});

test("any text becomes an OpenDocument text without a lost word, every part of it well-formed", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      const { bytes } = await writeOdt(model);
      const content = new TextDecoder().decode(readOwnZip(bytes)["content.xml"]);
      expectEveryWord(model, xmlWords(content.replace(/<text:s text:c="\d+"\/>|<text:tab\/>/gu, " ")));
      expect(
        Object.values(readOwnZip(bytes))
          .slice(1)
          .map((part) => readXml(part).ok),
      ).toEqual([true, true, true, true]);
    }),
    RUNS,
  );
});

test("every part of a Word document is well-formed XML, whatever the text holds", async () => {
  for (const model of [...FIXTURES, ...fc.sample(arbitraryModel, { numRuns: 8, seed: 11 })]) {
    expect(await wellFormedErrors(docxParts(await writeDocx(model)))).toEqual([]);
  }
});

test("any text becomes a page of HTML without a lost word, a script, a request or an address that is not http", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const { document } = parseHTML(textOf(await writeHtml(model)));
    expectEveryWord(model, document.body.textContent ?? "");
    expect(document.querySelectorAll("script, img, link, iframe, object, embed, form, base, svg").length).toBe(0);
    for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^(?:#|https?:\/\/)/u);
    for (const node of document.querySelectorAll("*")) {
      expect(
        [...node.attributes].filter(({ name }) => name.startsWith("on") || name === "style" || name === "src"),
      ).toEqual([]);
    }
  };
  for (const model of FIXTURES) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), RUNS);
});

test("any text becomes Markdown without a lost word", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) =>
      expectEveryWord(model, markdownWords(textOf(await writeMarkdown(model)))),
    ),
    RUNS,
  );
});

const pdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
const readPdf = (bytes: Uint8Array): string =>
  execFileSync("pdftotext", ["-raw", "-", "-"], {
    input: bytes,
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 64 << 20,
  }).toString();

test(`any text becomes a tagged PDF (${pdftotext ? "its words read back with pdftotext" : "pdftotext is not on this machine: words are not read back"})`, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryModel, async (model) => {
      const { bytes } = await writePdf(model);
      expectTagged(bytes);
      if (pdftotext) expectEveryWord(model, readPdf(bytes), setInFonts);
    }),
    PDF_RUNS,
  );
});

test.each([
  ["nothing", []],
  ["spaces alone", [run(" \u3000")]],
  ["a character that nobody sees", [run("\u200b")]],
])("a heading that holds %s stops no PDF", async (_what, content) => {
  const model = islandsModel();
  const [blocks = []] = Object.values(model.value.blocks);
  const heading = clause("empty", "heading", content);
  const value = { ...model.value, blocks: { ...model.value.blocks, en: [...blocks, heading] } };
  expectTagged((await writePdf({ ...model, value })).bytes);
});

function expectTagged(bytes: Uint8Array): void {
  const pdf = Buffer.from(bytes).toString("latin1");
  expect(pdf).toContain("/Marked true");
  expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
}

test("the PDF says that it is PDF/UA-1, in its language, with its title", async () => {
  const { bytes } = await writePdf(hanulModel("ko"));
  expectTagged(bytes);
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/Lang ?\(ko/u);
  expect(Buffer.from(bytes).toString("utf8")).toContain("다르센공화국의 벨모라 파병 규탄 및 철군 촉구 결의안");
});

test("Q2, Q13: what became of a text elsewhere is in every format", async () => {
  const model = { ...adoptedModel(), parts: USUAL_PARTS };
  const unpacked = async (write: (model: ExportModel) => Promise<Written>, part: string): Promise<string> =>
    xmlWords(Buffer.from(readOwnZip((await write(model)).bytes)[part] ?? []).toString());
  const written = {
    html: xmlWords(textOf(await writeHtml(model))),
    markdown: markdownWords(textOf(await writeMarkdown(model))),
    text: textOf(await writeText(model)),
    docx: await unpacked(writeDocx, "word/document.xml"),
    odt: await unpacked(writeOdt, "content.xml"),
    hwpx: await unpacked(writeHwpx, "Contents/section0.xml"),
    ...(pdftotext ? { pdf: readPdf((await writePdf(model)).bytes) } : {}),
  };
  const told = ["CIS/12/L.7", "Adopted by recorded vote", "Little Tarn", "Harbours (HARBOURS)"];
  const missing = Object.entries(written).flatMap(([format, words]) =>
    told.filter((said) => !squeezed(words).includes(squeezed(said))).map((said) => `${format}: ${said}`),
  );
  expect(missing).toEqual([]);
  // Its own elements say it there.
  const akn = textOf(await writeAkn(model));
  for (const said of ["<voting ", "CIS/12/L.7", ">Little Tarn<"]) expect(akn).toContain(said);
});

test("V9: equal models give equal bytes in every format", async () => {
  for (const write of [writeAkn, writeHtml, writeMarkdown, writePdf, writeDocx, writeHwpx, writeOdt]) {
    expect((await write(hanulModel("ko"))).bytes).toEqual((await write(hanulModel("ko"))).bytes);
  }
});

test("every format says what it replaced, and that the text is a draft", async () => {
  for (const write of [writeAkn, writeHtml, writeMarkdown, writePdf, writeDocx, writeHwpx, writeOdt]) {
    const { warnings } = await write(hostileModel());
    expect(warnings.map(({ code }) => code)).toContain("characterReplaced");
  }
  for (const write of [writeAkn, writeHtml, writeMarkdown])
    expect(textOf(await write(islandsModel()))).toContain("Draft · as of edit 412");
});
