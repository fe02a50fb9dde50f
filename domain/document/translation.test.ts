import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryBlocks } from "./arbitraries.testkit.ts";
import { blockOf, text } from "./builders.testkit.ts";
import { wordsHash } from "./hashes.ts";
import { alignTranslation } from "./translation.ts";

const original = blockOf("operative", "a", "규탄한다.", { level: 1, group: "g", party: "p" });
const translated = blockOf("recital", "a", "Condemns.", { basis: wordsHash(original) });

describe("aligning a translation", () => {
  test("D4: kind, level and alternatives are the original's, the words the translation's", () => {
    const { aligned } = alignTranslation([original], [translated]);
    expect(aligned).toEqual([
      { ...original, content: translated.content, basis: translated.basis, missing: false, stale: false },
    ]);
  });

  test("D4: a translation goes stale when its original's words change, and only then", () => {
    const moved = { ...original, level: 0, kind: "recital" as const };
    const changed = { ...original, content: [text("강력히 규탄한다.")] };
    expect(alignTranslation([moved], [translated]).aligned[0]?.stale).toBe(false);
    expect(alignTranslation([changed], [translated]).aligned[0]?.stale).toBe(true);
  });

  test("a translation that names no basis is stale", () => {
    expect(alignTranslation([original], [{ ...translated, basis: null }]).aligned[0]?.stale).toBe(true);
  });

  test("what is not translated stands empty and missing, not stale", () => {
    for (const none of [[], [{ ...translated, content: [] }]]) {
      expect(alignTranslation([original], none).aligned[0]).toMatchObject({ content: [], missing: true, stale: false });
    }
  });

  test("an empty original needs no translation", () => {
    const empty = blockOf("operative", "a", "");
    expect(alignTranslation([empty], []).aligned[0]).toMatchObject({ missing: false, stale: false });
  });

  test("a translated block whose original is gone is listed apart, and so is one without an id", () => {
    const gone = blockOf("operative", "z", "Gone.");
    const nameless = blockOf("operative", "", "Nameless.");
    const unnamedOriginal = blockOf("operative", "", "이름 없음.");
    const { aligned, orphans } = alignTranslation([original, unnamedOriginal], [gone, nameless, translated]);
    expect(orphans).toEqual([gone, nameless]);
    expect(aligned[1]?.missing).toBe(true);
  });

  test("no translated block is lost or used twice, and the order is the original's", () => {
    fc.assert(
      fc.property(arbitraryBlocks, arbitraryBlocks, fc.nat(), (blocks, strangers, seed) => {
        const others = strangers.map((block) => ({ ...block, id: `other ${block.id}` }));
        const shuffled = blocks.filter((_, i) => (i + seed) % 3 > 0).toReversed();
        const { aligned, orphans } = alignTranslation(blocks, [...others, ...shuffled]);
        expect(aligned.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
        expect(orphans).toEqual(others);
      }),
    );
  });
});
