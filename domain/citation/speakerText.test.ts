import { expect, test } from "vitest";
import type { LocalizedText } from "#domain/localizedText.ts";
import { speakerText } from "./speakerText.ts";

type Names = readonly [speaker: LocalizedText | null, office: LocalizedText | null, organisation: LocalizedText | null];

const said = ([speaker, office, organisation]: Names, saidOn: string, language: string): string =>
  speakerText({ speaker, office, organisation }, saidOn, language);

const PERSON: Names = [
  { en: "Doh Yun-jae", ko: "도윤재" },
  { en: "Vice Minister", ko: "외교부 차관" },
  { en: "Foreign Ministry of Hanul", ko: "한울 외교부" },
];

test("English names speaker, office and organisation, then the day", () => {
  expect(said(PERSON, "4 March 2031", "en")).toBe(
    "Doh Yun-jae, Vice Minister, Foreign Ministry of Hanul (4 March 2031)",
  );
});

test("Korean puts organisation, office and day in brackets after the name, and says what they share once", () => {
  expect(said(PERSON, "2031. 3. 4.", "ko")).toBe("도윤재(한울 외교부 차관, 2031. 3. 4.)");
  expect(said(PERSON, "", "ko")).toBe("도윤재(한울 외교부 차관)");
});

test("a party that speaks for itself is named once, without an office", () => {
  const party = { en: "River Party", ko: "강물당" };
  expect(said([party, { en: "Party", ko: "정당" }, party], "", "ko")).toBe("강물당");
  expect(said([party, { en: "Party", ko: "정당" }, party], "4 March 2031", "en")).toBe("River Party (4 March 2031)");
});

test("empty offices and an organisation that the office names already are left out", () => {
  expect(said([{ en: "Ki" }, { en: " " }, { en: "Hill Union" }], "", "en")).toBe("Ki, Hill Union");
  expect(said([{ en: "Ki" }, { en: "Speaker of the Hill Union" }, { en: "Hill Union" }], "", "en")).toBe(
    "Ki, Speaker of the Hill Union",
  );
});

test("where nobody is known the day stands alone", () => {
  expect(said([null, null, null], "4 March 2031", "en")).toBe("4 March 2031");
  expect(said([null, null, null], "", "ko")).toBe("");
});
