import { expect, test } from "vitest";
import { blocksOf, document, findings, outline, read } from "./reading.testkit.ts";

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
    { element: "sparkle", words: "brightly" },
    { element: "glow", words: "Always." },
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
  expect(findings(text, "repaired")).toEqual([{ what: "repeatedId", count: 1, ids: "a" }]);
  expect(findings(text, "lostReference")).toEqual([{ count: 2, targets: "#gone, #lost" }]);
});
