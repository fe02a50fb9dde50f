import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { buildVersion } from "#domain/document/buildVersion.ts";
import { wordsOf, type Block } from "#domain/document/block.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { labelsOf } from "#domain/numbering/labels.ts";
import { CONFERENCE_AKN } from "../fixtures/conferenceAkn.ts";
import { islandsModel } from "../fixtures/islandsModel.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readAkn } from "./read.ts";
import { conventionFaults } from "./conventions.testkit.ts";
import { schemaErrors } from "./schema.testkit.ts";
import { writeAkn } from "./write.ts";

/** The validator starts anew for each file, and the machine may be busy: a limit against hanging, no measure. */
vi.setConfig({ testTimeout: 180_000 });

const bytesOf = (xml: string) => new TextEncoder().encode(xml);

function attempt(bytes: Uint8Array) {
  let fresh = 0;
  return readAkn(bytes, { newId: () => `id-${++fresh}`, language: "en" });
}

async function read(xml: string): Promise<ImportedText> {
  const result = await attempt(bytesOf(xml));
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  return result.value;
}

const blocksOf = (text: ImportedText): readonly Block[] => text.blocks[text.languages[0] ?? ""] ?? [];

/** Each block as its number, kind, level and words. */
const outline = (text: ImportedText): string[] => {
  const blocks = blocksOf(text);
  const labels = labelsOf(blocks, CHAMBER_STYLES.un);
  return blocks.map((block, index) => {
    const { kind, level } = block;
    return [labels.get(index), level === 0 ? kind : `${kind} ${level}`, wordsOf(block)].filter(Boolean).join(" | ");
  });
};

const codes = ({ report }: ImportedText) => report.map(({ code }) => code);

const findings = ({ report }: ImportedText, code: string) =>
  report.flatMap((finding) => (finding.code === code ? [finding.params] : []));

