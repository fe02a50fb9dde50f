import { expect, test } from "vitest";
import type { ExportPart } from "#domain/api/exporting.ts";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { parliamentModel } from "../fixtures/parliamentModel.ts";
import type { ExportModel } from "../model.ts";
import { readOwnZip } from "../zip.ts";
import { writeOdt } from "./write.ts";

const PARTS: readonly ExportPart[] = [
  "evidence",
  "approvals",
  "internalPositions",
  "threads",
  "contents",
  "signatures",
];

const partOf = async (model: ExportModel, name: string): Promise<string> =>
  new TextDecoder().decode(readOwnZip((await writeOdt(model)).bytes)[name]);

test("the file says what it is in its first bytes, before anything is unpacked", async () => {
  const letters = Buffer.from((await writeOdt(hanulModel("ko"))).bytes).toString("latin1");
  expect(letters.slice(30, 77)).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
});

test("clauses are items of true lists, counted in Korean syllables below the first level", async () => {
  const content = await partOf(hanulModel("ko"), "content.xml");
  expect(content).toMatch(
    /<text:list-item><text:h text:style-name="WhereasOperative1" text:outline-level="3">.*?<text:list><text:list-item><text:h text:style-name="WhereasOperative2" text:outline-level="4">/u,
  );
  const styles = await partOf(hanulModel("ko"), "styles.xml");
  expect(styles).toContain('text:level="2" style:num-suffix="." style:num-format="가, 나, 다, ..."');
});

test("a label that no list would give is typed, and the list goes on by name after it", async () => {
  const content = await partOf(islandsModel(), "content.xml");
  expect(content).toMatch(/<text:span text:style-name="WhereasLabel">4\.<text:tab\/><\/text:span>/u);
  expect(content).toContain('text:continue-list="whereas_list_0_1"');
});

test("a reference is a field where the field will say the same, and a link where it would not", async () => {
  expect(await partOf(hanulModel("ko"), "content.xml")).toMatch(
    /<text:bookmark-ref text:reference-format="number-all-superior" text:ref-name="whereas_clause_\d+">/u,
  );
  expect(await partOf(islandsModel(), "content.xml")).toMatch(
    /<text:a [^>]*xlink:href="#whereas_clause_\d+"[^>]*>2\(a\)</u,
  );
});

test("a tracked change is one in the file, with its author", async () => {
  const content = await partOf(islandsModel(), "content.xml");
  expect(content).toMatch(/<text:deletion><office:change-info><dc:creator>Pell Amadi<.*?<text:p [^>]*>Orsk<\/text:p>/u);
  expect(content).toMatch(/<text:change-start [^>]*\/>Sarn<text:change-end /u);
});

test("Q3: a thread is an annotation on its words with author and instant", async () => {
  const comment = { personName: "문하랑", partyId: "party-river", at: "2031-03-02T01:00:00Z", body: "누가?" };
  const thread = {
    id: "t",
    language: "ko",
    blockId: "b-3",
    start: 4,
    end: 10,
    quote: "다르센공화국",
    resolved: true,
    internal: false,
    comments: [comment],
  };
  const content = await partOf({ ...hanulModel("ko"), parts: ["threads"], threads: [thread] }, "content.xml");
  expect(content).toMatch(
    /<office:annotation office:name="whereas_comment_0" loext:resolved="true"><dc:creator>문하랑 \(강물\)<\/dc:creator><dc:date>2031-03-02T01:00:00Z<.*?누가\?.*?<\/office:annotation>다르센공화국<office:annotation-end/u,
  );
});

test("each language has pages of its own, which say what they are and for whom", async () => {
  const english = hanulModel("en");
  const model = { ...hanulModel("ko"), parts: PARTS, alsoIn: [{ language: "en", words: english.words }] };
  const styles = await partOf(model, "styles.xml");
  expect(styles.match(/<style:master-page /gu)).toHaveLength(2);
  expect(styles).toContain("For your own party only. Do not pass on.");
  expect(await partOf(model, "content.xml")).toMatch(/style:master-page-name="WhereasPages2"/u);
  expect(await partOf(model, "meta.xml")).toContain(">ko en<");
});

test("a motion has its front page, and the text its own name on the next", async () => {
  const content = await partOf(parliamentModel(), "content.xml");
  expect(content).toMatch(
    /MOTION FOR A RESOLUTION.*European Parliament resolution.*on the closing of the Anwen canal/u,
  );
});

test("tables have a head that is repeated, signatures a place for each party", async () => {
  const content = await partOf({ ...hanulModel("en"), parts: PARTS }, "content.xml");
  expect(content).toMatch(/<table:table-header-rows>.*?Signature.*?<\/table:table-header-rows>.*River/u);
  expect(content).toContain("<text:table-of-content ");
});
