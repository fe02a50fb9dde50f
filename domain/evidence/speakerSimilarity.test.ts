import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { speakerKeys } from "./speakerKeys.ts";
import { PROPOSE_FROM, speakerSimilarity, type SpeakerProfile } from "./speakerSimilarity.ts";

const person = (...names: string[]): SpeakerProfile => ({ kind: "person", names, offices: [], organisations: [] });
const organisation = (...names: string[]): SpeakerProfile => ({ ...person(...names), kind: "organisation" });

describe("H1: variants of one name are proposed", () => {
  test.each([
    ["Oleg Marinyev", "Oleg Mariniev", "transliteration"],
    ["Oleg Marinyev", "Oleg Marinjew", "transliteration"],
    ["Pavel Yeltov", "Pawel Jeltow", "transliteration"],
    ["Aleksandr Brodsky", "Alexander Brodskij", "transliteration"],
    ["Gavriil Zhelenko", "Gavril Jelenko", "transliteration"],
    ["Vladimir Zhirkov", "Wladimir Jirkoff", "transliteration"],
    ["Mikhail Zakharenko", "Michail Zacharenko", "transliteration"],
    ["Mikhail Yelenko", "Michail Jelenko", "transliteration"],
    ["Fyodor Shcherbin", "Fedor Scherbin", "transliteration"],
    ["Ivan Kuznetsov", "Ivan Kuznecov", "transliteration"],
    ["Sadyr Dzhanov", "Sadyr Janov", "transliteration"],
    ["Yuri Filippov", "Iouri Philipov", "transliteration"],
    ["Dmitry Lukashin", "Dimitri Loukachin", "transliteration"],
    ["Valeriy Tsoukanov", "Valerii Zukanov", "transliteration"],
    ["Yulia Marinskaya", "Julia Marinskaja", "transliteration"],
    ["Erik Hansen", "Eric Hansen", "transliteration"],
    ["Ri Yong-ho", "Lee Young-ho", "romanisation"],
    ["Rhee Jung-woo", "Yi Jeong-u", "romanisation"],
    ["Choe Son-hui", "Choi Seon-hui", "romanisation"],
    ["Kim Yo-jong", "Gim Yeo-jeong", "romanisation"],
    ["Pak Chol-su", "Park Cheol-soo", "romanisation"],
    ["Jo Min-seok", "Cho Minseok", "romanisation"],
    ["Yoon Ha-neul", "Yun Haneul", "romanisation"],
    ["Kim Seoung-jin", "Kim Sung-jin", "romanisation"],
    ["Kim Seong Jin", "Sung-jin Kim", "romanisation"],
    ["윤하늘", "Yoon Ha-neul", "romanisation"],
    ["노지아", "Roh Jia", "romanisation"],
    ["남궁영희", "Namgoong Young-hee", "romanisation"],
    ["리달래", "이달래", "romanisation"],
    ["Haneul Yoon", "Yoon Haneul", "nameOrder"],
    ["Kell, Ada", "Ada Kell", "honorific"],
    ["Rep. Ada Kell", "Ada Kell", "honorific"],
    ["윤하늘 의원", "윤하늘", "honorific"],
    ["Anna-Lena Brook", "Anna Lena Brook", "hyphenation"],
    ["José Ødegard", "Jose Odegard", "diacritics"],
    ["A. Kell", "Ada Kell", "initials"],
    ["Ada Maria Kell", "Ada Kell", "middleName"],
    ["올레그 마리니예프", "Oleg Mariniev", "otherScript"],
  ])("%s and %s (%s)", (a, b, reason) => {
    const { score, reasons } = speakerSimilarity(person(a), person(b));
    expect(reasons).toContain(reason);
    expect(score).toBeGreaterThanOrEqual(PROPOSE_FROM);
    expect(speakerKeys(person(a)).some((key) => speakerKeys(person(b)).includes(key))).toBe(true);
  });

  test.each([
    ["Office of Island Affairs", "Island Affairs Office", "nameOrder"],
    ["IAO", "Island Affairs Office", "abbreviation"],
    ["섬해양원", "섬나라해양연구원", "abbreviation"],
    ["섬 해양부", "섬해양부", "hyphenation"],
  ])("%s and %s (%s)", (a, b, reason) => {
    const { score, reasons } = speakerSimilarity(organisation(a), organisation(b));
    expect(reasons).toContain(reason);
    expect(score).toBeGreaterThanOrEqual(PROPOSE_FROM);
    expect(speakerKeys(organisation(a)).some((key) => speakerKeys(organisation(b)).includes(key))).toBe(true);
  });
});

