import { describe, expect, test } from "vitest";
import { stanceOf } from "./claims.testkit.ts";
import { statesAsFact } from "./statesAsFact.ts";

const assertion = { ...stanceOf("asserts", { statementId: "minister" }), sourceId: "courier" };
const denial = { ...stanceOf("denies", { statementId: "envoy" }), sourceId: "gazette" };
const read = (words: string, language = "en", cited: readonly string[] = []) =>
  statesAsFact({ words, language, evidenceIds: new Set(cited) }, [assertion, denial]);

describe("M11: a clause states a claim as fact", () => {
  test.each([
    "Condemns the closing of the Sund to foreign ships;",
    "Stresses that the Sund was closed;",
    "Strongly urges Norland, which closed the Sund, to open it again;",
    "Noting that it repeatedly stressed the freedom of the Sund, which Norland closed,",
    "Condemns, with the United States and its allies, the closing of the Sund;",
  ])("where nobody else is said to say so: %s", (words) => {
    expect(read(words).asFact).toBe(true);
  });

  test.each([
    "노를란트가 해협을 폐쇄한 것을 규탄한다.",
    "노를란트가 해협을 폐쇄한 것을 규탄하고 즉각적인 개방을 촉구한다.",
    "해협의 폐쇄를 깊이 우려한다고 밝힌다.",
  ])("in Korean too: %s", (words) => {
    expect(read(words, "ko").asFact).toBe(true);
  });

  test("also where it cites one side alone, and the reason says which", () => {
    expect(read("Condemns the closing of the Sund;", "en", ["minister"]).reasons).toEqual([
      { code: "noAttribution" },
      { code: "onlySupportCited" },
    ]);
    expect(read("Condemns the closing of the Sund;", "en", ["gazette"]).reasons).toContainEqual({
      code: "onlyObjectionCited",
    });
  });
});

describe("M11: a clause does not state a claim as fact", () => {
  test.each([
    ["Noting that the Ministry of Norland announced on 2 May that the Sund was closed,", "announced"],
    ["Condemns the closing of the Sund, as stated by the Ministry of Norland on 2 May;", "as stated by"],
    ["Concerned that, according to the Foreign Ministry, the Sund was closed,", "According"],
    ["Deplores the reported closing of the Sund;", "reported"],
  ])("where it says whose word it is: %s", (words, phrase) => {
    const { asFact, reasons } = read(words);
    expect(asFact).toBe(false);
    expect(JSON.stringify(reasons).toLowerCase()).toContain(phrase.toLowerCase());
  });

  test.each([
    "노를란트 국방부의 발표에 따르면 해협이 폐쇄된 것을 규탄한다.",
    "노를란트 정부가 5월 2일 해협을 폐쇄하였다고 발표한 것에 주목하며,",
    "해협이 폐쇄되었다는 주장에 우려를 표한다.",
    "노를란트 외교부가 2031년 5월 2일 밝힌 바와 같이 해협이 폐쇄된 것을 규탄한다.",
  ])("in Korean too: %s", (words) => {
    expect(read(words, "ko").asFact).toBe(false);
  });

  test("where it cites a statement of each side, or their sources", () => {
    expect(read("Condemns the closing of the Sund;", "en", ["minister", "envoy"]).asFact).toBe(false);
    expect(read("Condemns the closing of the Sund;", "en", ["courier", "gazette"]).asFact).toBe(false);
  });
});
