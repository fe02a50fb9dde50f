import { describe, expect, test } from "vitest";
import { attributionWording } from "./attributionWording.ts";
import { stanceOf } from "./claims.testkit.ts";
import { placeAttribution } from "./placeAttribution.ts";
import { statesAsFact } from "./statesAsFact.ts";

const minister = { en: "Oskar Thelander", ko: "오스카르 텔란데르" };
const envoy = { en: "Yelena Moravska", ko: "옐레나 모라브스카" };
const council = { en: "Coastal Council", ko: "연안이사회" };
const assertion = stanceOf("asserts", { speaker: minister, saidOn: "2031-05-02" });
const denial = stanceOf("denies", { speaker: envoy, saidOn: "2031-05-03" });
const unsure = stanceOf("cannotConfirm", { speaker: council, isBody: true, saidOn: "2031-05-03" });

const wordsIn = (language: string, chamber: string, ...stances: Parameters<typeof attributionWording>[0]) =>
  attributionWording(stances, { language, chamber, timeZone: "Asia/Seoul" })?.words ?? null;

describe("M12: wording names who says so, when, and who does not", () => {
  test("in English", () => {
    expect(wordsIn("en", "un", denial, assertion)).toBe(
      "as stated by Oskar Thelander on 2 May 2031, which Yelena Moravska has denied",
    );
    expect(wordsIn("en", "un", assertion, unsure, denial)).toBe(
      "as stated by Oskar Thelander on 2 May 2031, which Yelena Moravska has denied and the Coastal Council could not confirm",
    );
  });

  test("in Korean, with the particles that the names ask for", () => {
    expect(wordsIn("ko", "korea", assertion, denial, unsure)).toBe(
      "오스카르 텔란데르가 2031년 5월 2일 밝힌 바에 따르면(다만, 옐레나 모라브스카는 이를 부인하였고, 연안이사회는 이를 확인하지 못하였음),",
    );
    expect(wordsIn("ko", "un", assertion, denial)).toBe(
      "옐레나 모라브스카가 이를 부인하고 있는 가운데 오스카르 텔란데르가 2031년 5월 2일 밝힌 바에 따르면,",
    );
  });

  test("a date that is the source's is called that, and a month is no day", () => {
    const reported = stanceOf("asserts", { speaker: minister, publishedAt: "2031-05-04" });
    expect(wordsIn("en", "un", reported, denial)).toContain("by Oskar Thelander in a report of 4 May 2031");
    expect(wordsIn("ko", "korea", reported, denial)).toContain("밝힌 것으로 2031년 5월 4일 보도된 바에 따르면");
    const vague = stanceOf("asserts", { speaker: minister, saidOn: "2031-05" });
    expect(wordsIn("en", "un", vague, denial)).toContain("in May 2031");
  });

  test("who is not named is the outlet that reported it", () => {
    const nameless = stanceOf("asserts", { voice: null, saidOn: "2031-05-02" });
    expect(wordsIn("en", "un", nameless, denial)).toContain("as stated by The Harbour Courier on 2 May 2031");
  });

  test("a retraction is said of whom it is", () => {
    const voice = "Oskar Thelander";
    const before = stanceOf("asserts", { voice, speaker: minister, saidOn: "2031-05-02" });
    const after = stanceOf("retracts", { voice, speaker: minister, saidOn: "2031-05-09" });
    expect(wordsIn("en", "un", before, after)).toBe(
      "as stated by Oskar Thelander on 2 May 2031, which Oskar Thelander has since withdrawn",
    );
  });

  test("there is none where nobody asserts it, or nothing speaks against it", () => {
    expect(wordsIn("en", "un", denial)).toBeNull();
    expect(wordsIn("en", "un", assertion)).toBeNull();
  });
});

describe("M12: the words run on with the sentence they go into", () => {
  const english = { words: "as stated by Ada", place: "after" } as const;
  const korean = { words: "아다가 밝힌 바에 따르면,", place: "before" } as const;
  const put = (wording: typeof english | typeof korean, clause: string, caret: number | null = null) => {
    const { offset, words } = placeAttribution(wording, clause, caret);
    return clause.slice(0, offset) + words + clause.slice(offset);
  };

  test.each([
    [null, "Condemns the closing of the Sund, as stated by Ada;"],
    ["Condemns the closing".length, "Condemns the closing, as stated by Ada, of the Sund;"],
    ["Condemns the closing ".length, "Condemns the closing, as stated by Ada, of the Sund;"],
    ["Condemns the clo".length, "Condemns the closing, as stated by Ada, of the Sund;"],
    ["Condemns the closing of the Sund".length, "Condemns the closing of the Sund, as stated by Ada;"],
    ["Condemns the closing of the Sund;".length, "Condemns the closing of the Sund, as stated by Ada;"],
  ])("in English, at the caret %s", (caret, expected) => {
    expect(put(english, "Condemns the closing of the Sund;", caret)).toBe(expected);
  });

  test("in Korean, in front of what is claimed", () => {
    expect(put(korean, "해협의 폐쇄를 규탄한다.")).toBe("아다가 밝힌 바에 따르면, 해협의 폐쇄를 규탄한다.");
    expect(put(korean, "해협의 폐쇄를 규탄한다.", "해협의 폐쇄를 규탄한다.".length)).toBe(
      "아다가 밝힌 바에 따르면, 해협의 폐쇄를 규탄한다.",
    );
    expect(put(korean, "정부는 해협의 폐쇄를 규탄한다.", "정부는 해협".length)).toBe(
      "정부는 아다가 밝힌 바에 따르면, 해협의 폐쇄를 규탄한다.",
    );
    expect(put(korean, "정부는 해협의 폐쇄를 규탄한다.", 3)).toBe(
      "정부는 아다가 밝힌 바에 따르면, 해협의 폐쇄를 규탄한다.",
    );
  });

  test.each([
    ["en", "un", "Condemns the closing of the Sund;"],
    ["ko", "korea", "해협의 폐쇄를 규탄한다."],
    ["ko", "un", "해협의 폐쇄를 규탄한다."],
  ])("and the clause states nothing as fact any more (%s, %s)", (language, chamber, clause) => {
    const stances = [assertion, denial];
    const wording = attributionWording(stances, { language, chamber, timeZone: "Asia/Seoul" });
    const { offset, words } = placeAttribution(wording ?? english, clause, null);
    const text = clause.slice(0, offset) + words + clause.slice(offset);
    const sourced = stances.map((stance) => ({ ...stance, sourceId: "courier" }));
    expect(statesAsFact({ words: text, language, evidenceIds: new Set() }, sourced).asFact).toBe(false);
    expect(statesAsFact({ words: clause, language, evidenceIds: new Set() }, sourced).asFact).toBe(true);
  });
});
