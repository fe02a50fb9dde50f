import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { docxOf, documentXml, withClaimedSize } from "./docx.testkit.ts";
import { readDocx } from "./readDocx.ts";

const sentence = "The council of Lorn closed the old bridge on Tuesday.";

async function read(bytes: Uint8Array) {
  const result = await readDocx(bytes, null);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test("a document's paragraphs, heading and notes are read, without the numbers of its notes", async () => {
  const document = new Document({
    creator: "Ann Vell",
    footnotes: { 1: { children: [new Paragraph("Counted in March.")] } },
    sections: [
      {
        children: [
          new Paragraph({ text: "Bridge closed", heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun(sentence), new FootnoteReferenceRun(1)] }),
          new Paragraph("하늘섬 의회도 다리를 닫았다."),
        ],
      },
    ],
  });
  const { article, leftOut } = await read(new Uint8Array(await Packer.toBuffer(document)));
  expect(article).toMatchObject({ title: "Bridge closed", authors: ["Ann Vell"], modifiedAt: null });
  expect(article.text.split("\n\n")).toEqual([sentence, "하늘섬 의회도 다리를 닫았다.", "Counted in March."]);
  expect(leftOut).toEqual([]);
});

test("its properties are its title, author and dates as they are written", async () => {
  const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Oda &amp; the bridge</dc:title><dc:creator>Ann Vell; Tom Reyl</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2031-03-04T08:00:00+09:00</dcterms:created><dcterms:modified>2031-03-05T08:00:00Z</dcterms:modified></cp:coreProperties>`;
  const body = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`;
  const { article } = await read(docxOf(documentXml(body), { "docProps/core.xml": strToU8(core) }));
  expect(article).toMatchObject({
    title: "Oda & the bridge",
    authors: ["Ann Vell", "Tom Reyl"],
    language: "en",
    publishedAt: "2031-03-04T08:00:00+09:00",
    modifiedAt: "2031-03-05T08:00:00Z",
  });
});

test("U6: changes that nobody accepted are read as accepted, and said to be there", async () => {
  const body = `<w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>opened</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>closed</w:t></w:r></w:ins></w:p>`;
  const { article, leftOut } = await read(docxOf(documentXml(body)));
  expect([article.text, leftOut]).toEqual(["It was closed", [{ kind: "trackedChanges" }]]);
});

describe("U3: refused:", () => {
  const refusal = async (bytes: Uint8Array) => {
    const result = await readDocx(bytes, null);
    return result.ok ? "none" : result.error.code;
  };
  const paragraph = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`;
  const entity = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
  const laughs = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "&a;&a;&a;&a;">`).join("")}]>`;
  const utf16 = (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));

  test.each<[string, () => Uint8Array, string]>([
    [
      "an entity that names a file of the server",
      () => docxOf(documentXml("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", entity)),
      "unreadable",
    ],
    ["one hidden in UTF-16", () => docxOf(utf16(documentXml(paragraph, entity))), "unreadable"],
    [
      "entities that multiply",
      () => docxOf(documentXml("<w:p><w:r><w:t>&a8;</w:t></w:r></w:p>", laughs)),
      "unreadable",
    ],
    ["a part of forty megabytes", () => docxOf(documentXml(" ".repeat(40 * 1024 * 1024))), "packedTooLarge"],
    [
      "two parts of thirty",
      () => docxOf(documentXml(" ".repeat(30 * 1024 * 1024)), { "word/styles.xml": new Uint8Array(30 * 1024 * 1024) }),
      "packedTooLarge",
    ],
    [
      "a flood that claims to be a drop",
      () => withClaimedSize(docxOf(documentXml(paragraph.repeat(100_000))), "word/document.xml", 200),
      "unreadable",
    ],
    [
      "eleven thousand entries",
      () =>
        docxOf(
          documentXml(paragraph),
          Object.fromEntries(Array.from({ length: 11_000 }, (_, n) => [`x${n}`, new Uint8Array()])),
        ),
      "packedTooLarge",
    ],
    ["tables in tables in tables", () => docxOf(documentXml("<w:tbl><w:tr><w:tc>".repeat(1000))), "tooDeep"],
    ["half a zip", () => docxOf(documentXml(paragraph)).subarray(0, 300), "unreadable"],
    ["a document without its end", () => docxOf(documentXml(paragraph).slice(0, -30)), "unreadable"],
    ["a zip without a document", () => docxOf("").subarray(0, 30), "unreadable"],
  ])("%s", async (_what, bytes, code) => {
    expect(await refusal(bytes())).toBe(code);
  });

  test("a picture from elsewhere is not asked for", async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/p.png" TargetMode="External"/></Relationships>`;
    const blip = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const bytes = docxOf(documentXml(blip + paragraph), { "word/_rels/document.xml.rels": strToU8(rels) });
    expect((await read(bytes)).article.text).toBe(sentence);
  });
});
