import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import type { VersionBlock } from "#domain/document/version.ts";
import { writeAkn } from "./akn/write.ts";
import { writeDocx } from "./docx/write.ts";
import { cite, clause, notesOf, text } from "./fixtures/build.ts";
import { hanulModel } from "./fixtures/hanulModel.ts";
import { islandsModel } from "./fixtures/islandsModel.ts";
import { writeHtml } from "./html/write.ts";
import { writeMarkdown } from "./markdown/write.ts";
import type { ExportModel, Written } from "./model.ts";
import { writePdf } from "./pdf/write.ts";
import { readOwnZip } from "./zip.ts";

/** What every format makes of one printed page: the things that an office looks at before it signs. */

const textOf = (written: Written): string => new TextDecoder().decode(written.bytes);

const wordPart = (written: Written, part: string): string =>
  new TextDecoder().decode(readOwnZip(written.bytes)[`word/${part}.xml`]);

const words = (xml: string): string =>
  xml
    .replace(/<\/w:p>/gu, "\n")
    .replace(/<w:tab\/>/gu, "\t")
    .replace(/<[^>]*>/gu, "");

/** On a machine without pdftotext the page is checked in the other formats. */
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;

const pdfWords = async (model: ExportModel): Promise<string> =>
  execFileSync("pdftotext", ["-raw", "-", "-"], {
    input: (await writePdf(model)).bytes,
    stdio: ["pipe", "pipe", "ignore"],
  })
    .toString()
    .replace(/\s+/gu, " ");

const withHeader = (model: ExportModel, header: Partial<ExportModel["value"]["header"]>): ExportModel => ({
  ...model,
  value: { ...model.value, header: { ...model.value.header, ...header } },
});

const unnumbered = (language: "ko" | "en"): ExportModel =>
  withHeader(hanulModel(language), { billNumber: null, committee: null });

test("a bill without a number keeps the place for it, and its other lines their labels", async () => {
  const html = withoutFields(textOf(await writeHtml(unnumbered("ko"))));
  expect(html).toContain('<div class="box"><dt>의안번호</dt><dd></dd></div>');
  expect(html).toContain("<dt>발의연월일</dt><dd>2031. 3. 10.</dd>");
  expect(html).toContain("<dt>소관위원회</dt><dd></dd>");

  const markdown = withoutFields(textOf(await writeMarkdown(unnumbered("en"))));
  expect(markdown).toContain("- Bill number: \\_\\_\\_\\_\\_\\_\n- Date of proposal: 10 March 2031\n- Movers: Yeon");

  const akn = textOf(await writeAkn(unnumbered("ko")));
  expect(akn).toContain("<p>의안번호: <fillIn/></p>");
  expect(akn).toContain('<docDate date="2031-03-10">2031. 3. 10.</docDate>');

  const docx = wordPart(await writeDocx(unnumbered("ko")), "document");
  expect(docx.indexOf("<w:tbl>")).toBeGreaterThan(docx.indexOf("촉구 결의안"));
  expect(words(docx)).toContain("의안번호\n\n발의연월일:\t2031. 3. 10.\n발의자:\t연다온");
});

test.runIf(hasPdftotext)(
  "the PDF of a bill without a number has the title, the box, then the labelled lines",
  async () => {
    // Labels are spread to one width: a reader of positions may see the gap between letters as a space.
    expect(await pdfWords(unnumbered("ko"))).toMatch(
      /촉구 결의안 의안번호 발의연월일 : 2031\. 3\. 10\. 발 ?의 ?자 : 연다온/u,
    );
    expect(await pdfWords(unnumbered("en"))).toContain("Bill number Date of proposal: 10 March 2031 Movers: Yeon");
  },
);

test("a chamber without bill numbers has its name above the title, whether or not a line of its header is known", async () => {
  const model = withHeader(islandsModel(), { symbol: null, session: null, agendaItem: null });
  expect(textOf(await writeHtml(model))).toMatch(
    /<p class="masthead"><span>Conference of the Island States<\/span>.*<h1>/su,
  );
  expect(words(wordPart(await writeDocx(model), "document"))).toMatch(/^Conference of the Island States\n+Freedom/u);
});

