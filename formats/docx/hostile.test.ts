import { expect, test } from "vitest";
import { writeZip } from "../zip.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { readDocx } from "./read.ts";
import { para, wordFile } from "./wordFile.testkit.ts";
import { writeDocx } from "./write.ts";

/** Q7: files that somebody made to do harm, and files that are none. */

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusal = async (bytes: Uint8Array): Promise<string | null> => {
  const read = await readDocx(bytes, { newId: () => "id", language: "en" });
  return read.ok ? null : read.error.code;
};

const document = (inner: string): Uint8Array =>
  writeZip({ "word/document.xml": encoded(`<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`) });

const DEPTH = 10_000;
const SPACES = 50 * 1024 * 1024;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

test.each([
  ["nothing", new Uint8Array(), "notThisFormat"],
  ["words", encoded("A resolution"), "notThisFormat"],
  ["fifty megabytes of spaces", new Uint8Array(SPACES).fill(0x20), "notThisFormat"],
  ["fifty megabytes of spaces in a paragraph", document(para(" ".repeat(SPACES))), "tooLarge"],
  ["another program's zip", writeZip({ mimetype: encoded("application/epub+zip") }), "notThisFormat"],
  ["another document under Word's name", writeZip({ "word/document.xml": encoded("<html/>") }), "notThisFormat"],
  ["a document of Word before 2007", new Uint8Array([...OLE, ...utf16("WordDocument")]), "notThisFormat"],
  ["an encrypted document", new Uint8Array([...OLE, ...utf16("EncryptedPackage")]), "encrypted"],
  ["macros", wordFile({ body: para("x"), entries: { "word/vbaProject.bin": encoded("x") } }), "macros"],
  [
    "macros by the list of contents",
    wordFile({
      body: para("x"),
      entries: {
        "[Content_Types].xml": encoded(
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        ),
      },
    }),
    "macros",
  ],
  [
    "an entity that names a file",
    writeZip({
      "word/document.xml": encoded(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>',
      ),
    }),
    "externalEntity",
  ],
  ["ten thousand nested elements", document("<w:sdt>".repeat(DEPTH) + "</w:sdt>".repeat(DEPTH)), "tooDeep"],
  ["a path that climbs out", wordFile({ body: para("x"), entries: { "../evil.xml": encoded("<x/>") } }), "pathTrick"],
  ["broken XML", writeZip({ "word/document.xml": encoded("<w:document><w:body>") }), "damaged"],
  ["no text", document(""), "noText"],
  ["no body", writeZip({ "word/document.xml": encoded("<w:document/>") }), "noText"],
])("Q7: %s is refused", async (_what, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

test("Q7: a file that ends too early is refused", async () => {
  const { bytes } = await writeDocx(hanulModel("en"));
  expect(await refusal(bytes.slice(0, bytes.length / 2))).toBe("damaged");
});

test("Q7: what a file names outside itself is not part of it", async () => {
  const external =
    '<Relationships><Relationship Id="a" Type="x/comments" Target="https://spy.example/comments.xml" TargetMode="External"/></Relationships>';
  const bytes = wordFile({ body: para("Words."), entries: { "word/_rels/document.xml.rels": encoded(external) } });
  expect(await refusal(bytes)).toBeNull();
});

test.each([
  ["fields that never end", `${para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')}${para("After.")}`],
  [
    "ends of nothing",
    `${para('<w:r><w:fldChar w:fldCharType="end"/></w:r><w:commentRangeEnd w:id="4"/>')}${para("After.")}`,
  ],
  [
    "a list that is nowhere",
    `${para("Before.")}${para("After.", '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="7"/></w:numPr>')}`,
  ],
])("Q5: %s take no words with them", async (_what, body) => {
  let n = 0;
  const read = await readDocx(wordFile({ body }), { newId: () => `${++n}`, language: "en" });
  expect(JSON.stringify(read)).toContain("After.");
});

test("a style that is based on itself ends the search for its look", async () => {
  const styles =
    '<w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>';
  expect(await refusal(wordFile({ styles, body: para("Words.", '<w:pStyle w:val="A"/>') }))).toBeNull();
});
