import { expect, test } from "vitest";
import { wordsOf } from "#domain/document/block.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readOwnZip, writeZip } from "../zip.ts";
import { at, deletion, formatting, from, insertion, odtFile, p, to, tracked, type OdtFile } from "./odtFile.testkit.ts";
import { readOdt } from "./read.ts";
import { writeOdt } from "./write.ts";

/** What an office makes of a text in LibreOffice. */

async function readBytes(bytes: Uint8Array): Promise<ImportedText> {
  let n = 0;
  const read = await readOdt(bytes, { newId: () => `id-${++n}`, language: "en" });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const readFile = (file: OdtFile) => readBytes(odtFile(file));

const blocksOf = ({ blocks, languages }: ImportedText) => blocks[languages[0] ?? ""] ?? [];

const texts = (text: ImportedText): string[] => blocksOf(text).map(wordsOf);

const told = ({ report }: ImportedText, code: string) =>
  report.filter((finding) => finding.code === code).map(({ params }) => params);

const changes = ({ threads }: ImportedText) =>
  threads.flatMap(({ origin, comments }) =>
    origin.kind === "change" ? [[origin.before, origin.after, comments[0]?.author]] : [],
  );

test("Q6: what somebody inserted is not in the text, what somebody deleted is; a thread shows both and who", async () => {
  const text = await readFile({
    body:
      tracked(deletion("d", p("are")), insertion("i"), insertion("j", "Jo")) +
      p(`The works ${at("d")}${from("i")}were${to("i")} safe${from("j")} now${to("j")}`),
  });
  expect(texts(text)).toEqual(["The works are safe"]);
  expect(changes(text)).toEqual([
    ["are", "were", "Ida"],
    ["", " now", "Jo"],
  ]);
  expect(text.threads[0]?.comments[0]?.at).toBe("2031-03-04T09:30:00.000Z");
});

test("Q6: a paragraph that somebody parted is one again", async () => {
  const text = await readFile({
    body: tracked(insertion("i")) + p(`First half,${from("i")}`) + p(`${to("i")} second half.`) + p("Last."),
  });
  expect(texts(text)).toEqual(["First half, second half.", "Last."]);
  expect(changes(text)).toEqual([["", "¶", "Ida"]]);
});

test("Q6: two paragraphs that somebody joined are two again, of their own styles", async () => {
  const text = await readFile({
    body: tracked(deletion("d", p("") + p("", "Quotation"))) + p(`First.${at("d")}Second.`) + p("Last."),
  });
  expect(texts(text)).toEqual(["First.", "Second.", "Last."]);
  expect(changes(text)).toEqual([["¶", "", "Ida"]]);
});

test("Q6: a whole paragraph that was inserted makes no clause, one that was deleted stays one", async () => {
  const text = await readFile({
    body:
      tracked(insertion("i"), deletion("d", p("") + p("Old clause."))) +
      p(`Title of all${from("i")}`) +
      p(`New clause.${to("i")}`) +
      p(`Another.${at("d")}`) +
      p("Last clause."),
  });
  expect(texts(text)).toEqual(["Title of all", "Another.", "Old clause.", "Last clause."]);
  expect(changes(text)).toEqual([
    ["", "¶New clause.", "Ida"],
    ["¶", "", "Ida"],
    ["Old clause.", "", "Ida"],
  ]);
});

test("Q6: paragraphs between two marks are inserted as a whole", async () => {
  const text = await readFile({
    body: tracked(insertion("i")) + p("One.") + from("i") + p("New one.") + p("New two.") + to("i") + p("Two."),
  });
  expect(texts(text)).toEqual(["One.", "Two."]);
  expect(changes(text)).toEqual([["", "New one.¶New two.¶", "Ida"]]);
});

test("Q6: a change of looks alone is a thread; the words stay", async () => {
  const automatic =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';
  const text = await readFile({
    automatic,
    body:
      tracked(formatting("f")) + p(`The ${from("f")}<text:span text:style-name="T1">works</text:span>${to("f")} end.`),
  });
  expect(texts(text)).toEqual(["The works end."]);
  expect(changes(text)).toEqual([["works", "**works**", "Ida"]]);
});

test("Q6: what was inserted and then deleted was never in the text", async () => {
  const both = deletion(
    "d",
    p("never said"),
    "Jo",
    "<text:insertion><office:change-info><dc:creator>Ida</dc:creator></office:change-info></text:insertion>",
  );
  const text = await readFile({ body: tracked(both) + p(`Words.${at("d")}`) });
  expect(texts(text)).toEqual(["Words."]);
  expect(changes(text).map(([before, after]) => [before, after])).toEqual([["", "never said"]]);
});

test("Q6: a note keeps the old wording of its changes", async () => {
  const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(
    `Tidings${at("d")}${from("i")}, 5 March${to("i")}.`,
  )}</text:note-body></text:note>`;
  const text = await readFile({
    body: tracked(deletion("d", p(", 4 March")), insertion("i")) + p(`Sea${note} and sky.`),
  });
  expect(blocksOf(text)[0]?.content[1]).toEqual({ type: "note", text: "Tidings, 4 March.", marks: [] });
  expect(changes(text).map(([, after]) => after)).toEqual(["[Tidings, 5 March.]"]);
});

test("comments with their authors become threads, answers in the thread they answer", async () => {
  const comment = (name: string, author: string, body: string, more = ""): string =>
    `<office:annotation office:name="${name}"${more}><dc:creator>${author}</dc:creator><dc:date>2031-03-04T10:00:00</dc:date><text:p>${body}</text:p></office:annotation>`;
  const text = await readFile({
    body: p(
      `The ${comment("a", "Ida", "Which works?", ' loext:resolved="true"')}${comment("b", "Jo", "All.", ' loext:parent-name="a"')}works<office:annotation-end office:name="b"/><office:annotation-end office:name="a"/> end.`,
    ),
  });
  expect(texts(text)).toEqual(["The works end."]);
  expect(text.threads).toEqual([
    expect.objectContaining({
      start: 4,
      end: 9,
      resolved: true,
      comments: [
        { author: "Ida", at: "2031-03-04T10:00:00.000Z", body: "Which works?" },
        { author: "Jo", at: "2031-03-04T10:00:00.000Z", body: "All." },
      ],
    }),
  ]);
});

test("an answer that a program writes before what it answers is one still", async () => {
  const comment = (name: string, body: string, when: string, more = "") =>
    `<office:annotation office:name="${name}"${more}><dc:creator>Ida</dc:creator><dc:date>${when}</dc:date><text:p>${body}</text:p></office:annotation>`;
  const late = comment("c", "Third.", "2031-03-04T12:00:00", ' loext:parent-name="b"');
  const answer = comment("b", "Second.", "2031-03-04T11:00:00", ' loext:parent-name="a"');
  const text = await readFile({ body: p(`${late}${answer}${comment("a", "First.", "2031-03-04T10:00:00")}Words.`) });
  expect(text.threads.map(({ comments }) => comments.map(({ body }) => body))).toEqual([
    ["First.", "Second.", "Third."],
  ]);
});

test("Q5: words come in from wherever they stand; what is no words is told", async () => {
  const automatic =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
  const text = await readFile({
    automatic,
    body:
      '<text:section><text:h text:outline-level="1">Heading</text:h></text:section>' +
      p(
        'Spl<text:span text:style-name="T9">it</text:span> wo<text:soft-page-break/>rds<text:tab/>and<text:line-break/>lines<text:s/> and <text:a xlink:href="https://a.example">links</text:a>, soft\u00adly',
      ) +
      p(
        '<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>reading</text:ruby-text></text:ruby> and <text:span text:style-name="H">veiled</text:span>',
      ) +
      '<text:section text:display="none"><text:p>secret</text:p></text:section>' +
      p(
        'Before<draw:frame draw:name="F"><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame><draw:custom-shape draw:name="S"><text:p>in a shape</text:p></draw:custom-shape>.',
      ) +
      p('<draw:frame draw:name="Chart 1"><draw:object/><svg:title>Ships by year</svg:title></draw:frame>Beside.') +
      "<text:unheard>Heard still.</text:unheard>" +
      '<table:table table:name="T"><table:table-row><table:table-cell><text:p>in a cell</text:p></table:table-cell></table:table-row></table:table>',
  });
  expect(texts(text)).toEqual([
    "Heading",
    "Split words and lines  and links, soft\u00adly",
    "base and ",
    "Before.",
    "in a box",
    "in a shape",
    "Beside.",
    "Heard still.",
    "in a cell",
  ]);
  expect(told(text, "hiddenLeftOut")).toEqual([{ words: "reading" }, { words: "veiled" }, { words: "secret" }]);
  expect(told(text, "objectLeftOut")).toEqual([{ name: "Ships by year" }]);
  expect(told(text, "linkBecameWords")).toEqual([{ words: "links", address: "https://a.example" }]);
  expect(told(text, "unknownElement")).toEqual([{ names: "text:unheard" }]);
  expect(told(text, "tableFlattened")).toEqual([{ rows: 1 }]);
});

/** Our own file with its text changed as an office would change it. */
async function edited(change: (content: string) => string): Promise<ImportedText> {
  const entries = readOwnZip((await writeOdt({ ...hanulModel("en"), parts: [] })).bytes);
  const content = change(new TextDecoder().decode(entries["content.xml"]));
  return readBytes(writeZip({ ...entries, "content.xml": new TextEncoder().encode(content) }, ["mimetype"]));
}

const shapeOf = (text: ImportedText): string[] =>
  blocksOf(text).map(({ kind, level, content }) => `${kind} ${level} ${wordsOf({ content }).slice(0, 24)}`);

test("Q8: a paragraph that an office puts between in a style of its own is of the kind that its style goes back to", async () => {
  const style =
    '<style:style style:name="P90" style:family="paragraph" style:parent-style-name="WhereasOperative1"/></office:automatic-styles>';
  const plainly = await edited((content) => content);
  const text = await edited((content) =>
    content
      .replace("</office:automatic-styles>", style)
      .replace(
        /(<text:list-item><text:h text:style-name="WhereasOperative1")/u,
        '<text:list-item><text:p text:style-name="P90">A clause put in by hand.</text:p></text:list-item>$1',
      ),
  );
  const before = shapeOf(plainly);
  const first = before.findIndex((shape) => shape.startsWith("operative"));
  expect(shapeOf(text)).toEqual(before.toSpliced(first, 0, "operative 0 A clause put in by hand."));
});

test("Q8: a clause that an office moved under another is of the level that its list says", async () => {
  const text = await edited((content) =>
    content.replace(
      /<\/text:list-item>(<text:list-item><text:h text:style-name="WhereasOperative1"[^>]*>(?:(?!<\/text:h>).)*<\/text:h>)/u,
      (_all, item: string) =>
        `<text:list>${item}</text:list-item></text:list></text:list-item><text:list-item><text:p/>`,
    ),
  );
  expect(
    blocksOf(text)
      .filter(({ kind }) => kind === "operative")
      .slice(0, 2)
      .map(({ level }) => level),
  ).toEqual([0, 1]);
});
