import fc from "fast-check";
import { expect, test } from "vitest";
import type { CitedEvidence } from "#domain/document/version.ts";
import { cited, notesCiting, settingOf } from "./citation.testkit.ts";
import { citationNotes } from "./citationNotes.ts";
import { citationStyleOf } from "./citationStyleOf.ts";
import { CITATION_STYLES } from "./citationStyles.ts";
import { segmentsText } from "./segment.ts";

const minister = cited();
const envoy = cited({ id: "envoy", speaker: { en: "Ada Reef", ko: "아다 리프" }, office: null, quote: "they sail on" });
const council = cited({
  id: "council",
  speaker: { en: "Ki Baran", ko: "기바란" },
  office: null,
  quote: null,
  title: "The council met",
  authors: [],
  captureSha256: null,
});

const notes = (items: readonly (CitedEvidence | string)[], setting = settingOf()): string[] =>
  citationNotes(notesCiting(items), setting).map(segmentsText);

test("N1: the first note of a publication has it in full, with the beginning of the capture's hash", () => {
  expect(notes([minister])).toEqual([
    "Doh Yun-jae, Minister of Defence (4 March 2031): “three ships had left”. " +
      "Seo Ji-an, “Ships leave for Belmora”, Hanul Daily, 5 March 2031. Archived copy 3b1f6a0c9d2e…",
  ]);
});

test("N1: the House of Representatives puts the month first, and the title in italics rather than in quotation marks", () => {
  const [note = []] = citationNotes(notesCiting([minister]), settingOf({ style: CITATION_STYLES.usHouse }));
  expect(segmentsText(note)).toBe(
    "Doh Yun-jae, Minister of Defence (March 4, 2031): “three ships had left”. " +
      "Seo Ji-an, Ships leave for Belmora, Hanul Daily, March 5, 2031. Archived copy 3b1f6a0c9d2e…",
  );
  expect(note.filter(({ type }) => type === "title")).toEqual([
    { type: "title", before: "", text: "Ships leave for Belmora", after: "", emphasis: true },
  ]);
});

test("N2: right after a note on the same item stands Ibid. alone, in each language and style", () => {
  const again = (style: keyof typeof CITATION_STYLES, language: string): string | undefined =>
    notes([minister, minister], settingOf({ style: CITATION_STYLES[style], language }))[1];
  expect(again("un", "en")).toBe("Ibid.");
  expect(again("korea", "ko")).toBe("위의 글.");
  expect(again("europeanParliament", "en")).toBe("Ibid.");
  expect(again("usHouse", "en")).toBe("Id.");
});

test("N2: another statement of the publication in the note before has its words, then Ibid.", () => {
  expect(notes([minister, envoy])[1]).toBe("Ada Reef (4 March 2031): “they sail on”. Ibid.");
});

test("N2: a free note between may cite anything, so that no Ibid. follows it", () => {
  expect(notes([minister, "See also the harbour's log.", minister])).toEqual([
    expect.any(String),
    "See also the harbour's log.",
    "Doh Yun-jae (see footnote 1).",
  ]);
});

test("N3: a later note on the same item names who said it and the first note, as the house does", () => {
  const later = (style: keyof typeof CITATION_STYLES, language: string): string | undefined =>
    notes([minister, council, minister], settingOf({ style: CITATION_STYLES[style], language }))[2];
  expect(later("un", "en")).toBe("Doh Yun-jae (see footnote 1).");
  expect(later("korea", "ko")).toBe("도윤재, 앞의 글(각주 1).");
  expect(later("europeanParliament", "en")).toBe("Doh Yun-jae, op. cit., footnote 1.");
  expect(later("usHouse", "en")).toBe("Doh Yun-jae, supra note 1.");
});

test("N3: a new statement of a publication cited before has its words, then the short form of the publication", () => {
  expect(notes([council, minister, council, envoy])[3]).toBe(
    "Ada Reef (4 March 2031): “they sail on”. Seo Ji-an (see footnote 2).",
  );
});

test("N3: an item cited before, with another of its publication between, is named, since Ibid. would mean the other", () => {
  expect(notes([minister, envoy, minister])[2]).toBe("Doh Yun-jae (see footnote 1).");
});

