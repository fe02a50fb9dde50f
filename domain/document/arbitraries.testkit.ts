import fc from "fast-check";
import { BLOCK_KINDS, CITE_KINDS, MAX_LEVEL } from "./schema.ts";
import type { Block, Inline, Mark } from "./block.ts";
import { normalContent } from "./content.ts";

/** Generated blocks for property tests: every kind, level, atom and mark, out of any order, as concurrent edits leave them. */

const shortId = fc.stringMatching(/^[a-z]{1,3}$/);
const words = fc.oneof(
  fc.stringMatching(/^[a-z가-힣 ,.;]{1,12}$/),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).map((text) => text.toWellFormed()),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const editorAttrs = { author: orNull(shortId), party: orNull(shortId), at: orNull(shortId) };

const arbitraryMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ type: fc.constantFrom("strong", "emphasis", "underline", "superscript", "subscript") }),
  fc.record({ type: fc.constant("quotation" as const), evidenceId: shortId }),
  fc.record({ type: fc.constant("option" as const), group: shortId, party: orNull(shortId) }),
  fc.record({ type: fc.constant("comment" as const), threadId: shortId }),
  fc.record({ type: fc.constantFrom("insertion", "deletion"), ...editorAttrs }),
);

const marks = fc.array(arbitraryMark, { maxLength: 3 });

const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("text" as const), text: words, marks }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("cite" as const),
      evidenceId: shortId,
      kind: fc.constantFrom(...CITE_KINDS),
      marks,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("note" as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("crossReference" as const), blockId: shortId, marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("blank" as const), hint: words, marks }) },
);

export const arbitraryContent = fc.array(arbitraryInline, { maxLength: 4 }).map(normalContent);

const arbitraryBlock: fc.Arbitrary<Block> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...BLOCK_KINDS),
  level: fc.integer({ min: 0, max: MAX_LEVEL }),
  group: orNull(fc.constantFrom("g1", "g2")),
  party: orNull(shortId),
  basis: orNull(shortId),
  content: arbitraryContent,
});

/** Any list of blocks with unique ids. */
export const arbitraryBlocks = fc.uniqueArray(arbitraryBlock, { maxLength: 12, selector: (block) => block.id });
