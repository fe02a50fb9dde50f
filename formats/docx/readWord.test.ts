import { expect, test } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readDocx } from "./read.ts";
import {
  deleted,
  deletedMark,
  inserted,
  insertedMark,
  level,
  listItem,
  para,
  run,
  wordFile,
  type WordFile,
} from "./wordFile.testkit.ts";

/** Files as Word writes them, made by hand. */

async function readFile(file: WordFile): Promise<ImportedText> {
  let n = 0;
  const read = await readDocx(wordFile(file), { newId: () => `id-${++n}`, language: "en" });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const blocksOf = ({ blocks, languages }: ImportedText) => blocks[languages[0] ?? ""] ?? [];

const texts = (text: ImportedText): string[] => blocksOf(text).map(wordsOf);

const told = ({ report }: ImportedText, code: string) =>
  report.filter((finding) => finding.code === code).map(({ params }) => params);

const changes = ({ threads }: ImportedText) =>
  threads.flatMap(({ origin, comments, start, end }) =>
    origin.kind === "change" ? [[origin.before, origin.after, comments[0]?.author, start, end]] : [],
  );

const LISTS =
  `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}${level(2, "lowerRoman", "(%3)")}</w:abstractNum>` +
  `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>` +
  `<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

const RESOLUTION =
  para("Safety of the coastal railway", '<w:pStyle w:val="Title"/>') +
  para("The General Assembly,") +
  para(run("Deeply concerned", "<w:i/>") + run(" by the state of the embankment,"));

const TITLE = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>';

test("a resolution with Word's own numbering: clauses and levels by the numbers that Word prints", async () => {
  const text = await readFile({
    styles: TITLE,
    numbering: LISTS,
    body:
      RESOLUTION +
      para("Condemns the neglect of the works;", listItem(1)) +
      para("Requests the Council:", listItem(1)) +
      para("To inspect every bridge;", listItem(1, 1)) +
      para("To report:", listItem(1, 1)) +
      para("Each month;", listItem(1, 2)) +
      para("Decides to remain seized of the matter.", listItem(1)),
  });
  expect(blocksOf(text).map((block) => `${block.kind} ${block.level} ${wordsOf(block)}`)).toEqual([
    "title 0 Safety of the coastal railway",
    "formula 0 The General Assembly,",
    "recital 0 Deeply concerned by the state of the embankment,",
    "operative 0 Condemns the neglect of the works;",
    "operative 0 Requests the Council:",
    "operative 1 To inspect every bridge;",
    "operative 1 To report:",
    "operative 2 Each month;",
    "operative 0 Decides to remain seized of the matter.",
  ]);
  expect(text.styleId).toBe("un");
  expect(told(text, "labelDiffers")).toEqual([]);
});

test("Q6: what somebody inserted is not in the text, what somebody deleted is; a thread shows both and who", async () => {
  const text = await readFile({
    body: para(
      run("The works ") +
        deleted("are", "Ida", 1) +
        inserted("were", "Ida", 2) +
        run(" safe") +
        inserted(" now", "Jo", 3),
    ),
  });
  expect(texts(text)).toEqual(["The works are safe"]);
  expect(changes(text)).toEqual([
    ["are", "were", "Ida", 10, 13],
    ["", " now", "Jo", 18, 18],
  ]);
  expect(text.threads[0]?.comments[0]?.at).toBe("2031-03-04T09:30:00.000Z");
});

test("Q6: neighbouring changes of two authors are two threads", async () => {
  const text = await readFile({ body: para(run("A ") + deleted("b", "Ida") + inserted("c", "Jo")) });
  expect(changes(text)).toEqual([
    ["b", "", "Ida", 2, 3],
    ["", "c", "Jo", 3, 3],
  ]);
});

test("Q6: words that were moved stay where they were, and both places are told", async () => {
  const moved = (name: string, inner: string) => `<w:${name} w:id="1" w:author="Ida">${inner}</w:${name}>`;
  const text = await readFile({
    body: para(run("One ") + moved("moveFrom", run("two "))) + para(run("three ") + moved("moveTo", run("two"))),
  });
  expect(texts(text)).toEqual(["One two ", "three "]);
  expect(changes(text).map(([before, after]) => [before, after])).toEqual([
    ["two ", ""],
    ["", "two"],
  ]);
});

test("Q6: a paragraph that somebody parted is one again, one that somebody joined is two still", async () => {
  const parted = await readFile({ body: para("First half,", insertedMark()) + para(" second half.") });
  expect(texts(parted)).toEqual(["First half, second half."]);
  expect(changes(parted)).toEqual([["", "¶", "Ida", 11, 11]]);
  const joinedText = await readFile({ body: para("First.", deletedMark()) + para("Second.") });
  expect(texts(joinedText)).toEqual(["First.", "Second."]);
  expect(changes(joinedText)).toEqual([["¶", "", "Ida", 6, 6]]);
});

test("Q6: a whole paragraph that was inserted makes no clause, one that was deleted stays one", async () => {
  const text = await readFile({
    body:
      para("Title of all") +
      para(inserted("New clause."), insertedMark()) +
      para(deleted("Old clause."), deletedMark()) +
      para("Last clause."),
  });
  expect(texts(text)).toEqual(["Title of all", "Old clause.", "Last clause."]);
  expect(changes(text).map(([before, after]) => [before, after])).toEqual([["Old clause.", "New clause.¶"]]);
});

test("Q6: words that somebody set in bold are not yet, and a thread tells", async () => {
  const bold = '<w:b/><w:rPrChange w:id="1" w:author="Ida" w:date="2031-03-04T09:30:00Z"><w:rPr/></w:rPrChange>';
  const text = await readFile({ body: para(run("The ") + run("works", bold) + run(" end.")) });
  expect(blocksOf(text)[0]?.content).toEqual([{ type: "text", text: "The works end.", marks: [] }]);
  expect(changes(text)).toEqual([["works", "**works**", "Ida", 4, 9]]);
});

test("a tracked change of what no text has is told", async () => {
  const larger = '<w:sz w:val="40"/><w:rPrChange w:id="1" w:author="Ida"><w:rPr/></w:rPrChange>';
  const wider = '<w:spacing w:after="9"/><w:pPrChange w:id="2" w:author="Ida"><w:pPr/></w:pPrChange>';
  const text = await readFile({ body: para(run("Large", larger), wider) });
  expect(told(text, "formattingDropped")).toEqual([{ names: "pPrChange, rPrChange" }]);
  expect(changes(text)).toEqual([]);
});

test("Q6: a clause that somebody moved to another level is still where it was, and a thread tells", async () => {
  const moved = `${listItem(1, 1)}<w:pPrChange w:id="2" w:author="Ida"><w:pPr>${listItem(1)}</w:pPr></w:pPrChange>`;
  const text = await readFile({
    styles: TITLE,
    numbering: LISTS,
    body:
      RESOLUTION +
      para("Condemns it;", listItem(1)) +
      para("Requests a report;", moved) +
      para("Decides.", listItem(1)),
  });
  expect(blocksOf(text).map((block) => block.level)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(changes(text)).toEqual([["[1]", "[2]", "Ida", 18, 18]]);
});

const comment = (id: number, author: string, words: string, paraId: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2031-03-04T10:00:00Z"><w:p w14:paraId="${paraId}">${run(words)}</w:p></w:comment>`;

test("comments with their authors become threads on their words, answers in the thread they answer", async () => {
  const text = await readFile({
    body: para(
      `${run("The ")}<w:commentRangeStart w:id="4"/><w:commentRangeStart w:id="5"/>${run("works")}<w:commentRangeEnd w:id="4"/>` +
        `<w:r><w:commentReference w:id="4"/></w:r><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>${run(" end.")}`,
    ),
    comments: comment(4, "Ida", "Which works?", "0A") + comment(5, "Jo", "All of them.", "0B"),
    commentsExtended:
      '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="1"/>',
  });
  expect(text.threads).toEqual([
    {
      language: "en",
      blockId: "id-1",
      start: 4,
      end: 9,
      origin: { kind: "comment" },
      comments: [
        { author: "Ida", at: "2031-03-04T10:00:00.000Z", body: "Which works?" },
        { author: "Jo", at: "2031-03-04T10:00:00.000Z", body: "All of them." },
      ],
      resolved: true,
    },
  ]);
});

test("footnotes and endnotes become notes where they stood, to be matched with evidence", async () => {
  const note = (name: string, words: string) =>
    `<w:${name} w:id="-1" w:type="separator"><w:p/></w:${name}><w:${name} w:id="2"><w:p><w:r><w:${name}Ref/></w:r>${run(` ${words}`)}</w:p></w:${name}>`;
  const text = await readFile({
    body: para(
      `${run("Sea")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" and sky")}<w:r><w:endnoteReference w:id="2"/></w:r>`,
    ),
    footnotes: note("footnote", "Tidings, 4 March."),
    endnotes: note("endnote", "Letter of May."),
  });
  expect(
    blocksOf(text)[0]?.content.map((piece) => (piece.type === "text" || piece.type === "note" ? piece.text : "")),
  ).toEqual(["Sea", "Tidings, 4 March.", " and sky", "Letter of May."]);
  expect(told(text, "noteToMatch")).toEqual([{ words: "Tidings, 4 March." }, { words: "Letter of May." }]);
});

test("a reference to a numbered paragraph leads to its clause, other fields keep their words", async () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const text = await readFile({
    styles: TITLE,
    numbering: LISTS,
    body:
      RESOLUTION +
      para(`<w:bookmarkStart w:id="0" w:name="_Ref1"/>${run("Condemns it;")}<w:bookmarkEnd w:id="0"/>`, listItem(1)) +
      para(
        run("Recalls paragraph ") + field("REF _Ref1 \\r \\h", "1") + run(" of ") + field("DATE", "4 March") + run("."),
        listItem(1),
      ),
  });
  expect(blocksOf(text).at(-1)?.content).toEqual([
    { type: "text", text: "Recalls paragraph ", marks: [] },
    { type: "crossReference", blockId: "id-4", marks: [] },
    { type: "text", text: " of 4 March.", marks: [] },
  ]);
});