/** What the page says only to whoever reads it back is no part of what a person reads. */
const withoutFields = (page: string): string =>
  page.replace(/<span data-field="[^>]*>(.*?)<\/span>|<!-- field .*? -->/gu, "$1");

const withClause = (content: VersionBlock["content"]): ExportModel => {
  const base = hanulModel("en");
  const blocks = [clause("c", "operative", content, { label: "1." })];
  return { ...base, value: { ...base.value, blocks: { en: blocks }, notes: { en: notesOf(blocks) } } };
};

test("neighbouring notes have a comma between their numbers, notes with words between them none", async () => {
  const model = withClause([
    text("They left,"),
    cite("ev-minister"),
    cite("ev-alliance"),
    text(" all."),
    cite("ev-charter"),
  ]);
  expect(textOf(await writeHtml(model))).toMatch(
    />1<\/a><\/sup><sup class="note">,<a [^>]*>2<\/a><\/sup> all\.<sup class="note"><a/u,
  );
  expect(textOf(await writeMarkdown(model))).toContain("They left,[^1]<sup>,</sup>[^2] all.[^3]");
  expect(wordPart(await writeDocx(model), "document")).toMatch(
    /footnoteReference w:id="1"\/><\/w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:t[^>]*>,<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="2"\/>/u,
  );
});

test("an outlet that the house sets in italics is so set in every format", async () => {
  const outlet = "The Tidings";
  const base = islandsModel();
  const evidence = base.value.evidence.map((item) => ({ ...item, outlet }));
  const model = { ...base, value: { ...base.value, evidence } };
  expect(textOf(await writeHtml(model))).toContain(`<cite class="italic">${outlet}</cite>`);
  expect(textOf(await writeMarkdown(model))).toContain(`<em>${outlet}</em>`);
  expect(textOf(await writeAkn(model))).toContain(`<i>${outlet}</i>`);
  expect(wordPart(await writeDocx(model), "footnotes")).toMatch(
    /<w:rPr>(?:<w:[^>]*>)*<w:i\/>.{0,40}<\/w:rPr><w:t[^>]*>The Tidings/u,
  );
});

const NOTICE = "Translation. The authoritative text is in Korean.";

test("a translation says on its page which language is authoritative, the authoritative text does not", async () => {
  const english = hanulModel("en");
  expect(textOf(await writeHtml(english))).toContain(`</h1><p class="translation-notice">${NOTICE}</p>`);
  expect(textOf(await writeMarkdown(english))).toContain(`\n\n*${NOTICE}*<!-- notice -->\n\n`);
  expect(textOf(await writeAkn(english))).toContain(
    `<remark class="translation" status="editorial">${NOTICE}</remark>`,
  );
  expect(words(wordPart(await writeDocx(english), "document"))).toContain(`\n${NOTICE}\n`);
  expect(textOf(await writeHtml(hanulModel("ko")))).not.toContain("정본은");
});

test("N3: an item that is cited again has a short note in every format, and stands once in the annex with both numbers", async () => {
  const html = textOf(await writeHtml(hanulModel("en")));
  expect(html).toMatch(/<li id="note-1"[^>]*>Doh Yun-jae, Minister of Defence/u);
  const short = "Doh Yun-jae, note 1 above.";
  expect(html).toContain(`<li id="note-5">${short} <a `);
  expect(textOf(await writeMarkdown(hanulModel("en")))).toContain(`[^5]: ${short}\n`);
  expect(textOf(await writeAkn(hanulModel("en")))).toMatch(
    /<authorialNote eId="authorialNote_5"[^>]*><p>Doh Yun-jae, note 1 above\.<\/p>/u,
  );
  expect(words(wordPart(await writeDocx(hanulModel("en")), "footnotes"))).toContain(short);
  expect(textOf(await writeHtml(hanulModel("ko")))).toContain('<li id="note-5">도윤재, 앞의 글(각주 1). <a ');
  expect(html.match(/<b>Said by<\/b> Doh Yun-jae/gu)).toHaveLength(1);
  expect(html).toContain('<b>Notes</b> <a href="#note-1">1</a>, <a href="#note-5">5</a>');
  expect(textOf(await writeAkn(hanulModel("en")))).toContain("<p>Notes: 1, 5</p>");
  expect(textOf(await writeMarkdown(hanulModel("en")))).toContain("   - Notes: [^1]<sup>,</sup>[^5]\n2. Said by");
  expect(words(wordPart(await writeDocx(hanulModel("en")), "document"))).toContain("Notes 1, 5\n");
});

test("an approval, a refusal with its reason and a void approval are told apart in every format", async () => {
  const base = hanulModel("ko");
  const [approval, refusal] = base.approvals;
  if (approval === undefined || refusal === undefined) throw new Error("The fixture has an approval and a refusal.");
  const model = { ...base, approvals: [approval, { ...refusal, voided: false }, { ...approval, voided: true }] };
  const html = textOf(await writeHtml(model));
  expect(html.match(/ · 승인 · /gu)).toHaveLength(2);
  expect(html.match(/<li class="void">/gu)).toHaveLength(1);
  expect(html).toContain("<p>사유: 무기 이전의 범위가 넓다.</p>");
  for (const printed of [
    textOf(await writeMarkdown(model)),
    textOf(await writeAkn(model)),
    words(wordPart(await writeDocx(model), "document")),
    ...(hasPdftotext ? [await pdfWords(model)] : []),
  ]) {
    expect(printed).toMatch(/승인.*거부.*사유: 무기 이전의 범위가 넓다\..*승인.*무효\(본문이 다시 열림\)/su);
  }
});

test("an item of the annex and the decisions stay together on a page in Word, and end each with a line that lets go", async () => {
  const xml = wordPart(await writeDocx(hanulModel("en")), "document");
  const kept = (style: string): string =>
    [...xml.matchAll(new RegExp(`<w:pStyle w:val="Whereas${style}"/>(.*?)</w:pPr>`, "gu"))]
      .map(([, properties = ""]) => (/<w:keepNext\/>/u.test(properties) ? "+" : "."))
      .join("");
  expect(kept("Evidence")).toBe("+++++.+++++.+.");
  expect(kept("Approval")).toBe("++++++.");
});

test("Latin words of a Korean Word document are called English, so that they do not break at any letter", async () => {
  expect(wordPart(await writeDocx(hanulModel("ko")), "styles")).toMatch(/<w:lang w:val="en-US" w:eastAsia="ko-KR"\/>/u);
});

test.runIf(hasPdftotext)(
  "the PDF parts neighbouring notes, and has the notice of a translation under its title",
  async () => {
    const model = withClause([
      text("They left,"),
      cite("ev-minister"),
      cite("ev-alliance"),
      text(" all."),
      cite("ev-charter"),
    ]);
    expect(await pdfWords(model)).toMatch(/They left, ?1 ?, ?2 all\. ?3/u);
    expect(await pdfWords(hanulModel("en"))).toContain(`withdrawal ${NOTICE} Bill number`);
  },
);
