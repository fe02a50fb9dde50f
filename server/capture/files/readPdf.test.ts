import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { describe, expect, test } from "vitest";
import { column, pdfOf, pdfOfObjects, type PdfOptions, type Words } from "./pdf.testkit.ts";
import { readPdf } from "./readPdf.ts";

async function read(pages: readonly (readonly Words[])[], options: PdfOptions = {}) {
  const result = await readPdf(pdfOf(pages, options), null);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const bridge = [
  "The council of Lorn closed the old bridge on Tuesday after engineers found",
  "cracks in two of its pillars. The mayor, Ruth Oda, said that it would not re-",
  "open before winter.",
];

test("lines become paragraphs, and a word that a line's end broke is whole again", async () => {
  const next = ["The ferry runs every hour until then, and the council pays for it out of the", "harbour fund."];
  const { article } = await read([[...column(72, 700, bridge), ...column(72, 640, next)]]);
  expect(article.text).toBe(
    "The council of Lorn closed the old bridge on Tuesday after engineers found cracks in two of its pillars. The mayor, Ruth Oda, said that it would not reopen before winter.\n\nThe ferry runs every hour until then, and the council pays for it out of the harbour fund.",
  );
  expect(article.language).toBe("en");
});

test("a hyphen that belongs to the word stays", async () => {
  const lines = [
    "The long-awaited ferry came into the harbour of Lorn at noon, and the long-",
    "awaited mail came with it.",
  ];
  expect((await read([column(72, 700, lines)])).article.text).toContain("the long-awaited mail");
});

test("heads, feet and page numbers that every page repeats are left out", async () => {
  const page = (n: number, lines: readonly string[]) => [
    { x: 72, y: 760, size: 9, text: "The Lorn Post, 4 March 2031" },
    ...column(72, 700, lines),
    { x: 300, y: 30, size: 9, text: `Page ${n} of 3` },
  ];
  const pages = [
    bridge,
    ["A second page tells of the ferry.", "It runs every hour."],
    ["The third tells of the harbour."],
  ];
  const { article } = await read(pages.map((lines, index) => page(index + 1, lines)));
  expect(article.text).not.toMatch(/Lorn Post|Page/);
  expect(article.text).toMatch(/third tells/);
});

test("columns are read one after another, and a sentence goes on from one to the next", async () => {
  const left = ["The engineers found cracks in", "two pillars of the bridge and", "told the council to close"];
  const right = ["it at once, which it did on", "Tuesday, before the market."];
  const { article } = await read([[...column(72, 700, left), ...column(320, 700, right)]]);
  expect(article.text).toBe(
    "The engineers found cracks in two pillars of the bridge and told the council to close it at once, which it did on Tuesday, before the market.",
  );
});

test("a line that its writer ended before the next word's turn ends the paragraph, whatever it ends in", async () => {
  const lines = [
    "Recalling the treaty on the strait, which both countries signed in the year of the flood,",
    "and its protocol,",
    "Noting that the ferries have stayed in port since the ninth of March, for want of a treaty,",
  ];
  expect((await read([column(72, 700, lines)])).article.text.split("\n\n")).toEqual([
    `${lines[0]} ${lines[1]}`,
    `${lines[2]}`,
  ]);
});

test("a raised number of a note is none of the words", async () => {
  const words = [
    { x: 72, y: 700, text: "No ship leaves before the storm is over," },
    { x: 290, y: 705, size: 7, text: "12" },
    { x: 300, y: 700, text: "said the minister of ports." },
  ];
  expect((await read([words])).article.text).toBe(
    "No ship leaves before the storm is over, said the minister of ports.",
  );
});

test("title, author and dates are the file's own, with their offset", async () => {
  const info = {
    Title: "Bridge closed",
    Author: "Ann Vell",
    CreationDate: "D:20310304002000+09'00'",
    ModDate: "D:20310305",
  };
  const { article } = await read([column(72, 700, ["Bridge closed", "", ...bridge])], { info });
  expect(article).toMatchObject({
    title: "Bridge closed",
    authors: ["Ann Vell"],
    publishedAt: "2031-03-04T00:20:00+09:00",
    modifiedAt: "2031-03-05",
  });
});

test("without a title of its own the largest letters are it, a program's guess is not", async () => {
  const words = [...column(72, 740, ["Lorn closes its", "old bridge"], 24), ...column(72, 660, bridge)];
  const info = { Title: "Microsoft Word - final2.docx", Author: "user" };
  const { article } = await read([words], { info });
  expect(article).toMatchObject({ title: "Lorn closes its old bridge", authors: [] });
  expect(article.text).not.toContain("closes its");
});

test("the date on which a browser printed a page is not when it was published", async () => {
  const info = { Producer: "Skia/PDF m130", CreationDate: "D:20310304002000+09'00'" };
  expect((await read([column(72, 700, bridge)], { info })).article.publishedAt).toBeNull();
});

test("U6: pages without letters are named beside those with them", async () => {
  expect((await read([column(72, 700, bridge), [], column(72, 700, bridge)])).leftOut).toEqual([
    { kind: "page", number: 2 },
  ]);
});

test("Korean lines that are broken within words are whole again where the document tells", async () => {
  const fonts = join(
    "node_modules",
    "@expo-google-fonts",
    "nanum-myeongjo",
    "400Regular",
    "NanumMyeongjo_400Regular.ttf",
  );
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(fonts)] }] });
  const sentence = "하늘섬 의회는 화요일 낡은 다리를 닫았다. 기둥 두 곳에서 금이 발견됐기 때문이다.";
  const paragraph = [sentence, sentence, sentence].join(" ");
  const mainFileContent = `#set page(width: 10cm, height: 12cm)\n#set text(font: "NanumMyeongjo", lang: "ko")\n${paragraph}\n\n${sentence}`;
  const result = await readPdf(compiler.pdf({ mainFileContent }), null);
  if (!result.ok) throw new Error(result.error.code);
  expect(result.value.article).toMatchObject({ language: "ko", text: `${paragraph}\n\n${sentence}` });
});