test("marks are what was set on the words, not what their paragraph's style looks like", async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Big"><w:name w:val="Big"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>';
  const text = await readFile({
    styles,
    body: para(
      run("plain ") +
        run("bold", "<w:b/>") +
        run("not", '<w:b w:val="0"/>') +
        run("slanted", '<w:rStyle w:val="Em"/>') +
        run("2", '<w:vertAlign w:val="superscript"/>'),
      '<w:pStyle w:val="Big"/>',
    ),
  });
  expect(blocksOf(text)[0]?.content.map((piece) => piece.marks.map(({ type }) => type).join())).toEqual([
    "",
    "strong",
    "",
    "emphasis",
    "superscript",
  ]);
});

test("a table comes in row by row, a box around one cell is no table", async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${para(cell)}</w:tc>`).join("")}</w:tr>`;
  const text = await readFile({
    body: `${para("Title")}<w:tbl>${row("Harbour", "Ships", "Days")}${row("Sarn", "4", "12")}</w:tbl><w:tbl>${row("Boxed.")}</w:tbl>`,
  });
  expect(texts(text)).toEqual(["Title", "Harbour | Ships | Days", "Sarn | 4 | 12", "Boxed."]);
  expect(told(text, "tableFlattened")).toEqual([{ rows: 2 }]);
});

