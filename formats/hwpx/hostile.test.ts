import { strToU8 } from "fflate";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { readOwnZip, writeZip } from "../zip.ts";
import { hp, hwpxFile, section } from "./hwpx.testkit.ts";
import { readHwpx } from "./read.ts";
import { writeHwpx } from "./write.ts";

/** Q7: files that somebody made to do harm, and files that are none. */

/** The machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 120_000 });

const read = (bytes: Uint8Array) => readHwpx(bytes, { newId: () => "id", language: "ko" });

async function refusal(bytes: Uint8Array): Promise<string | null> {
  const result = await read(bytes);
  return result.ok ? null : result.error.code;
}

const TEXT = [hp("해안 철도 안전 촉구 결의안", 1), hp("국회는 규탄한다.", 10), hp("국회는 촉구한다.", 10)];
const withParts = (parts: Parameters<typeof hwpxFile>[1]) => hwpxFile(TEXT, parts);
const withSection = (inner: string) => withParts({ "Contents/section0.xml": inner });
const withHead = (inner: string) => withParts({ "Contents/header.xml": inner });

const MEGABYTE = 1024 * 1024;
const DEPTH = 10_000;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): Uint8Array =>
  new Uint8Array([...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]));

/** Each doubles the one before: a kilobyte that unfolds to gigabytes where entities are read. */
const LAUGHS = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};">`).join("");

const MANIFEST =
  '<odf:manifest xmlns:odf="urn:o"><odf:file-entry odf:full-path="Contents/section0.xml"><odf:encryption-data odf:checksum="x"/></odf:file-entry></odf:manifest>';

