import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { verifyQuote } from "./verifyQuote.ts";

const archive = [
  "“We will not support the ‘Lorn plan’ — it can’t work,” Oda said.",
  "The minister (of trade) said 1,500 non-lethal items were sent to [the island’s] council… and more would follow.",
  "We do not want war. We want peace, and we want it before winter.",
  "홍 대표는 “우리는 무력 사용을 지지하지 않는다”고 말했다. 그는 「해양 협약」의 준수를 거듭 요구했다.",
].join("\n\n");

function status(quoted: string) {
  return verifyQuote(quoted, archive).status;
}

describe("words that stand in the archive", () => {
  test("verify with their place in the archive", () => {
    const found = verifyQuote("We want peace", archive);
    expect(found).toMatchObject({ status: "exact", insertions: [], omissions: [] });
    expect(found.status === "exact" && archive.slice(found.start, found.end)).toBe("We want peace");
  });

  test.each([
    ["straight marks and apostrophes", `We will not support the "Lorn plan" - it can't work`],
    ["enclosing marks of the writer's own", "‘We want peace’"],
    ["no-break spaces and line breaks", "We\u00A0want\n  peace"],
    ["decomposed Hangul", "무력 사용을 지지하지 않는다".normalize("NFD")],
    ["another pair of Korean marks", "『우리는 무력 사용을 지지하지 않는다』"],
    ["a Korean quote that ends before a particle", "해양 협약"],
    ["the source's own bracket and ellipsis, as printed", "to [the island's] council... and more"],
  ])("verify in other typography: %s", (_name, quoted) => {
    expect(status(quoted)).toBe("exact");
  });
});

describe("signs of the writer", () => {
  test("an ellipsis leaves out words close by and says which", () => {
    expect(verifyQuote("The minister … said 1,500", archive)).toMatchObject({
      status: "exact",
      omissions: ["(of trade)"],
    });
    expect(status("The minister [...] said 1,500")).toBe("exact");
  });

  test("the parts must come in order and close by", () => {
    expect(status("We want peace … We do not want war")).not.toBe("exact");
    expect(verifyQuote("begin … end", `begin ${"word ".repeat(200)}end`).status).not.toBe("exact");
  });

  test("a bracket stands for omitted words and is reported", () => {
    expect(verifyQuote("The minister [Reyl] said 1,500", archive)).toMatchObject({
      status: "exact",
      insertions: [{ text: "Reyl", replaced: "(of trade)" }],
    });
  });

  test("only a bracketed first letter may change case", () => {
    expect(status("[w]e want peace")).toBe("exact");
    expect(status("we want peace")).toBe("altered");
    expect(status("[T]o want peace")).not.toBe("exact");
  });

  test.each(["We will … support", "We do [really] want war", "We do … want war", "we [never] want it before winter"])(
    "no sign hides or adds a negation: %s",
    (quoted) => {
      expect(status(quoted)).not.toBe("exact");
    },
  );

  test("a whole sentence with a negation may be left out", () => {
    expect(verifyQuote("Peace first. … Trade next.", "Peace first. War is not wanted. Trade next.").status).toBe(
      "exact",
    );
  });
});

describe("words that differ", () => {
  test("E3: a dropped “not” is altered, and named", () => {
    expect(verifyQuote("We will support the 'Lorn plan'", archive)).toMatchObject({
      status: "altered",
      nearest: { start: 1, text: "We will not support the ‘Lorn plan’" },
      differences: [{ quoted: "", archived: "not" }],
    });
  });

  test("a dropped Korean negation is altered", () => {
    expect(status("우리는 무력 사용을 지지한다")).not.toBe("exact");
  });

  test.each(["lethal items", "500", "can", "lethal items were sent", "ar", "지지하"])(
    "part of a word is no word: %s",
    (quoted) => {
      expect(status(quoted)).not.toBe("exact");
    },
  );

  test.each(["", "…", "“”", "Nothing of the kind stands here at all"])("nothing alike is absent: %j", (quoted) => {
    expect(verifyQuote(quoted, archive)).toEqual({ status: "absent" });
  });

  test("words spaced otherwise are altered, with the passage as the difference", () => {
    expect(verifyQuote("before winter .", archive)).toMatchObject({
      status: "altered",
      differences: [{ quoted: "before winter ." }],
    });
  });
});

describe("for any text", () => {
  const word = fc.stringMatching(/^[a-z]{2,7}$/);
  const texts = fc.array(word, { minLength: 4, maxLength: 40 });
  const occurs = (quoted: readonly string[], words: readonly string[]) =>
    ` ${words.join(" ")} `.includes(` ${quoted.join(" ")} `);

  test("E3: a quote with a word removed or replaced verifies only if it truly occurs", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), fc.option(word), (words, from, length, at, replacement) => {
        const start = from % (words.length - 2);
        const quoted = words.slice(start, start + 3 + (length % 10));
        const changed = quoted.toSpliced(at % quoted.length, 1, ...(replacement === null ? [] : [replacement]));
        const isExact = verifyQuote(changed.join(" "), `${words.join(" ")}.`).status === "exact";
        expect(isExact).toBe(occurs(changed, words));
      }),
    );
  });

  test("E3: typography alone never matters, and the place found is the place quoted", () => {
    const joiner = fc.constantFrom(
      [" ", "\u00A0"],
      [" ", "\n"],
      [" ‘", ' "'],
      ["’ ", "' "],
      [" — ", " – "],
      ["’s ", "'s "],
    );
    fc.assert(
      fc.property(texts, fc.array(joiner, { minLength: 40, maxLength: 40 }), (words, joiners) => {
        const set = (side: 0 | 1) =>
          words.map((text, index) => text + (index < words.length - 1 ? joiners[index]?.[side] : "")).join("");
        const found = verifyQuote(set(1), `Intro. ${set(0)}. Outro.`);
        expect(found).toMatchObject({ status: "exact", start: 7, end: 7 + set(0).length });
      }),
    );
  });
});

describe("a quote made to be slow", () => {
  const long = "the quick brown fox jumps over ".repeat(32_000);

  test("of common words and ellipses is given up, not tried in every way", () => {
    expect(verifyQuote("the … the … the … the … the zebra", long).status).not.toBe("exact");
    expect(verifyQuote("the … quick … fox", long).status).toBe("exact");
  });

  test("that goes on for a megabyte differs as a whole", () => {
    const quoted = `${long.slice(0, 900)}${"and so on ".repeat(20_000)}`;
    const verified = verifyQuote(quoted, long);
    expect(verified.status === "altered" ? verified.differences.length : verified.status).toBe(1);
  });
});
