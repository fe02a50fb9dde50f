import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { validateXML } from "xmllint-wasm";
import { arbitraryModel } from "../fixtures/arbitraryModel.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { hostileModel } from "../fixtures/hostileModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { printable } from "../printable.ts";
import { readXml } from "../reading/readXml.ts";
import type { XmlElement } from "../xml.ts";
import { readOwnZip } from "../zip.ts";
import { attribute, childElements, descendants, localName } from "./elements.ts";
import { readHwpx } from "./read.ts";
import { writeHwpx } from "./write.ts";

/** The validator starts anew for each file, and the machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const PARTS = ["evidence", "approvals", "positions", "contents", "lineNumbers", "signatures"] as const;

const FIXTURES = [
  hanulModel("ko"),
  hanulModel("en"),
  islandsModel(),
  parliamentModel(),
  houseModel(),
  hostileModel(),
].map((model): ExportModel => ({ ...model, parts: PARTS }));

const entriesOf = async (model: ExportModel) => readOwnZip((await writeHwpx(model)).bytes);

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

function rootOf(bytes: Uint8Array | undefined): XmlElement {
  const read = readXml(bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const squeezed = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "");

const ownText = (node: XmlElement): string => node.children.filter((child) => typeof child === "string").join("");

test("every part is well-formed XML, whatever the text holds", async () => {
  for (const model of [...FIXTURES, ...fc.sample(arbitraryModel, { numRuns: 8, seed: 11 })]) {
    const files = Object.entries(await entriesOf(model))
      .filter(([name]) => /\.(?:xml|hpf|rdf)$/u.test(name))
      .map(([name, bytes]) => ({ fileName: name.replaceAll("/", "_"), contents: textOf(bytes) }));
    expect((await validateXML({ xml: files, normalization: "c14n" })).errors).toEqual([]);
  }
});

test("the package begins with its mimetype, uncompressed, and holds what Hangul looks for", async () => {
  const { bytes } = await writeHwpx(hanulModel("ko"));
  const zip = Buffer.from(bytes).toString("latin1");
  // A local header of a zip is 30 bytes and the name; its method, at 8, is 0 for what is only stored.
  expect(zip.slice(30, 57)).toBe("mimetypeapplication/hwp+zip");
  expect(bytes[8]).toBe(0);
  expect(Object.keys(readOwnZip(bytes))).toEqual([
    "mimetype",
    "version.xml",
    "settings.xml",
    "META-INF/container.xml",
    "META-INF/container.rdf",
    "META-INF/manifest.xml",
    "Contents/content.hpf",
    "Preview/PrvText.txt",
    "Contents/header.xml",
    "Contents/section0.xml",
  ]);
  expect(textOf(readOwnZip(bytes)["version.xml"])).toContain('tagetApplication="WORDPROCESSOR"');
});

test("Q3: equal models give equal bytes", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    expect((await writeHwpx(structuredClone(model))).bytes).toEqual((await writeHwpx(model)).bytes);
  };
  for (const model of FIXTURES) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), { numRuns: 30 });
});

/** The words of the section's own paragraphs and of those in its tables, up to the first clause. */
async function openingLines(model: ExportModel): Promise<string[]> {
  const section = rootOf((await entriesOf({ ...model, parts: [] }))["Contents/section0.xml"]);
  return descendants(section, "p")
    .map((node) =>
      childElements(node)
        .flatMap(childElements)
        .filter((child) => localName(child) === "t")
        .map(ownText)
        .join(""),
    )
    .filter((words) => words.trim() !== "");
}

test("Q4: a motion has a page of its own, and the text after it begins with what it calls itself", async () => {
  const model = parliamentModel();
  const lines = await openingLines(model);
  const title = printable(model).titleText;
  const again = lines.indexOf(title, lines.indexOf(title) + 1);
  expect(lines[again - 1]).toBe("European Parliament resolution");
  expect(lines).toContain("MOTION FOR A RESOLUTION");
});

test("Q4: a House says who submitted the resolution, and where it was sent", async () => {
  const said = (await openingLines(houseModel())).filter((line) =>
    /submitted the following|referred to the/u.test(line),
  );
  expect(said).toHaveLength(2);
});