test("a drawing that draws itself and a script to run on opening do nothing", async () => {
  const words = "BT /F1 12 Tf 72 700 Td (The council of Lorn closed the bridge.) Tj ET /X Do";
  const resources = "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 5 0 R>>>>";
  const bytes = pdfOfObjects([
    "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.exitAll)>>>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R${resources}>>`,
    `<</Length ${words.length}>>stream\n${words}\nendstream`,
    `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}/Length 5>>stream\n/X Do\nendstream`,
  ]);
  const result = await readPdf(bytes, null);
  expect(result.ok && result.value.article.text).toBe("The council of Lorn closed the bridge.");
});

describe("U3: refused:", () => {
  const refusal = async (bytes: Uint8Array) => {
    const result = await readPdf(bytes, null);
    return result.ok ? "none" : result.error.code;
  };
  const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>/ID[<00><00>]`;
  const uhc =
    "/Type/Font/Subtype/Type0/BaseFont/Batang/Encoding/KSCms-UHC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/Batang/CIDSystemInfo<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>/FontDescriptor<</Type/FontDescriptor/FontName/Batang/Flags 4>>>>]";
  const whole = pdfOf([column(72, 700, bridge)]);

  test.each<[string, Uint8Array, string]>([
    ["one that a password locks", pdfOf([column(72, 700, bridge)], { trailer: encrypt }), "encrypted"],
    ["one of pictures alone", pdfOf([[], [{ x: 10, y: 10, text: "2" }]]), "onlyPictures"],
    ["letters of a table that is not in the file", pdfOf([column(72, 700, bridge)], { font: uhc }), "unknownLetters"],
    ["six hundred and one pages", pdfOf(Array.from({ length: 601 }, () => [])), "tooManyPages"],
    ["its first lines alone", whole.subarray(0, 40), "unreadable"],
    ["nothing but its mark", new TextEncoder().encode("%PDF-1.7\n%%EOF"), "unreadable"],
  ])("%s", async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  const pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
  test.each<[string, readonly string[], string]>([
    [
      "pages that hold themselves",
      ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 5>>"],
      "onlyPictures",
    ],
    [
      "a million pages that are not there",
      ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 1000000>>"],
      "onlyPictures",
    ],
    [
      "lists in lists in lists",
      [`<</Type/Catalog/Pages 2 0 R/X ${"[".repeat(100_000)}>>`, pages, "<<>>"],
      "unreadable",
    ],
  ])("%s", async (_what, objects, code) => {
    expect(await refusal(pdfOfObjects(objects))).toBe(code);
  });

  test("half a file is read as far as it goes, or refused, and does not hang", async () => {
    for (const part of [0.3, 0.6, 0.9])
      expect(["none", "unreadable", "onlyPictures"]).toContain(await refusal(whole.subarray(0, whole.length * part)));
  });
});
