import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { arbitraryBlocks } from "./arbitraries.testkit.ts";
import type { Block, Inline } from "./block.ts";
import { blockOf, cite, text } from "./builders.testkit.ts";
import { checkDocument, mayFreeze, type CheckInput } from "./checkDocument.ts";
import { wordsHash } from "./hashes.ts";

const title = blockOf("title", "t", "On the dispatch");
const clause = (id: string, content: string | Inline[], rest: Partial<Block> = {}) =>
  blockOf("operative", id, content, rest);

function check(blocks: Block[], rest: Partial<CheckInput> = {}) {
  return checkDocument({
    languages: ["en"],
    blocksByLanguage: { en: blocks },
    style: CHAMBER_STYLES.un,
    publicEvidenceIds: new Set(["e1"]),
    ...rest,
  });
}

/** "code@block" of each finding. */
const found = (...args: Parameters<typeof check>) => check(...args).map(({ code, blockId }) => `${code}@${blockId}`);

describe("what stops freezing", () => {
  test("nothing, in a text that is complete", () => {
    const recital = blockOf("recital", "r", [text("Recalling its words"), cite("e1"), text(",")]);
    expect(found([title, recital, clause("a", "Condemns it;"), clause("b", "Urges peace.")])).toEqual([]);
  });

  test("a document with nothing to read", () => {
    expect(found([])).toEqual(["emptyDocument@null"]);
    expect(found([clause("a", "  ")])).toContain("emptyDocument@null");
  });

  test("a document without a title", () => {
    expect(found([clause("a", "Urges peace.")])).toEqual(["noTitle@null"]);
  });

  test("a missing id and an id that two blocks carry", () => {
    const blocks = [title, clause("", "Urges one;"), clause("a", "Urges two;"), clause("a", "Urges three.")];
    expect(found(blocks)).toEqual(["missingId@null", "duplicateId@a"]);
  });

  test("alternatives, even when only one of them is left", () => {
    const left = clause("b", "Urges two.", { group: "g2" });
    const blocks = [title, clause("a", "Urges;", { group: "g1" }), clause("c", "Asks;", { group: "g1" }), left];
    expect(check(blocks).map(({ blockId, params }) => [blockId, params])).toEqual([
      ["a", { count: 2 }],
      ["b", { count: 1 }],
    ]);
  });

  test("bracketed options inside a clause, once for each group", () => {
    const option = { type: "option", group: "g", party: "p" } as const;
    expect(found([title, clause("a", [text("all ", option), text("or "), text("some.", option)])])).toEqual([
      "openOption@a",
    ]);
  });

  test("a blank", () => {
    const blank: Inline = { type: "blank", hint: "number", marks: [] };
    expect(found([title, clause("a", [text("Urges "), blank, text(" states.")])])).toEqual(["blank@a"]);
  });

  test("a citation or a quotation of evidence that is unknown or not for all", () => {
    const quotation = { type: "quotation", evidenceId: "private" } as const;
    const blocks = [title, clause("a", [cite("gone"), text("Urges", quotation), text(".")])];
    expect(check(blocks).map(({ code, params }) => [code, params])).toEqual([
      ["brokenEvidence", { evidenceId: "gone", via: "cite" }],
      ["brokenEvidence", { evidenceId: "private", via: "quotation" }],
    ]);
  });

  test("a cross-reference to a block that is not there", () => {
    const to = (blockId: string): Inline => ({ type: "crossReference", blockId, marks: [] });
    expect(found([title, clause("a", [text("As in "), to("t"), to("gone"), text(".")])])).toEqual([
      "brokenCrossReference@a",
    ]);
  });

  test("a suggested insertion or deletion that nobody has accepted", () => {
    const mark = { type: "deletion", author: "u", party: "p", at: null } as const;
    expect(found([title, clause("a", [text("Urges."), text(" Never.", mark)])])).toEqual(["unacceptedChange@a"]);
  });

  test("the same faults inside a translation", () => {
    const original = clause("a", "Urges peace.");
    const blank: Inline = { type: "blank", hint: "", marks: [] };
    const ko = [blockOf("title", "t", "파병", { basis: wordsHash(title) }), clause("a", [blank, text("촉구한다.")])];
    const findings = check([title, original], {
      languages: ["en", "ko"],
      blocksByLanguage: { en: [title, original], ko },
    });
    expect(findings).toContainEqual({
      code: "blank",
      severity: "blocksFreezing",
      blockId: "a",
      language: "ko",
      params: { hint: "" },
    });
  });
});

