import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likeness, SAME_TEXT, SHARED_TEXT, textFingerprint } from "./textFingerprint.ts";

const REPORT =
  "The harbour authority of Brenmark said on Friday that two frigates of Norland had turned back a grain ship " +
  "bound for the islands. The minister called the act a breach of the treaty and asked the council to meet. " +
  "A spokesman for Norland said that the ship had refused inspection. Insurers raised their rates within hours.";
const OTHER =
  "Farmers in the eastern valleys expect the poorest apple harvest in a decade after frost in late spring. " +
  "The growers' union asked the government for loans. Prices in the capital rose by a third over the summer, " +
  "and wholesalers look abroad for fruit that stores well through the winter months of the coming year.";

const likenessOf = (a: string, b: string) => likeness(textFingerprint(a), textFingerprint(b));

describe("whether two articles are one text", () => {
  test("case, punctuation and lines do not count", () => {
    expect(likenessOf(REPORT, REPORT.toUpperCase().replaceAll(". ", ".\n\n"))).toBe(1);
  });

  test("a report that another outlet took over with an opening of its own is recognised", () => {
    const taken = `${OTHER.slice(0, 80)} ${REPORT}`;
    expect(likenessOf(REPORT, taken)).toBeGreaterThan(SHARED_TEXT);
    expect(likenessOf(REPORT, taken)).toBeLessThan(1);
  });

  test("one word corrected is still the same article", () => {
    expect(likenessOf(`${REPORT} ${OTHER}`, `${REPORT} ${OTHER}`.replace("grain", "timber"))).toBeGreaterThan(
      SAME_TEXT,
    );
  });

  test("two articles on different matters have nothing in common", () => {
    expect(likenessOf(REPORT, OTHER)).toBeLessThan(0.1);
  });

  test("a text of a few words is like nothing", () => {
    expect(likenessOf("The ferries stopped.", "The ferries stopped.")).toBe(0);
  });

  test("Korean text is told by its words as well", () => {
    const korean =
      "정부는 금요일 항구에서 곡물선이 되돌려 보내진 일에 대해 강한 유감을 밝히고 의회에 보고하겠다고 말했다. ";
    const more =
      "장관은 조약 위반이라고 지적했다. 대변인은 선박이 검사를 거부했다고 설명했다. 보험료는 몇 시간 만에 올랐다.";
    expect(likenessOf(korean + more, `${more} ${korean}`)).toBeGreaterThan(SHARED_TEXT);
  });

  test("it is the same from either side, and whole with itself", () => {
    const words = fc.array(fc.constantFrom("ship", "harbour", "treaty", "frost", "loan"), {
      minLength: 20,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(likenessOf(a.join(" "), b.join(" "))).toBe(likenessOf(b.join(" "), a.join(" ")));
        expect(likenessOf(a.join(" "), a.join(" "))).toBe(1);
      }),
    );
  });
});
