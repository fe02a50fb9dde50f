import { expect, test } from "vitest";
import { DIALECTS } from "../fixtures/dialectsAkn.ts";
import { findings, outline, read } from "./reading.testkit.ts";

const readDialect = (name: string) => read(DIALECTS[name] ?? "");

test("a commission's proposal: its recitals, its points and indents, unnumbered parts of a paragraph, its annex", async () => {
  const text = await readDialect("a commission's proposal, prefixed");
  expect(text.styleId).toBe("europeanParliament");
  expect(outline(text)).toEqual([
    "title | Proposal for a REGULATION on lamps of harbours",
    "formula | THE COUNCIL OF THE ISLES,",
    "citation | Having regard to the Treaty of Sarn,",
    "heading | Whereas:",
    "recital | Lamps went out in spring.",
    "recital | Oil is dear.",
    "formula | HAS ADOPTED THIS REGULATION:",
    "heading | Chapter I Lamps",
    "heading | Article 1 Oil",
    "1. | operative | Keepers shall use:",
    "(a) | operative 1 | clean oil;",
    "(b) | operative 1 | wicks of:",
    "(i) | operative 2 | cotton,",
    "(ii) | operative 2 | flax.",
    "2. | operative | Keepers report yearly.",
    "continuation | Reports are public.",
    "closing | Done at Sarn, 6 May 2031",
    "closing | For the Council",
    "heading | Annex",
    "heading | Stations",
    "closing | By coast",
    "closing | North and east",
  ]);
  expect(findings(text, "tableFlattened")).toHaveLength(1);
});

test("a kingdom's act: sections under headings, schedules, and what is of other vocabularies by name", async () => {
  const text = await readDialect("a kingdom's act");
  expect(text.styleId).toBeNull();
  expect(outline(text).slice(2)).toEqual([
    "heading | Part 1 Wicks",
    "heading | Trimming",
    "heading | 1 Duty to trim",
    "1. | operative | A keeper must—",
    "(a) | operative 1 | trim the wick,",
    "(b) | operative 1 | clean the glass.",
    "continuation | before dusk.",
    "2. | operative | The height is h = 42 inches.",
    "heading | Schedule Glasses",
    "3. | operative | Clear glass.",
    "continuation | Blue Green",
  ]);
  expect(findings(text, "unknownElement").map(({ element }) => element)).toEqual(["subFlow", "foreign"]);
  expect(findings(text, "hiddenLeftOut")).toEqual([{ words: "Wicks Act 2031" }]);
  expect(findings(text, "objectLeftOut")).toEqual([{ words: "A lamp · lamp.png" }]);
  expect(findings(text, "noteToMatch")).toEqual([{ words: "Section 2 was amended." }]);
});

test("a law of the standard's second edition, and words that it quotes whole", async () => {
  const text = await readDialect("a republic's law of the second edition");
  expect([text.languages, text.styleId]).toEqual([["it"], null]);
  expect(outline(text)[0]).toBe("title | Disposizioni sui fari");
  expect(outline(text).slice(-2)).toEqual([
    "3. | operative | All'articolo 1 è aggiunto: Art. 1-bis 1. L'olio è puro. .",
    "closing | Data a Sarn, addì 6 maggio 2031",
  ]);
  expect(findings(text, "unknownElement")).toHaveLength(1);
  expect(findings(text, "lostReference")).toEqual([{ count: 1, targets: "#ed" }]);
});

test("a federation's bill: sections' numbers are of their headings, quotation marks of the words", async () => {
  const text = await readDialect("a federation's bill of a draft");
  expect(text.styleId).toBe("usHouse");
  expect(text.header).toEqual({ billNumber: "H. RES. 9" });
  expect(outline(text).slice(3)).toEqual([
    "heading | SECTION 1. SHORT TITLE.",
    "1. | operative | This is the “Lamps Act”.",
    "heading | SEC. 2. OIL.",
    "heading | Use.—",
    "2. | operative | Oil is—",
    "(a) | operative 1 | clean; and",
    "(b) | operative 1 | sans eau.",
  ]);
});

test("what was said in a chamber comes in as it was said, a list of amendments as its first, the others by name", async () => {
  const speeches = await readDialect("speeches");
  expect(outline(speeches)[0]).toBe("heading | Lamps");
  expect(findings(speeches, "unknownElement")).toEqual([]);
  expect(findings(speeches, "kindGuessed")).toHaveLength(10);
  expect(findings(await readDialect("a list of amendments"), "partLeftOut")).toEqual([
    { part: "preface", words: "Marshalled list" },
    { part: "amendment", words: "Leave out paragraph 3." },
    { part: "documentRef", words: "Amendment 3 /akn/xx/amendment/3" },
  ]);
});