test("Q4: the names in a bill's box are spread over one column, in Korean as its offices do", async () => {
  const entries = await entriesOf({ ...hanulModel("ko"), parts: [] });
  const head = rootOf(entries["Contents/header.xml"]);
  const spread = descendants(head, "align").filter((node) => attribute(node, "horizontal") === "DISTRIBUTE");
  expect(spread).toHaveLength(1);
  const [box] = descendants(rootOf(entries["Contents/section0.xml"]), "tbl");
  const spans = box === undefined ? [] : descendants(box, "cellSpan").map((node) => attribute(node, "rowSpan"));
  expect(spans).toEqual(["3", "3", "1", "1", "1", "1", "1", "1"]);
});

test("Q5: every word of the file is in the text, a thread or the report when it is read again", async () => {
  const check = async (model: ExportModel): Promise<void> => {
    const { bytes } = await writeHwpx(model);
    const read = await readHwpx(bytes, { newId: () => "id", language: model.language });
    if (!read.ok) return;
    const known = squeezed(strings(read.value).join(""));
    const section = rootOf(readOwnZip(bytes)["Contents/section0.xml"]);
    const runs = descendants(section, "run").filter((run) => descendants(run, "fieldBegin").length === 0);
    // A run with a field of its own is a blank, which comes back as one and not as its words, or begins a memo.
    const lost = runs
      .flatMap((run) => childElements(run).filter((node) => localName(node) === "t"))
      .filter((node) => !known.includes(squeezed(ownText(node))));
    expect(lost.map(ownText)).toEqual([]);
  };
  for (const model of FIXTURES) await check(model);
  await fc.assert(fc.asyncProperty(arbitraryModel, check), { numRuns: 60 });
});

/** Every string in a value, in order. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

test("clauses take Hangul's own numbers: a list by the chamber's patterns, no number among the words", async () => {
  const entries = await entriesOf({ ...hanulModel("ko"), parts: [] });
  const head = rootOf(entries["Contents/header.xml"]);
  const heads = descendants(head, "paraHead").map((node) => `${attribute(node, "numFormat")} ${ownText(node)}`);
  expect(heads.filter((each) => /\^[1-7]/u.test(each)).slice(0, 7)).toEqual([
    "DIGIT ^1.",
    "HANGUL_SYLLABLE ^2.",
    "DIGIT ^3)",
    "HANGUL_SYLLABLE ^4)",
    "DIGIT (^5)",
    "HANGUL_SYLLABLE (^6)",
    "CIRCLED_DIGIT ^7",
  ]);
  expect(textOf(entries["Contents/section0.xml"])).not.toMatch(/<hp:t>\s*(?:[1-9]\.|가\.)/u);
});

test("alternatives that share a number have it both, and the count goes on", async () => {
  const labels = new Map<string, number>();
  const head = rootOf((await entriesOf(islandsModel()))["Contents/header.xml"]);
  for (const node of descendants(head, "paraHead")) labels.set(ownText(node), 1);
  expect([...labels.keys()]).toContain("4.");
});

test("Q1: what one party alone may read says so on every page", async () => {
  const section = textOf(
    (await entriesOf({ ...hanulModel("ko"), parts: ["internalThreads"] }))["Contents/section0.xml"],
  );
  const { partyOnly } = printable({ ...hanulModel("ko"), parts: ["internalThreads"] });
  expect(section).toMatch(new RegExp(`<hp:header [^>]*applyPageType="BOTH">.*${partyOnly}.*</hp:header>`, "u"));
});

test("Q2: what was replaced, and that references are words, is told", async () => {
  const codes = async (model: ExportModel) => (await writeHwpx(model)).warnings.map(({ code }) => code);
  expect(await codes(hostileModel())).toContain("characterReplaced");
  expect(await codes(hanulModel("ko"))).toContain("referenceAsWords");
});

test("Korean words are kept whole at the ends of lines, and no paragraph brings a layout of its own", async () => {
  const entries = await entriesOf(hanulModel("ko"));
  const breaks = descendants(rootOf(entries["Contents/header.xml"]), "breakSetting");
  expect(new Set(breaks.map((node) => attribute(node, "breakNonLatinWord")))).toEqual(new Set(["BREAK_WORD"]));
  expect(textOf(entries["Contents/section0.xml"])).not.toContain("linesegarray");
});