/** A document of the standard with nothing but what a test is about. */
const document = (parts: string, name = "statement"): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><${name} name="resolution"><meta/>${parts}</${name}></akomaNtoso>`;

test("another parliament's file comes in whole: its groups, its lists, its votes", async () => {
  expect(outline(await read(CONFERENCE_AKN))).toEqual([
    "title | Keeping the lights of the coast",
    "formula | The Conference of the Island States,",
    "citation | Recalling its resolution 9/2 on harbours,",
    "recital | Deeply concerned that since the storm:",
    "(a) | recital 1 | Two lights are dark,",
    "(b) | recital 1 | A third is unkept,",
    "1. | operative | Thanks the keepers, inter alia, for their watch;",
    "2. | operative | Requests each member:",
    "(a) | operative 1 | To light its coast;",
    "(b) | operative 1 | To report on:",
    "(i) | operative 2 | Lamps;",
    "(ii) | operative 2 | Oil, and wicks;",
    "3. | operative | Decides to return to paragraph  and to the first paragraph above.",
    "closing | 7th meeting",
    "closing | 6 May 2031",
    "closing | [Adopted by a vote of 2 to 1, with 1 abstention:",
    "closing | In favour:",
    "closing | Sarn, Orsk",
    "closing | Against:",
    "closing | Velm",
    "closing | Abstaining:",
    "closing | Little Tarn]",
  ]);
});

test("notes stand where they stood, italics and bold with them; a link's address is told", async () => {
  const text = await read(CONFERENCE_AKN);
  expect(blocksOf(text)[11]?.content).toEqual([
    { type: "text", text: "Oil,", marks: [] },
    { type: "note", text: "In litres.", marks: [] },
    { type: "text", text: " and wicks;", marks: [] },
  ]);
  expect(blocksOf(text)[6]?.content).toEqual([
    { type: "text", text: "Thanks", marks: [{ type: "emphasis" }] },
    { type: "text", text: " the keepers, ", marks: [] },
    { type: "text", text: "inter alia", marks: [{ type: "emphasis" }] },
    { type: "text", text: ", for their ", marks: [] },
    { type: "text", text: "watch", marks: [{ type: "strong" }] },
    { type: "text", text: ";", marks: [] },
  ]);
  expect(findings(text, "noteToMatch")).toHaveLength(3);
  expect(findings(text, "formattingDropped")).toEqual([
    { what: "link", words: "CIS/RES/9/2, annex. (https://islands.example/9/2)" },
  ]);
});

test("a reference in the words that the page would print becomes one; in others it stays words", async () => {
  const text = await read(CONFERENCE_AKN);
  const target = blocksOf(text)[8]?.id;
  expect(blocksOf(text)[12]?.content).toContainEqual({ type: "crossReference", blockId: target, marks: [] });
  expect(findings(text, "referenceBecameWords")).toEqual([{ words: "the first paragraph above" }]);
});

test("header, steps, votes and keywords are read, and lines that the header has no field for are kept", async () => {
  const { header, proceedings, styleId } = await read(CONFERENCE_AKN);
  expect(styleId).toBe("un");
  expect(header).toEqual({
    symbol: "CIS/RES/12/9",
    proposedOn: "2031-05-20",
    session: { en: "Twelfth session" },
    agendaItem: { en: "Agenda item 6: Lights of the coast" },
  });
  expect(proceedings).toEqual({
    work: "/akn/un/statement/deliberation/cis/2031-05-06/12-9",
    expression: "/akn/un/statement/deliberation/cis/2031-05-06/12-9/eng@",
    dates: [{ name: "adoption", date: "2031-05-06" }],
    lines: [
      { name: "publisher", text: "Island States" },
      { name: "issuingBody", text: "Conference" },
      { name: "docStatus", text: "Distr.: General" },
      { name: "docTitle", text: "Resolution adopted by the Conference on 6 May 2031" },
      { name: "docNumber", text: "12/9." },
    ],
    steps: [
      { date: "2031-04-30", outcome: "draftResolution", as: "CIS/12/L.4", by: "Sarn and Orsk" },
      { date: null, outcome: "additionalSponsors", as: null, by: null },
      { date: "2031-05-06", outcome: "adopted", as: "Adopted 2-1-1, 7th meeting", by: null },
    ],
    votings: [
      {
        outcome: "adoptedRecordedVote",
        choices: [
          {
            choice: "In favour",
            count: 2,
            voters: [
              { name: "SARN", href: null },
              { name: "ORSK", href: null },
            ],
          },
          { choice: "Against", count: 1, voters: [{ name: "VELM", href: null }] },
          { choice: "Abstaining", count: 1, voters: [{ name: "LITTLE TARN", href: null }] },
        ],
      },
    ],
    keywords: [
      {
        scheme: "Island Thesaurus",
        value: "LIGHTHOUSES",
        name: "LIGHTHOUSES",
        href: "https://islands.example/terms/4",
      },
    ],
  });
});

test("a number that is not the style's is told, and so is one that is missing", async () => {
  expect(codes(await read(CONFERENCE_AKN))).not.toContain("labelDiffers");
  const changed = await read(CONFERENCE_AKN.replace("<num>3.</num>", "<num>4.</num>").replace("<num>1.</num>", ""));
  expect(findings(changed, "labelDiffers")).toEqual([
    { before: "–", after: "1." },
    { before: "4.", after: "3." },
  ]);
});

test("a number that was left among the words is one again, and told", async () => {
  const text = await read(
    CONFERENCE_AKN.replace("<num>1.</num>", "").replace(
      'preserve"> \t<span class="italic">Thanks',
      'preserve"> 1\t<span class="italic">Thanks',
    ),
  );
  expect(outline(text)[6]).toBe("1. | operative | Thanks the keepers, inter alia, for their watch;");
  expect(findings(text, "repaired")).toEqual([{ what: "numberInWords", words: "1." }]);
});

test("what came in goes out again: valid, each reference leading somewhere, with the same words, notes and votes", async () => {
  const text = await read(CONFERENCE_AKN);
  const { value, ...rest } = islandsModel();
  const fields = {
    billNumber: null,
    proposedOn: null,
    movers: null,
    committee: null,
    symbol: null,
    session: null,
    agendaItem: null,
  };
  const out = await writeAkn({
    ...rest,
    value: buildVersion({
      ...value,
      style: CHAMBER_STYLES.un,
      header: { ...fields, ...text.header },
      blocksByLanguage: text.blocks,
      evidence: [],
      proceedings: text.proceedings ?? undefined,
    }),
  });
  const xml = new TextDecoder().decode(out.bytes);
  expect(await schemaErrors(xml)).toEqual([]);
  expect(conventionFaults(xml)).toEqual([]);
  const again = await read(xml);
  expect(again.blocks).toEqual(text.blocks);
  expect(again.proceedings).toEqual(text.proceedings);
});

test("a preamble that goes on after clauses is mended: those are of the preamble, unless they have numbers", async () => {
  const text = await read(
    document(
      "<preamble><container name='Noting'><p>Noting the tide,</p></container></preamble>" +
        "<mainBody><paragraph><content><p>Extremely concerned about storms,</p></content></paragraph></mainBody>" +
        "<preamble><container name='Recalling'><p>Recalling the calm,</p></container></preamble>" +
        "<mainBody><paragraph><num>1.</num><content><p>Waits.</p></content></paragraph></mainBody>",
    ),
  );
  expect(outline(text)).toEqual([
    "recital | Noting the tide,",
    "recital | Extremely concerned about storms,",
    "citation | Recalling the calm,",
    "1. | operative | Waits.",
  ]);
  expect(findings(text, "repaired")).toEqual([
    { what: "bodyBeforePreamble", words: "Extremely concerned about storms," },
  ]);
});

test.each([
  [
    "citations and recitals",
    "<preamble><citations><citation><p>Having regard to the Treaty,</p></citation></citations>" +
      "<recitals><recital><num>A.</num><p>whereas it is late;</p></recital></recitals></preamble><mainBody><paragraph><num>1.</num><content><p>Waits.</p></content></paragraph></mainBody>",
    ["citation | Having regard to the Treaty,", "recital | whereas it is late;", "1. | operative | Waits."],
  ],
  [
    "articles with headings",
    "<mainBody><article><num>Article 1</num><heading>Lights</heading><paragraph><num>1.</num><content><p>Burn.</p></content></paragraph></article></mainBody>",
    ["heading | Article 1 Lights", "1. | operative | Burn."],
  ],
  [
    "sections without headings",
    "<mainBody><section><num>1.</num><content><p>Burn.</p><p>And shine.</p></content></section></mainBody>",
    ["1. | operative | Burn.", "continuation | And shine."],
  ],
  [
    "numbered containers of any name, with words after their points",
    "<mainBody><hcontainer name='operative'><num>1.</num><intro><p>Asks for:</p></intro><hcontainer name='x'><num>(a)</num><content><p>Oil;</p></content></hcontainer><wrapUp><p>at once.</p></wrapUp></hcontainer></mainBody>",
    ["1. | operative | Asks for:", "(a) | operative 1 | Oil;", "continuation | at once."],
  ],
  [
    "divisions without numbers",
    "<mainBody><paragraph><num>1.</num><alinea><content><p>Burn.</p></content></alinea><alinea><content><p>Shine.</p></content></alinea></paragraph></mainBody>",
    ["1. | operative | Burn.", "continuation | Shine."],
  ],
  [
    "a table",
    "<mainBody><paragraph><num>1.</num><content><p>Lists:</p><table><tr><th><p>Light</p></th><td>dark</td></tr></table></content></paragraph></mainBody>",
    ["1. | operative | Lists:", "continuation | Light | dark"],
  ],
  [
    "a list that opens a clause",
    "<mainBody><paragraph><num>1.</num><content><blockList><listIntroduction>Asks for:</listIntroduction><item><num>(a)</num><p>Oil;</p></item><listWrapUp>at once.</listWrapUp></blockList></content></paragraph></mainBody>",
    ["1. | operative | Asks for:", "(a) | operative 1 | Oil;", "continuation | at once."],
  ],
  [
    "a plain body",
    "<body><section><num>1.</num><content><p>Burn.</p></content></section></body>",
    ["1. | operative | Burn."],
  ],
])("other shapes: %s", async (_what, parts, expected) => {
  const text = await read(document(parts));
  expect(outline(text)).toEqual(expected);
});

test("elements that nobody knows are named, and their words come in", async () => {
  const text = await read(
    document(
      "<mainBody><paragraph><num>1.</num><content><p>Burn <sparkle>brightly</sparkle>.</p></content></paragraph><glow><p>Always.</p></glow></mainBody>",
    ),
  );
  expect(outline(text).join(" ")).toMatch(/Burn brightly .*Always\./u);
  expect(findings(text, "unknownElement")).toEqual([
    { element: "sparkle", words: "<sparkle> brightly" },
    { element: "glow", words: "<glow> Always." },
  ]);
});

test("Q6: a change that somebody proposed comes in as a thread, and the text keeps the old wording", async () => {
  const text = await read(
    document(
      "<mainBody><paragraph><num>1.</num><content><p>Burn <del>dimly</del><ins>brightly</ins>.</p></content></paragraph></mainBody>",
    ),
  );
  expect(outline(text)).toEqual(["1. | operative | Burn dimly."]);
  expect(text.threads).toMatchObject([
    { start: 5, end: 10, origin: { kind: "change", before: "dimly", after: "" } },
    { start: 10, end: 10, origin: { kind: "change", before: "", after: "brightly" } },
  ]);
});

test("alternatives of a clause stand in one group with it", async () => {
  const one = (eId: string, more: string) =>
    `<paragraph eId="${eId}" ${more}><num>1.</num><content><p>${eId}</p></content></paragraph>`;
  const [first, second] = blocksOf(
    await read(document(`<mainBody>${one("p1", "")}${one("p2", 'alternativeTo="#p1"')}</mainBody>`)),
  );
  expect(first?.group).not.toBeNull();
  expect(second?.group).toBe(first?.group);
});

test("an annex is of the text, with its numbers among its words; a statement of reasons is one", async () => {
  const annex = (name: string, heading: string) =>
    `<attachment><heading>${heading}</heading><doc name="${name}"><meta/><mainBody><paragraph><num>1.</num><content><p>Because.</p></content></paragraph></mainBody></doc></attachment>`;
  const text = await read(
    document(
      `<mainBody><p>Waits.</p></mainBody><attachments>${annex("annex", "Annex I")}${annex("statementOfReasons", "Why")}</attachments>`,
    ),
  );
  expect(outline(text).slice(1)).toEqual([
    "heading | Annex I",
    "closing | 1. Because.",
    "heading | Why",
    "reasons | 1. Because.",
  ]);
});

test("ids that stand twice and references that lead nowhere are told once for the file", async () => {
  const text = await read(
    document(
      '<mainBody><p eId="a" refersTo="#gone">One.</p><p eId="a">Two <ref href="#lost">three</ref>.</p></mainBody>',
    ),
  );
  expect(findings(text, "repaired")).toEqual([{ what: "repeatedId", count: 1, words: "a" }]);
  expect(findings(text, "lostReference")).toEqual([{ count: 2, words: "#gone, #lost" }]);
});

const NAMES =
  "p block span i b ref a authorialNote embeddedText remark quotedText paragraph subparagraph list point num heading intro content wrapUp hcontainer alinea blockList item listIntroduction ul li table tr td container citations citation recitals recital formula section article toc tocItem ins del inline eol foreign unknown".split(
    " ",
  );

const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.nat().map((n) => `word${n}`),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie("node"), { maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join(" ")}</${name}>`),
  ),
})).node;