describe("advice", () => {
  test("the UN ends a preamble clause in a comma, an operative one in a semicolon, the last in a full stop", () => {
    const blocks = [title, blockOf("recital", "r", "Concerned."), clause("a", "Condemns."), clause("b", "Urges;")];
    expect(check(blocks).map(({ code, blockId, params }) => [code, blockId, params["expected"]])).toEqual([
      ["endingPunctuation", "r", ","],
      ["endingPunctuation", "a", ";"],
      ["endingPunctuation", "b", "."],
    ]);
  });

  test("Korea ends every operative clause in a full stop", () => {
    const blocks = [title, clause("a", "규탄한다."), clause("b", "촉구한다;")];
    expect(found(blocks, { style: CHAMBER_STYLES.korea })).toEqual(["endingPunctuation@b"]);
  });

  test("a colon before a list, 'and' before the last item, a closing quotation mark and a note do no harm", () => {
    const blocks = [
      title,
      clause("a", "Urges all:"),
      clause("b", "to leave; and", { level: 1 }),
      clause("c", [text("to stay “away.”"), cite("e1")], { level: 1 }),
    ];
    expect(found(blocks)).toEqual([]);
  });

  test("a clause that goes on in a continuation ends there", () => {
    const blocks = [title, clause("a", "Urges all"), blockOf("continuation", "c", "to leave")];
    expect(found(blocks)).toEqual(["endingPunctuation@c"]);
  });

  test("each alternative of the last clause is a last clause", () => {
    const blocks = [title, clause("a", "Urges.", { group: "g" }), clause("b", "Asks.", { group: "g" })];
    expect(found(blocks)).toEqual(["openAlternatives@a"]);
  });

  test("a level that jumps", () => {
    expect(found([title, clause("a", "Urges:"), clause("b", "peace.", { level: 2 })])).toEqual(["levelJump@b"]);
  });

  test("the one block that is out of place, not all that stand rightly around it", () => {
    const blocks = [
      title,
      clause("x", "Urges;"),
      blockOf("recital", "r", "Recalling,"),
      blockOf("recital", "s", "Noting,"),
      clause("a", "Asks."),
    ];
    expect(found(blocks)).toEqual(["outOfPlace@x"]);
  });

  test("a kind the style does not have, an empty clause and a continuation of nothing", () => {
    const blocks = [
      title,
      blockOf("continuation", "c", "and", {}),
      clause("a", ""),
      blockOf("reasons", "r", "Because."),
    ];
    expect(found(blocks)).toEqual(expect.arrayContaining(["emptyClause@a", "kindNotInStyle@r"]));
    expect(
      found([title, blockOf("heading", "h", "Acts"), blockOf("continuation", "c", "on."), clause("a", "Asks.")]),
    ).toEqual(["outOfPlace@c"]);
  });

  test("a translation that is missing, stale, or has lost its original", () => {
    const [a, b] = [clause("a", "Urges;"), clause("b", "Asks.")];
    const ko = [
      blockOf("title", "t", "파병", { basis: "older" }),
      clause("z", "없다."),
      clause("b", "촉구한다.", { basis: wordsHash(b) }),
    ];
    expect(found([], { languages: ["en", "ko"], blocksByLanguage: { en: [title, a, b], ko } })).toEqual([
      "staleTranslation@t",
      "missingTranslation@a",
      "orphanTranslation@z",
    ]);
  });

  test("a quotation whose words are not in its statement; one not yet verified is left alone", () => {
    const quotation = { type: "quotation", evidenceId: "e1" } as const;
    const blocks = [title, clause("a", [text("he said "), text("never", quotation), text(".")])];
    const statusOf = ({ words }: { words: string }) => (words === "never" ? "altered" : "exact");
    expect(found(blocks, { quotationStatus: statusOf })).toEqual(["quotationDiffers@a"]);
    expect(found(blocks)).toEqual([]);
  });

  test("E14: words quoted in a language into which nobody translated the statement stop freezing", () => {
    const blocks = [title, clause("a", [text("결코", { type: "quotation", evidenceId: "e1" }), text(".")])];
    const findings = check(blocks, { quotationStatus: () => "untranslated" });
    expect(findings.map(({ code, blockId }) => [code, blockId])).toContainEqual(["untranslatedQuotation", "a"]);
    expect(mayFreeze(findings)).toBe(false);
  });

  test("content that reading left out is named", () => {
    const unknownByLanguage = { en: [{ what: "node" as const, name: "script", blockIndex: 0, text: "x" }] };
    expect(found([title, clause("a", "Asks.")], { unknownByLanguage })).toEqual(["unknownContent@null"]);
  });

  test("D6: no advice stops freezing, and one fault does", () => {
    expect(mayFreeze(check([title, clause("a", "Urges")]))).toBe(true);
    expect(mayFreeze(check([clause("a", "Urges.")]))).toBe(false);
  });
});

test("any text in any two languages can be checked", () => {
  fc.assert(
    fc.property(arbitraryBlocks, arbitraryBlocks, (en, ko) => {
      const findings = check(en, { languages: ["en", "ko"], blocksByLanguage: { en, ko } });
      const undecided = en.some(({ group, content }) => group !== null || content.some(({ type }) => type === "blank"));
      expect(undecided && mayFreeze(findings)).toBe(false);
    }),
    { numRuns: 50 },
  );
});