test("N3: of several authors a short form names the first", () => {
  const many = cited({ id: "many", authors: ["Seo Ji-an", "Moon Ha-rang"], quote: null, speaker: null, office: null });
  const other = { ...many, id: "other", quote: "no one left", saidOn: null };
  expect(notes([many, council, other])[2]).toBe("“no one left”. Seo Ji-an and others (see footnote 1).");
});

test("N4: a repeated note names its archived copy only where that is another one", () => {
  const url = "https://daily.example/1";
  const first = cited({ url });
  const changed = cited({ id: "changed", url, quote: "two ships had left", captureSha256: "ff".repeat(32) });
  expect(notes([first, changed])[1]).toContain("“two ships had left”. Ibid. Archived copy ffffffffffff…");
});

test("titles, outlets, order and dates are those of the house and the language", () => {
  const published = (style: keyof typeof CITATION_STYLES, language: string): string | undefined =>
    notes([{ ...council, speaker: null, saidOn: null }], settingOf({ style: CITATION_STYLES[style], language }))[0];
  expect(published("korea", "ko")).toBe("「The council met」, 『Hanul Daily』, 2031. 3. 5.");
  expect(published("un", "en")).toBe("“The council met”, Hanul Daily, 5 March 2031.");
  expect(published("europeanParliament", "en")).toBe("‘The council met’, Hanul Daily, 5.3.2031.");
});

const charter = cited({
  id: "charter",
  kind: "instrument",
  speaker: null,
  office: null,
  quote: null,
  saidOn: null,
  title: null,
  outlet: null,
  authors: [],
  publishedAt: null,
  captureSha256: null,
  instrument: {
    kind: "treaty",
    title: { en: "Charter of Coastal Peace", ko: "연안평화헌장" },
    symbol: "CP/1 (2009)",
    body: { en: "Coastal Conference", ko: "연안회의" },
    adoptedOn: "2009-05-06",
    status: "inForce",
    statusOn: null,
  },
});

test("an instrument is cited by its body, name, symbol and day, and again by its name", () => {
  expect(notes([charter, minister, charter])).toEqual([
    "Coastal Conference, Charter of Coastal Peace, CP/1 (2009), 6 May 2009.",
    expect.any(String),
    "Charter of Coastal Peace (see footnote 1).",
  ]);
  expect(notes([charter], settingOf({ style: CITATION_STYLES.korea, language: "ko" }))).toEqual([
    "연안회의, 「연안평화헌장」, CP/1 (2009), 2009. 5. 6.",
  ]);
});

const article = (
  number: string,
  paragraph: string | null = null,
  fields: Partial<CitedEvidence> = {},
): CitedEvidence => ({
  ...charter,
  id: `charter ${number}`,
  provision: { instrumentId: "charter", article: number, paragraph },
  ...fields,
});

test("I4: a note names the article and the paragraph it cites, as the house and the language do", () => {
  const named = (
    style: keyof typeof CITATION_STYLES,
    language: string,
    number: string,
    paragraph: string | null = null,
  ) => notes([article(number, paragraph)], settingOf({ style: CITATION_STYLES[style], language }))[0];
  expect(named("un", "en", "4", "2")).toBe(
    "Coastal Conference, Charter of Coastal Peace, CP/1 (2009), 6 May 2009, article 4, paragraph 2.",
  );
  expect(named("korea", "ko", "4의2", "1")).toBe(
    "연안회의, 「연안평화헌장」, CP/1 (2009), 2009. 5. 6., 제4조의2 제1항.",
  );
  expect(named("europeanParliament", "en", "Annex II")).toContain("6.5.2009, Annex II.");
});

test("I4: articles of one instrument are one publication; Ibid. after an article means that article", () => {
  expect(notes([article("4"), article("5"), charter, article("4"), article("4")])).toEqual([
    expect.stringContaining("article 4"),
    "Ibid., article 5.",
    "Charter of Coastal Peace (see footnote 1).",
    "Charter of Coastal Peace (see footnote 1), article 4.",
    "Ibid.",
  ]);
});

