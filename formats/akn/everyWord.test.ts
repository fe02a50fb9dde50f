import fc from "fast-check";
import { expect, test } from "vitest";
import { printedDate } from "#domain/citation/printedDate.ts";
import { DIALECTS } from "../fixtures/dialectsAkn.ts";
import { document, outline, read } from "./reading.testkit.ts";

const NAMES =
  "p block span i b ref a authorialNote embeddedText remark quotedText paragraph subparagraph list point num heading intro content wrapUp hcontainer alinea blockList item listIntroduction ul li table tr td container citations citation recitals recital formula section article toc tocItem ins del inline eol foreign unknown".split(
    " ",
  );

const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.nat().map((n) => `word${n}`),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie("node"), { maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join(" ")}</${name}>`),
  ),
})).node;

test("Q5: whatever stands inside whatever, every word is in the text, in a thread, in the header's lines or in the report", async () => {
  const parts = fc.tuple(
    fc.constantFrom("preamble", "mainBody", "conclusions", "preface", "coverPage"),
    fc.array(tree, { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 5 }), async (made) => {
      const xml = document(
        made.map(([name, inner]) => `<${name}>${inner.join(" ")}</${name}>`).join("") +
          "<mainBody><p>end</p></mainBody>",
      );
      const { threads, report, header, proceedings, blocks } = await read(xml);
      const found = JSON.stringify({ threads, report, header, proceedings, blocks });
      const words = xml.replace(/<[^>]*>/gu, " ").match(/word\d+/gu) ?? [];
      expect(words.filter((word) => !new RegExp(`${word}(?!\\d)`, "u").test(found))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test.each(Object.entries(DIALECTS))("Q5: %s comes in with every word", async (_what, xml) => {
  const text = await read(xml);
  const { threads, report, header, proceedings, blocks } = text;
  const day = printedDate(header.proposedOn ?? "", "en", "UTC");
  const found = new Set(
    JSON.stringify([threads, report, header, day, proceedings, blocks, outline(text)]).match(/[\p{L}\p{N}]+/gu),
  );
  const words = xml.replace(/<[^>]*>/gu, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  expect(words.length).toBeGreaterThan(8);
  expect(words.filter((word) => !found.has(word))).toEqual([]);
});
