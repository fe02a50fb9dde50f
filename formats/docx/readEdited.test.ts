import { expect, test } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import type { ExportModel } from "../model.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readOwnZip, writeZip } from "../zip.ts";
import { readDocx } from "./read.ts";
import { run } from "./wordFile.testkit.ts";
import { writeDocx } from "./write.ts";

/** What a registry office makes of our own file in Word. */

async function edited(change: (document: string) => string, model: ExportModel = hanulModel("en")) {
  const entries = readOwnZip((await writeDocx({ ...model, parts: [] })).bytes);
  const document = change(new TextDecoder().decode(entries["word/document.xml"]));
  let n = 0;
  const read = await readDocx(writeZip({ ...entries, "word/document.xml": new TextEncoder().encode(document) }), {
    newId: () => `id-${++n}`,
    language: "en",
  });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const blocksOf = ({ blocks, languages }: ImportedText) => blocks[languages[0] ?? ""] ?? [];

const shapeOf = (text: ImportedText): string[] =>
  blocksOf(text).map(({ kind, level, content }) => `${kind} ${level} ${wordsOf({ content })}`);

const changes = ({ threads }: ImportedText) =>
  threads.flatMap(({ origin, comments }) =>
    origin.kind === "change" ? [[origin.before, origin.after, comments[0]?.author]] : [],
  );

const told = ({ report }: ImportedText, code: string) =>
  report.filter((finding) => finding.code === code).map(({ params }) => params);

const plainly = () => edited((document) => document);

/** The paragraphs of the style, each with what it is. */
const CLAUSE = /<w:p>(?:(?!<\/w:p>).)*?w:val="WhereasOperative1".*?<\/w:p>/su;

const firstClause = (change: (paragraph: string) => string) => (document: string) =>
  document.replace(CLAUSE, (paragraph) => change(paragraph));

const signed = 'w:id="900" w:author="Ida" w:date="2031-03-04T09:30:00Z"';

/** Every run cut in two behind its third character, as Word does at every save that somebody typed before. */
const cutRuns = (document: string): string =>
  document.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{3})([^<&]+)<\/w:t><\/w:r>/gu,
    (_all, look: string | undefined, head: string, tail: string) =>
      `<w:r w:rsidR="00AB12CD">${look ?? ""}<w:t>${head}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00AB12CE">${look ?? ""}<w:t xml:space="preserve">${tail}</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
  );

test("Q8: runs cut anew, with marks of proofing and of saving, are the same text", async () => {
  const text = await edited((document) =>
    cutRuns(document).replaceAll("<w:p>", '<w:p w14:paraId="1A2B3C4D" w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">'),
  );
  expect(shapeOf(text)).toEqual(shapeOf(await plainly()));
  expect(text.threads).toEqual([]);
});

test("Q6: a clause that somebody moved is where it was; both places tell, with who", async () => {
  const text = await edited((document) => {
    const clause = CLAUSE.exec(document)?.[0] ?? "";
    const wrapped = (name: string) =>
      clause
        .replace("</w:pPr>", `<w:rPr><w:${name} ${signed}/></w:rPr></w:pPr>`)
        .replace(/<\/w:pPr>(.*)<\/w:p>$/su, `</w:pPr><w:${name} ${signed}>$1</w:${name}></w:p>`)
        .replace(/<w:bookmark(?:Start|End)[^>]*>/gu, "")
        .replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference.*?<\/w:r>/su, "");
    const from = wrapped("moveFrom");
    const to = wrapped("moveTo");
    return document
      .replace(clause, `<w:moveFromRangeStart w:id="1" w:name="move1"/>${from}<w:moveFromRangeEnd w:id="1"/>`)
      .replace(
        /(<w:p>(?:(?!<\/w:p>).)*?w:val="WhereasReasons")/su,
        `<w:moveToRangeStart w:id="2" w:name="move1"/>${to}<w:moveToRangeEnd w:id="2"/>$1`,
      );
  });
  const before = await plainly();
  expect(shapeOf(text)).toEqual(shapeOf(before));
  const moved = blocksOf(before)
    .map((block) => wordsOf(block))
    .find((words) => words.startsWith("The Assembly of Hanul strongly"));
  expect(changes(text)).toEqual([
    [moved, "", "Ida"],
    ["", `${moved}¶`, "Ida"],
  ]);
});

test("Q8: a paragraph put between in a style of the office's own is of the kind that its style goes back to", async () => {
  const entries = readOwnZip((await writeDocx({ ...hanulModel("en"), parts: [] })).bytes);
  const decoded = (name: string) => new TextDecoder().decode(entries[name]);
  const styles = decoded("word/styles.xml").replace(
    "</w:styles>",
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Custom"><w:name w:val="Registry clause"/><w:basedOn w:val="WhereasOperative1"/></w:style></w:styles>',
  );
  const document = decoded("word/document.xml").replace(
    CLAUSE,
    (clause) => `${clause}<w:p><w:pPr><w:pStyle w:val="Custom"/></w:pPr>${run("A clause put in by hand.")}</w:p>`,
  );
  const encoder = new TextEncoder();
  let n = 0;
  const read = await readDocx(
    writeZip({ ...entries, "word/styles.xml": encoder.encode(styles), "word/document.xml": encoder.encode(document) }),
    { newId: () => `id-${++n}`, language: "en" },
  );
  const shape = shapeOf(await plainly());
  const first = shape.findIndex((each) => each.startsWith("operative"));
  expect(read.ok && shapeOf(read.value)).toEqual(shape.toSpliced(first + 1, 0, "operative 0 A clause put in by hand."));
});

test("Q8: a clause that an office moved under another in its list is of the level that the list says", async () => {
  const text = await edited((document) => {
    const [first = "", second = ""] = [...document.matchAll(new RegExp(CLAUSE, "gsu"))].map(([clause]) => clause);
    return document.replace(first + second, first + second.replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>'));
  });
  const levels = blocksOf(text).flatMap(({ kind, level }) => (kind === "operative" ? [level] : []));
  expect(levels.slice(0, 2)).toEqual([0, 1]);
});

test("Q5: words come in from controls, boxes, fields and notes that an office adds, and hidden ones are told", async () => {
  const box = (inner: string) => `<w:txbxContent><w:p>${run(inner)}</w:p></w:txbxContent>`;
  const added =
    `<w:sdt><w:sdtPr><w:alias w:val="Date"/></w:sdtPr><w:sdtContent>${run(" controlled")}</w:sdtContent></w:sdt>` +
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    `${run(" in a field")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" AUTHOR ">${run(" in a simple one")}</w:fldSimple>` +
    `<w:r><w:t xml:space="preserve"> hy</w:t><w:softHyphen/><w:t>phen</w:t></w:r>${run(" veiled", "<w:vanish/>")}` +
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("boxed")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("boxed")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const table = `<w:tbl><w:tr><w:tc><w:p>${run("left cell")}</w:p></w:tc><w:tc><w:p>${run("middle cell")}</w:p></w:tc><w:tc><w:p>${run("right cell")}</w:p></w:tc></w:tr></w:tbl>`;
  const text = await edited(firstClause((clause) => clause.replace(/<\/w:p>$/u, `${added}</w:p>${table}`)));
  const words = blocksOf(text).map(wordsOf);
  const at = words.findIndex((each) => each.includes("controlled"));
  expect(words[at]).toContain(" controlled in a field in a simple one hy\u00adphen");
  expect(words[at + 1]).toBe("boxed");
  expect(words[at + 2]).toBe("left cell | middle cell | right cell");
  expect(told(text, "hiddenLeftOut")).toEqual([{ words: "veiled" }]);
  expect(words.filter((each) => each.includes("boxed"))).toHaveLength(1);
});