test.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(), "notThisFormat"],
  ["words", strToU8("1. 국회는 규탄한다."), "notThisFormat"],
  ["fifty megabytes of spaces", new Uint8Array(50 * MEGABYTE).fill(0x20), "notThisFormat"],
  [
    "a document of the older Hangul",
    new Uint8Array([...OLE, ...utf16("FileHeader HWP Document File")]),
    "notThisFormat",
  ],
  ["an older one still", strToU8("HWP Document File V3.00 \u001a\u0001\u0002\u0003\u0004\u0005"), "notThisFormat"],
  ["a zip that holds nothing", writeZip({}), "notThisFormat"],
  ["a book", withParts({ mimetype: "application/epub+zip" }), "notThisFormat"],
  ["a document of Word under another name", writeZip({ "word/document.xml": strToU8("<w/>") }), "notThisFormat"],
  ["an entry of fifty megabytes", withSection(section(hp(" ".repeat(50 * MEGABYTE)))), "tooLarge"],
  [
    "many entries that are large together",
    withParts(
      Object.fromEntries(
        Array.from({ length: 3 }, (_, n) => [`Contents/section${n + 1}.xml`, new Uint8Array(30 * MEGABYTE)]),
      ),
    ),
    "tooLarge",
  ],
  [
    "ten thousand entries and one",
    withParts(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`BinData/${n}`, ""]))),
    "tooLarge",
  ],
  ["a million elements and more", withSection(section(`<hp:p>${"<hp:run/>".repeat(1_000_001)}</hp:p>`)), "tooLarge"],
  ["ten thousand nested elements", withSection("<a>".repeat(DEPTH) + "</a>".repeat(DEPTH)), "tooDeep"],
  ["a thousand tables in each other", withSection(section(nestedTables(1_000))), "tooDeep"],
  ["nesting in the header", withHead("<a>".repeat(DEPTH) + "</a>".repeat(DEPTH)), "tooDeep"],
  [
    "an entity that names a file",
    withSection(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${section(hp("&e;"))}`),
    "externalEntity",
  ],
  ["an entity in the header", withHead('<!DOCTYPE x SYSTEM "https://spy.example/x.dtd"><hh:head/>'), "externalEntity"],
  [
    "an entity in the list of contents",
    withParts({ "Contents/content.hpf": '<!DOCTYPE x SYSTEM "https://spy.example/x.dtd"><opf:package/>' }),
    "externalEntity",
  ],
  [
    "entities that unfold",
    withSection(`<!DOCTYPE x [<!ENTITY l0 "ha">${LAUGHS}]>${section(hp("&l30;"))}`),
    "externalEntity",
  ],
  ["a path that climbs out", withParts({ "../Contents/evil.xml": "<a/>" }), "pathTrick"],
  ["a path from the root", withParts({ "/etc/evil": "" }), "pathTrick"],
  ["a path of another system", withParts({ "Contents\\..\\..\\evil.xml": "" }), "pathTrick"],
  ["an encrypted document", withParts({ "META-INF/manifest.xml": MANIFEST }), "encrypted"],
  [
    "a script that does something",
    withParts({ "Scripts/sourceScripts.js": "function OnDocument_Open() { Document.Save(); }" }),
    "macros",
  ],
  ["the same in two bytes a letter", withParts({ "Scripts/x.js": utf16("function f(){ HAction.Run(1); }") }), "macros"],
  ["a script beside a comment", withParts({ "Scripts/x.js": "// nothing\nHAction.Run(1);" }), "macros"],
  ["broken XML", withSection("<hs:sec><hp:p>"), "damaged"],
  ["a broken header", withHead("<hh:head>"), "damaged"],
  ["no header", withParts({ "Contents/header.xml": null }), "damaged"],
  ["no list of contents", withParts({ "Contents/content.hpf": null }), "damaged"],
  ["no section", withParts({ "Contents/section0.xml": null }), "noText"],
  ["an empty section", withSection(section()), "noText"],
  ["a section of another kind", withSection("<html><body>말</body></html>"), "noText"],
  ["nothing but white space", hwpxFile([hp(" "), hp("\u00a0")]), "noText"],
])("Q7: %s is refused", async (_what, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

function nestedTables(depth: number): string {
  const open = "<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>".repeat(depth);
  const close = "</hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p>".repeat(depth);
  return open + hp("말") + close;
}

test("Q7: an older document of Hangul is told from any other file, so that a person learns to save it anew", async () => {
  expect(await read(new Uint8Array([...OLE, ...utf16("FileHeader")]))).toEqual({
    ok: false,
    error: { code: "notThisFormat", params: { found: "hwp" } },
  });
});

test("Q7: a file that ends too early is refused, wherever it ends", async () => {
  const { bytes } = await writeHwpx(hanulModel("ko"));
  for (const share of [0.1, 0.5, 0.9, 0.999])
    expect(await refusal(bytes.slice(0, Math.floor(bytes.length * share)))).toBe("damaged");
});

test("Q7: whatever bytes are changed, the reader answers, and never throws", async () => {
  const { bytes } = await writeHwpx(hanulModel("ko"));
  const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(changes, async (changed) => {
      const copy = bytes.slice();
      for (const [at, value] of changed) copy[at] = value;
      expect(typeof (await read(copy)).ok).toBe("boolean");
    }),
    { numRuns: 60 },
  );
});

test("Q7: whatever elements are left out, the reader answers", async () => {
  const entries = readOwnZip((await writeHwpx({ ...hanulModel("ko"), parts: ["positions", "evidence"] })).bytes);
  const source = new TextDecoder().decode(entries["Contents/section0.xml"]);
  const names = [...new Set([...source.matchAll(/<(hp:\w+)/gu)].map(([, name = ""]) => name))];
  for (const name of names) {
    const without = source.replaceAll(new RegExp(`<${name}\\b[^>]*?(/?)>|</${name}>`, "gu"), "");
    const result = await read(writeZip({ ...entries, "Contents/section0.xml": strToU8(without) }));
    expect(result.ok || result.error.code === "noText").toBe(true);
  }
});

test.each([
  [
    "fields that never end",
    `<hp:p><hp:run><hp:ctrl><hp:fieldBegin id="1" type="HYPERLINK"/></hp:ctrl></hp:run></hp:p>`,
  ],
  ["ends of nothing", `<hp:p><hp:run><hp:ctrl><hp:fieldEnd beginIDRef="9"/></hp:ctrl></hp:run></hp:p>`],
  [
    "a change that ends before it begins",
    `<hp:p><hp:run><hp:t><hp:insertEnd Id="1"/><hp:insertBegin Id="1"/></hp:t></hp:run></hp:p>`,
  ],
  [
    "a change that nobody made",
    `<hp:p><hp:run><hp:t>앞 <hp:deleteBegin Id="3" TcId="99"/>중간<hp:deleteEnd Id="3"/></hp:t></hp:run></hp:p>`,
  ],
  [
    "looks that are nowhere",
    `<hp:p paraPrIDRef="99" styleIDRef="99"><hp:run charPrIDRef="99"><hp:t>앞</hp:t></hp:run></hp:p>`,
  ],
  ["a level below all", hp("앞", 12)],
  ["a table without cells", `<hp:p><hp:run><hp:tbl rowCnt="9" colCnt="9"/></hp:run></hp:p>`],
])("Q5: %s take no words with them", async (_what, paragraph) => {
  const result = await read(hwpxFile([...TEXT, paragraph, hp("뒤에 오는 말.")]));
  expect(JSON.stringify(result)).toContain("뒤에 오는 말.");
});

test("Q7: a numbering that counts to the end of numbers is counted, not written out", async () => {
  const head = hwpxFile(TEXT);
  const entries = readOwnZip(head);
  const source = new TextDecoder().decode(entries["Contents/header.xml"]).replaceAll('start="1"', 'start="4294967295"');
  expect(await refusal(writeZip({ ...entries, "Contents/header.xml": strToU8(source) }))).toBeNull();
});

test("Q7: what a file names outside itself is not part of it", async () => {
  const content =
    '<opf:package xmlns:opf="o"><opf:manifest><opf:item id="s0" href="https://spy.example/section0.xml"/><opf:item id="s1" href="../../etc/passwd"/><opf:item id="img" href="file:///etc/passwd" isEmbeded="0"/></opf:manifest><opf:spine><opf:itemref idref="s0"/><opf:itemref idref="s1"/></opf:spine></opf:package>';
  const result = await read(withParts({ "Contents/content.hpf": content }));
  expect(result.ok && JSON.stringify(result.value.blocks)).toContain("국회는 촉구한다.");
});
