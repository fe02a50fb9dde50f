import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryBlocks } from "./arbitraries.testkit.ts";
import { buildVersion } from "./buildVersion.ts";
import { canonicalBytes } from "./canonical.ts";
import { sha256Hex } from "./sha256.ts";
import { hashVersion, verifyVersion } from "./versionHash.ts";
import { versionInput } from "./version.testkit.ts";

const ko = (input = versionInput()) => buildVersion(input).blocks["ko"]!;
const en = (input = versionInput()) => buildVersion(input).blocks["en"]!;

describe("building a version", () => {
  test("D2: blocks carry labels, and a translation stands in the original's order with the same labels", () => {
    expect(ko().map(({ id, label }) => [id, label])).toEqual([
      ["t", null],
      ["r", null],
      ["a", "1."],
      ["b", "2."],
    ]);
    expect(en().map(({ id, label }) => [id, label])).toEqual(ko().map(({ id, label }) => [id, label]));
  });

  test("a translation made from other words is stale, one that is missing stands empty", () => {
    expect(en().map(({ id, stale, content }) => [id, stale, content.length])).toEqual([
      ["t", true, 1],
      ["r", false, 3],
      ["a", false, 1],
      ["b", false, 0],
    ]);
  });

  test("comment marks are left out", () => {
    expect(JSON.stringify(buildVersion(versionInput()))).not.toContain("comment");
  });

  test("only cited evidence is kept, in the order of first citation", () => {
    expect(buildVersion(versionInput()).evidence.map(({ id }) => id)).toEqual(["e2", "e1"]);
  });

  test("D5: notes number each language on its own", () => {
    const { notes } = buildVersion(versionInput());
    expect(notes["ko"]?.map(({ number, evidenceId }) => [number, evidenceId])).toEqual([
      [1, "e2"],
      [2, "e1"],
    ]);
    expect(notes["en"]?.map(({ number, evidenceId }) => [number, evidenceId])).toEqual([[1, "e2"]]);
  });

  test("a subclause names its parent", () => {
    const input = versionInput();
    const blocksByLanguage = { ko: input.blocksByLanguage["ko"]!.map((b) => (b.id === "b" ? { ...b, level: 1 } : b)) };
    expect(ko(versionInput({ languages: ["ko"], blocksByLanguage })).at(-1)?.parentId).toBe("a");
  });

  test("decomposed strings anywhere give the same version", () => {
    const decomposed = JSON.parse(JSON.stringify(versionInput()).normalize("NFD"));
    // The hash a translation keeps was made from the NFC words, whichever form they come in.
    expect(buildVersion(decomposed)).toEqual(buildVersion(versionInput()));
  });

  test("V1: any text at all builds a version that its own hash verifies", () => {
    fc.assert(
      fc.property(arbitraryBlocks, arbitraryBlocks, (original, translation) => {
        const value = buildVersion(versionInput({ blocksByLanguage: { ko: original, en: translation } }));
        expect(value.blocks["ko"]?.map(({ id }) => id)).toEqual(original.map(({ id }) => id));
        expect(verifyVersion(canonicalBytes(value), hashVersion(value))).toEqual({ ok: true, value });
      }),
      { numRuns: 40 },
    );
  });
});

test("V1: what became of a text elsewhere is in its version, and of a text written here nothing is", () => {
  const proceedings = {
    work: "/akn/xx/statement/resolution/2031-04-02/7",
    expression: null,
    dates: [{ name: "adoption", date: "2031-04-02" }],
    lines: [{ name: "distribution", text: "Distr.: General" }],
    steps: [{ date: null, outcome: "adopted", as: "Adopted 3-1-0", by: null }],
    votings: [
      { outcome: "adopted", choices: [{ choice: "against", count: 1, voters: [{ name: "Orsk", href: null }] }] },
    ],
    keywords: [{ scheme: "Islands", value: "HARBOURS", name: "Harbours", href: null }],
  };
  expect(buildVersion(versionInput({ proceedings })).proceedings).toEqual(proceedings);
  expect("proceedings" in buildVersion(versionInput())).toBe(false);
});

describe("verifying a version", () => {
  const value = buildVersion(versionInput());
  const bytes = canonicalBytes(value);

  test("N5: a version frozen before chambers named a citation style keeps its bytes and gets none", () => {
    const { citationStyle, ...older } = value.style;
    expect(citationStyle?.id).toBe("korea");
    const frozen = canonicalBytes({ ...value, style: older });
    expect(verifyVersion(frozen, sha256Hex(frozen))).toEqual({ ok: true, value: { ...value, style: older } });
  });

  test("V1: one changed byte is a mismatch", () => {
    const changed = bytes.with(bytes.indexOf("1".charCodeAt(0)), "2".charCodeAt(0));
    expect(verifyVersion(changed, hashVersion(value))).toEqual({ ok: false, error: "hashMismatch" });
  });

  test.each([
    ["no JSON", "whereas"],
    ["another format", JSON.stringify({ ...value, format: "other" })],
    ["an extra key", JSON.stringify({ ...value, aside: 1 })],
    ["a byte order mark", `\ufeff${new TextDecoder().decode(bytes)}`],
  ])("bytes with the right hash are still no version when they hold %s", (_what, text) => {
    const other = new TextEncoder().encode(text);
    expect(verifyVersion(other, sha256Hex(other))).toEqual({ ok: false, error: "notAVersion" });
  });
});