describe("H1: other people are not", () => {
  test.each([
    ["Ada Kell", "Bruno Kell"],
    ["Kell", "Ada Kell"],
    ["A. Kell", "B. Kell"],
    ["김민수", "김민서"],
    ["Kim Min-su", "Kim Min-seo"],
    ["Kim Min-su", "김민서"],
    ["김민수", "박민수"],
    ["김", "김민수"],
    ["Jung Ha-na", "Jung Ha-ni"],
    ["Anna Petrov", "Anna Petrova"],
    ["Erik Hansen", "Erik Jansen"],
    ["Ana Marin", "Ana Moran"],
    ["Ivan Zelenko", "Ivan Jelenko"],
    ["Jan Novak", "Han Novak"],
    ["Oleg Marin", "Oleg Martin"],
    ["Ivan Petrov", "Ivan Petrenko"],
    ["Mikhail Sokolov", "Mikhail Sokolenko"],
    ["Anton Cherny", "Anton Gerny"],
    ["Ivan Chernov", "Ivan Shernov"],
    ["Kim Seong-su", "Kim Seong-seo"],
    ["Park Ji-won", "Pak Ji-hoon"],
    ["Choi Min-ji", "Choo Min-ji"],
    ["Jung So-min", "Jung Su-min"],
    ["Lee Jin-ho", "Lim Jin-ho"],
    ["Kim Yo-jong", "Kim Yu-jong"],
    ["올레그 마리니예프", "Oleg Brodsky"],
  ])("%s and %s", (a, b) => {
    expect(speakerSimilarity(person(a), person(b)).score).toBeLessThan(PROPOSE_FROM);
  });

  test.each([
    ["Ministry of Fisheries", "Ministry of Ferries"],
    ["섬해양부", "섬외교부"],
  ])("%s and %s", (a, b) => {
    expect(speakerSimilarity(organisation(a), organisation(b)).score).toBeLessThan(PROPOSE_FROM);
  });

  test("a person is never an organisation", () => {
    expect(speakerSimilarity(person("Ada Kell"), organisation("Ada Kell")).score).toBe(0);
  });
});

test("H1: office and organisation speak for and against", () => {
  const kell = (office: string, house: string) => ({
    ...person("A. Kell"),
    offices: [{ en: office }],
    organisations: [{ en: house }],
  });
  const ada = { ...kell("Harbour Minister", "Harbour List"), names: ["Ada Kell"] };
  const same = speakerSimilarity(kell("Minister of Harbours", "Harbour List"), ada);
  const other = speakerSimilarity(kell("Baker", "Upland Union"), ada);
  expect(same.reasons).toEqual(["initials", "sameOffice", "sameOrganisation"]);
  expect(other.reasons).toEqual(["initials", "otherOffice", "otherOrganisation"]);
  expect(same.score).toBeGreaterThan(other.score);
  expect(other.score).toBeLessThan(PROPOSE_FROM);
});

const word = fc.constantFrom(
  "Ada",
  "A.",
  "Kell",
  "Min-su",
  "Kim",
  "Jo",
  "Cho",
  "김민수",
  "민서",
  "올레그",
  "Oleg",
  "Mariniev",
  "Marinyev",
  "Rep.",
  "Lee",
  "Sung",
  "Jean-Luc",
  "",
);
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
  fc.string(),
);
const texts = fc.array(fc.dictionary(fc.constantFrom("en", "ko"), name), { maxLength: 2 });
const profile: fc.Arbitrary<SpeakerProfile> = fc.record({
  kind: fc.constantFrom("person", "organisation"),
  names: fc.array(name, { minLength: 1, maxLength: 3 }),
  offices: texts,
  organisations: texts,
});

test("H1: it is the same whichever is asked first", () => {
  fc.assert(
    fc.property(profile, profile, (a, b) => {
      expect(speakerSimilarity(a, b)).toEqual(speakerSimilarity(b, a));
    }),
    { numRuns: 2000 },
  );
});

test("H1: a record is wholly like itself", () => {
  fc.assert(
    fc.property(profile, (one) => {
      expect(speakerSimilarity(one, one).score).toBe(1);
    }),
  );
});
