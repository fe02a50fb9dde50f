import { expect, test } from "vitest";
import { hanulModel } from "../fixtures/hanulModel.ts";
import { houseModel } from "../fixtures/houseModel.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import type { ExportModel } from "../model.ts";
import { readOwnZip } from "../zip.ts";
import { writeDocx } from "./write.ts";

const partOf = async (model: ExportModel, name: string): Promise<string> =>
  new TextDecoder().decode(readOwnZip((await writeDocx(model)).bytes)[name]);

const styleOf = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "su").exec(styles)?.[0] ?? "";

test("a program's navigator lists title, parts and clauses, each under the other", async () => {
  const styles = await partOf(hanulModel("ko"), "word/styles.xml");
  const rank = (id: string) => /w:outlineLvl w:val="(\d)"/u.exec(styleOf(styles, id))?.[1];
  const ids = ["WhereasTitle", "WhereasPartHeading", "WhereasOperative1", "WhereasOperative2", "WhereasReasons"];
  expect(ids.map(rank)).toEqual(["0", "1", "2", "3", undefined]);
});

test("ranks have no gap where a chamber gives its parts no headings", async () => {
  const styles = await partOf(houseModel(), "word/styles.xml");
  expect(styleOf(styles, "WhereasOperative1")).toContain('<w:outlineLvl w:val="1"/>');
});

test("every clause has a bookmark, and the table of clauses leads to the outermost", async () => {
  const document = await partOf({ ...hanulModel("ko"), parts: ["contents"] }, "word/document.xml");
  expect(document.match(/<w:bookmarkStart [^>]*w:name="whereas_clause_\d+"/gu)).toHaveLength(15);
  expect(document.match(/<w:hyperlink [^>]*w:anchor="whereas_clause_\d+"/gu)?.length).toBeGreaterThanOrEqual(7);
});

test.each<[string, string[]]>([
  ["a word that no line holds", ["a".repeat(100_000)]],
  ["a clause that is cut into thousands of pieces", Array.from({ length: 10_000 }, () => "a")],
])("Q14: %s takes no writer minutes, and Word fills in the pages itself", async (_what, pieces) => {
  const model = hanulModel("en");
  const content = pieces.map((text, index) => ({
    type: "text" as const,
    text,
    marks: index % 2 === 0 ? [] : [{ type: "strong" as const }],
  }));
  const blocks = (model.value.blocks["en"] ?? []).map((block) =>
    block.kind === "operative" && block.level === 0 ? { ...block, content } : block,
  );
  const value = { ...model.value, blocks: { ...model.value.blocks, en: blocks } };
  const document = await partOf({ ...model, value, parts: ["contents"] }, "word/document.xml");
  expect(document).toContain(`w:dirty="true"`);
});

test("a reference is a field where Word will say the same, and a link where it would not", async () => {
  expect(await partOf(hanulModel("ko"), "word/document.xml")).toMatch(/w:instr=" REF whereas_clause_\d+ \\w \\h "/u);
  const islands = await partOf(islandsModel(), "word/document.xml");
  expect(islands).toMatch(/<w:hyperlink [^>]*w:anchor="whereas_clause_\d+"[^>]*>.*?2\(a\)/u);
  expect(islands).not.toContain(" REF ");
});

test("words in another language say which, and so does the document", async () => {
  const english = hanulModel("en");
  const model = { ...hanulModel("ko"), alsoIn: [{ language: "en", words: english.words }] };
  expect(await partOf(model, "docProps/core.xml")).toContain("<dc:language>ko</dc:language>");
  expect(await partOf(model, "word/styles.xml")).toContain('<w:lang w:val="en-US" w:eastAsia="ko-KR"/>');
  expect(await partOf(model, "word/document.xml")).toMatch(
    /w:lang w:val="en-US"[^>]*\/><\/w:rPr><w:t [^>]*>The Assembly/u,
  );
  expect(await partOf(hanulModel("en"), "word/footnotes.xml")).toMatch(/<w:lang [^>]*w:eastAsia="ko-KR"/u);
});

test("the House counts the lines of what is resolved, and of nothing else, unless all are asked for", async () => {
  const document = await partOf(houseModel(), "word/document.xml");
  expect(document).toContain("<w:lnNumType ");
  const counted = (style: string) =>
    [...document.matchAll(new RegExp(`<w:pStyle w:val="${style}"/>(?:(?!</w:pPr>).)*</w:pPr>`, "gu"))].map(
      ([properties]) => !properties.includes("suppressLineNumbers"),
    );
  expect(new Set(counted("WhereasRecital"))).toEqual(new Set([false]));
  expect(new Set(counted("WhereasOperative1"))).toEqual(new Set([true]));
  expect(await partOf(islandsModel(), "word/document.xml")).not.toContain("<w:lnNumType ");
});