test("Q5: whatever stands inside whatever, every word is in the text, in a thread, in the header's lines or in the report", async () => {
  const parts = fc.tuple(
    fc.constantFrom("preamble", "mainBody", "conclusions", "preface", "coverPage"),
    fc.array(tree, { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 5 }), async (made) => {
      const xml = document(
        made.map(([name, inner]) => `<${name}>${inner.join(" ")}</${name}>`).join("") +
          "<mainBody><p>end</p></mainBody>",
      );
      const { threads, report, header, proceedings, blocks } = await read(xml);
      const found = JSON.stringify({ threads, report, header, proceedings, blocks });
      const words = xml.replace(/<[^>]*>/gu, " ").match(/word\d+/gu) ?? [];
      expect(words.filter((word) => !new RegExp(`${word}(?!\\d)`, "u").test(found))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test.each([
  [
    "a document type",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document("<mainBody><p>&x;</p></mainBody>"),
    "externalEntity",
  ],
  ["ten thousand levels", document(`<mainBody>${"<p>".repeat(10_000)}${"</p>".repeat(10_000)}</mainBody>`), "tooDeep"],
  ["a file that breaks off", CONFERENCE_AKN.slice(0, -40), "damaged"],
  ["nothing", "", "damaged"],
  ["another kind of XML", "<html><body>Waits.</body></html>", "notThisFormat"],
  ["an element of the name in no namespace", "<akomaNtoso><statement/></akomaNtoso>", "notThisFormat"],
  ["no words at all", document("<mainBody><p> </p></mainBody>"), "noText"],
])("Q7: %s is refused with a reason", async (_what, xml, code) => {
  expect(await attempt(bytesOf(xml))).toEqual({ ok: false, error: { code, params: {} } });
});

test("Q7: fifty megabytes of spaces are refused before they are read", async () => {
  const bytes = new Uint8Array(50 << 20).fill(0x20);
  bytes.set(bytesOf(document("<mainBody><p>Waits.</p></mainBody>").slice(0, 40)));
  expect(await attempt(bytes)).toEqual({ ok: false, error: { code: "tooLarge", params: {} } });
});

test("Q7: no address in a file is fetched; a picture is told and left out", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  const text = await read(CONFERENCE_AKN);
  expect(fetched).not.toHaveBeenCalled();
  expect(findings(text, "objectLeftOut")).toEqual([{ words: "Seal · https://islands.example/seal.png" }]);
  fetched.mockRestore();
});