test("words come in from wherever they stand; what is no words is told", async () => {
  const text = await readFile({
    header: para("Confidential"),
    body:
      para(
        `<w:hyperlink r:id="rIdOut">${run("linked")}</w:hyperlink><w:smartTag>${run(" tagged")}</w:smartTag>` +
          `<w:sdt><w:sdtContent>${run(" controlled")}</w:sdtContent></w:sdt><w:r><w:tab/><w:t>tabbed</w:t><w:br/><w:t>broken</w:t><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>` +
          `<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>${run("secret", "<w:vanish/>")}` +
          `<w:r><w:ruby><w:rt>${run("reading")}</w:rt><w:rubyBase>${run(" base")}</w:rubyBase></w:ruby></w:r>`,
      ) +
      para(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para("In a box.")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${para("In a box.")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("Beside it.")}`,
      ) +
      para(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A bridge"/></wp:inline></w:drawing></w:r>`,
      ) +
      `<w:unheard>${para("never")}</w:unheard>` +
      para(`<w:unheard>${run("Heard still.")}</w:unheard>`),
  });
  expect(texts(text)).toEqual([
    "linked tagged controlled tabbed broken\u2011•x+1 base",
    "Beside it.",
    "In a box.",
    "never",
    "Heard still.",
  ]);
  expect(told(text, "furnitureLeftOut")).toEqual([{ words: "Confidential" }]);
  expect(told(text, "hiddenLeftOut")).toEqual([{ words: "secret reading" }]);
  expect(told(text, "objectLeftOut")).toEqual([{ name: "A bridge" }]);
  expect(told(text, "unknownElement")).toEqual([{ names: "w:unheard" }]);
});

test("where a link led is told, since the text has its words alone", async () => {
  const linked = (words: string) => `<w:hyperlink r:id="rIdLink">${run(words)}</w:hyperlink>`;
  const field = `<w:fldSimple w:instr=' HYPERLINK "https://b.example" \\o "tip" '>${run("a page")}</w:fldSimple>`;
  const text = await readFile({
    body: para(run("See ") + linked("the report") + linked("https://a.example/x") + field),
  });
  expect(told(text, "linkBecameWords")).toEqual([
    { words: "the report", address: "https://a.example/x" },
    { words: "a page", address: "https://b.example" },
  ]);
});

test("Hangul tells the language, whatever the file says of its Latin text", async () => {
  const text = await readFile({ body: para("해안 철도 안전 촉구 결의안") });
  expect(text.languages).toEqual(["ko"]);
});