test("I5: a note says of an instrument that it is not in force; of an adopted resolution it has nothing to add", () => {
  const { instrument } = charter;
  if (instrument === undefined) throw new Error("The charter is an instrument.");
  const noteOf = (fields: Partial<typeof instrument>, language = "en") =>
    notes([article("4", null, { instrument: { ...instrument, ...fields } })], settingOf({ language }))[0];
  expect(noteOf({ status: "signed" })).toMatch(/article 4 \(signed, not yet ratified\)\.$/u);
  expect(noteOf({ status: "signed" }, "ko")).toMatch(/제4조\(서명, 미비준\)\.$/u);
  expect(noteOf({ status: "inForce" })).toMatch(/article 4\.$/u);
  expect(noteOf({ kind: "resolution", status: "adopted" })).toMatch(/article 4\.$/u);
});

test("an outlet in italics is a segment that writers set so", () => {
  const [segments] = citationNotes(notesCiting([council]), settingOf());
  expect(segments).toContainEqual({ type: "title", text: "Hanul Daily", before: "", after: "", emphasis: true });
});

test("N5: a text whose chamber style names no citation style is cited in full each time, as it was when it was frozen", () => {
  const style = citationStyleOf({});
  const [first, second] = notes([minister, minister], settingOf({ style }));
  expect(first).toContain("Hanul Daily, ‘Ships leave for Belmora’, Seo Ji-an, 5 March 2031. Archived copy");
  expect(second).toBe(first);
});

test("a name that looks like a place of the pattern is a name", () => {
  const odd = cited({ speaker: { en: "{n} $& {name}" }, office: null });
  expect(notes([odd, council, odd])[2]).toBe("{n} $& {name} (see footnote 1).");
});

test("E6: what was said word for word stands in quotation marks, what was reported does not", () => {
  expect(notes([cited({ quoteKind: "reported" })])[0]).toContain("(4 March 2031): three ships had left. Seo");
  expect(notes([cited({ quoteKind: null })])[0]).not.toContain("“three");
});

test("a sentence that has ended is not stopped once more, inside quotation marks or out", () => {
  expect(notes([cited({ quote: "They left." })])[0]).toContain(": “They left.” Seo");
  expect(notes([cited({ quote: "They left.", quoteKind: "reported" })])[0]).toContain(": They left. Seo");
});

test("a Korean day that stands alone takes no colon after its full stop", () => {
  const unnamed = cited({ speaker: null, office: null, quote: "예." });
  expect(notes([unnamed], settingOf({ language: "ko" }))[0]).toMatch(/^2031\. 3\. 4\. “예\.” /u);
});

test("a note ends in one full stop, and in none after an address", () => {
  expect(notes([cited({ captureSha256: null })])[0]).toMatch(/5 March 2031\.$/u);
  expect(notes([cited({ captureSha256: null, url: "https://news.example/7" })])[0]).toMatch(
    /5 March 2031\. https:\/\/news\.example\/7$/u,
  );
});

test("N1 to N3: over any order, exactly the first note of a publication is full, and each reference leads to a full one", () => {
  const pool = [minister, envoy, council];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pool, "free"), { maxLength: 12 }), (items) => {
      const printed = notes(items);
      const press = (item: CitedEvidence | string | undefined): string =>
        typeof item === "object" ? (item.title ?? "") : "";
      const firstAt = (item: CitedEvidence | string): number =>
        items.findIndex((other) => press(other) === press(item));
      const full = printed.map((text) => text.includes("Hanul Daily"));
      expect(full).toEqual(items.map((item, index) => typeof item === "object" && firstAt(item) === index));
      const wrong = items.filter((item, index) => {
        const text = printed[index] ?? "";
        const target = /see footnote (\d+)/u.exec(text)?.[1];
        const ledAstray = target !== undefined && press(items[Number(target) - 1]) !== press(item);
        return ledAstray || (text.endsWith("Ibid.") && press(items[index - 1]) !== press(item));
      });
      expect(wrong).toEqual([]);
    }),
  );
});

test("E14: a note in another language than the words has their translation, marked as one", () => {
  const setting = settingOf({ language: "ko", style: CITATION_STYLES.korea });
  const [note] = citationNotes(notesCiting([cited({ translation: { ko: "배 세 척이 떠났다" } })]), setting);
  expect(segmentsText(note ?? [])).toContain("도윤재(국방장관, 2031. 3. 4.): “배 세 척이 떠났다” (번역). ");
  const [untranslated] = citationNotes(notesCiting([cited()]), setting);
  expect(segmentsText(untranslated ?? [])).toContain("“three ships had left”");
});
